#include <algorithm>

#include "core/render/html/page.hpp"
#include "core/render/layout.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/told_reason.hpp"
#include "daemon/service/verbs/verbs.hpp"
#include "daemon/service/verbs/week_asked_for.hpp"
#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/analysis_naming.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::service {
namespace {

std::string week_json(const World& world, const analysis::WeekFigures& week, const Zone& zone, Instant now) {
  const wire::TagNaming naming(world.sources, world.analysis.rhythms);
  std::string text;
  wire::JsonWriter json(text);
  wire::begin_document(json, now, zone);
  json.name("weeks");
  wire::write_weeks(json, {week});
  json.name("findings");
  json.begin_array();
  for (const auto& finding : world.analysis.findings) wire::write_finding(json, finding, naming);
  json.end_array();
  json.end_object();
  return text;
}

// The week that a nudge was about; empty: none in particular.
std::string week_of(const ToldReason& told, const analysis::Analysis& analysis) {
  if (!told.week.empty() || told.findings.empty()) return told.week;
  const auto& weeks = analysis.weeks;
  const auto week = std::ranges::find_if(
      weeks, [&](const analysis::WeekFigures& one) { return render::is_about_week(*told.findings.front(), one); });
  return week == weeks.end() ? std::string() : week->name;
}

}  // namespace

VerbResult report(App& app, Request request) {
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto& zone = app.configured().zone;
  const auto number = request.number("nudge");
  std::optional<ToldReason> told;
  if (number) {
    told = told_reason(app.memory().present_history(), static_cast<std::uint32_t>(*number), world.analysis);
  }
  const auto found =
      week_asked_for(world.analysis, told ? week_of(*told, world.analysis) : std::string(request.text("week")), now);
  if (!found) co_return tl::unexpected(found.error());
  const auto& week = **found;
  if (request.wants_json()) co_return Reply{.text = {}, .json = week_json(world, week, zone, now)};
  if (request.text("format") == "html") {
    render::html::PageRequest page{world.analysis, world.sources, week, world.settings, zone, now};
    if (told) page.said = {std::move(told->findings), std::move(told->otherwise)};
    co_return Reply{.text = render::html::page(page), .json = {}};
  }
  const auto style = request.style();
  auto text = render::week_report(world.analysis, week, zone, now, style);
  const auto note = render::unanswered_note(world.analysis, world.sources);
  if (!note.empty()) text += '\n' + render::wrapped(note, style);
  co_return Reply{.text = std::move(text), .json = {}};
}

}  // namespace attune::service
