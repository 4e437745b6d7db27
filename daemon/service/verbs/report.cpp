#include <algorithm>

#include "daemon/service/app.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/analysis_naming.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::service {
namespace {

const analysis::WeekFigures* week_of(const analysis::Analysis& analysis, std::string_view name, Instant now) {
  const auto wanted = [&](const analysis::WeekFigures& week) {
    return name.empty() ? week.period.contains(now) : week.name == name;
  };
  const auto week = std::ranges::find_if(analysis.weeks, wanted);
  return week == analysis.weeks.end() ? nullptr : &*week;
}

std::string week_json(const World& world, const analysis::WeekFigures& week, const Zone& zone, Instant now) {
  const wire::TagNaming naming(world.sources, world.analysis.rhythms);
  std::string text;
  wire::JsonWriter json(text);
  json.begin_object();
  wire::write_integer(json, "schema", 1);
  wire::write_instant(json, "now", now);
  json.member("zone", std::string_view(zone.name()));
  json.name("weeks");
  wire::write_weeks(json, {week});
  json.name("findings");
  json.begin_array();
  for (const auto& finding : world.analysis.findings) wire::write_finding(json, finding, naming);
  json.end_array();
  json.end_object();
  return text;
}

std::string finding_json(const World& world, const analysis::Finding& finding) {
  const wire::TagNaming naming(world.sources, world.analysis.rhythms);
  std::string text;
  wire::JsonWriter json(text);
  json.begin_object();
  wire::write_integer(json, "schema", 1);
  json.name("finding");
  wire::write_finding(json, finding, naming);
  json.end_object();
  return text;
}

// What the owner may call a finding by: the number of the nudge that told it, or its own name.
std::string finding_id(App& app, std::string_view given) {
  for (const auto& told : app.memory().history().told) {
    if (std::to_string(told.number) == given) return told.finding;
  }
  return std::string(given);
}

}  // namespace

VerbResult report(App& app, Request request) {
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto& zone = app.configured().zone;
  const auto* const week = week_of(world.analysis, request.text("week"), now);
  if (week == nullptr) {
    co_return failure(ErrorKind::usage,
                      "that week is not in the window; weeks are named like " + world.analysis.weeks.back().name);
  }
  if (request.wants_json()) co_return Reply{.text = {}, .json = week_json(world, *week, zone, now)};
  co_return Reply{.text = render::week_report(world.analysis, *week, zone, now, request.style()), .json = {}};
}

VerbResult why(App& app, Request request) {
  const auto world = app.survey();
  const auto id = finding_id(app, request.text("id"));
  const auto finding = std::ranges::find(world.analysis.findings, id, &analysis::Finding::id);
  if (finding == world.analysis.findings.end()) {
    co_return failure(
        ErrorKind::usage,
        "nothing of that name is found now; `attune nudges` lists what was said, and it may no longer hold");
  }
  if (request.wants_json()) co_return Reply{.text = {}, .json = finding_json(world, *finding)};
  co_return Reply{.text = render::explanation(*finding, world.analysis, app.configured().zone, request.style()),
                  .json = {}};
}

}  // namespace attune::service
