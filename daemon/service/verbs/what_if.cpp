#include "core/analysis/what_if.hpp"

#include "core/analysis/occurrence_name.hpp"
#include "core/render/week.hpp"
#include "core/render/what_if.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/analysis_naming.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::service {
namespace {

using analysis::Finding;
using analysis::WhatIf;

void write_change(wire::JsonWriter& json, const WhatIf& change) {
  json.begin_object();
  json.member("action", std::string_view(change.moved ? "move" : "without"));
  wire::write_instant(json, "start", change.occurrence.period.start);
  wire::write_instant(json, "end", change.occurrence.period.end);
  json.member("kind", name_of(change.occurrence.judgement.kind));
  json.member("verdict", name_of(change.occurrence.judgement.verdict));
  json.name("to");
  change.moved ? wire::write_period(json, *change.moved) : json.null();
  json.end_object();
}

// The weeks that the change touches, and every finding about one of them.
void write_side(wire::JsonWriter& json, const WhatIf& change, const analysis::Analysis& side,
                const wire::Naming& naming) {
  std::vector<analysis::WeekFigures> weeks;
  for (const std::size_t week : change.weeks) weeks.push_back(side.weeks[week]);
  json.begin_object();
  json.name("weeks");
  wire::write_weeks(json, weeks);
  json.name("findings");
  json.begin_array();
  for (const Finding& finding : side.findings) {
    const bool about_them =
        std::ranges::any_of(weeks, [&](const auto& week) { return render::is_about_week(finding, week); });
    if (about_them) wire::write_finding(json, finding, naming);
  }
  json.end_array();
  json.end_object();
}

void write_findings(wire::JsonWriter& json, std::string_view name, const std::vector<Finding>& findings,
                    const wire::Naming& naming) {
  json.name(name);
  json.begin_array();
  for (const Finding& finding : findings) wire::write_finding(json, finding, naming);
  json.end_array();
}

std::string what_if_json(const WhatIf& change, const World& world, const Zone& zone, Instant now) {
  const wire::TagNaming naming(world.sources, world.analysis.rhythms);
  std::string text;
  wire::JsonWriter json(text);
  wire::begin_document(json, now, zone);
  json.name("change");
  write_change(json, change);
  json.name("before");
  write_side(json, change, change.before, naming);
  json.name("after");
  write_side(json, change, change.after, naming);
  write_findings(json, "ended", change.ended, naming);
  write_findings(json, "begun", change.begun, naming);
  json.end_object();
  return text;
}

}  // namespace

VerbResult what_if(App& app, Request request) {
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto& zone = app.configured().zone;
  const auto counted = analysis::counted_occurrences(world.sources, world.analysis);
  const auto occurrence = analysis::occurrence_named(request.text("id"), counted, zone);
  if (!occurrence) co_return tl::unexpected(occurrence.error());
  std::optional<Period> moved;
  if (const auto to = request.text("to"); !to.empty()) {
    const auto start = analysis::moment_named(to, occurrence->period.start, zone);
    if (!start) co_return tl::unexpected(start.error());
    moved = analysis::moved_to(*occurrence, *start, zone);
  }
  const auto change = analysis::what_if(world.sources, world.analysis, *occurrence, moved, world.settings, zone, now);
  if (request.wants_json()) co_return Reply{.text = {}, .json = what_if_json(change, world, zone, now)};
  co_return Reply{.text = render::what_if_report(change, zone, request.style()), .json = {}};
}

}  // namespace attune::service
