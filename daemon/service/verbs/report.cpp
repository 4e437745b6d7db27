#include "core/render/html/page.hpp"
#include "core/render/layout.hpp"
#include "core/render/tally.hpp"
#include "daemon/service/app.hpp"
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

}  // namespace

VerbResult report(App& app, Request request) {
  const auto now = app.clock().now();
  const auto world = app.survey();
  const auto& zone = app.configured().zone;
  const auto found = week_asked_for(world.analysis, request.text("week"), now);
  if (!found) co_return tl::unexpected(found.error());
  const auto& week = **found;
  if (request.wants_json()) co_return Reply{.text = {}, .json = week_json(world, week, zone, now)};
  if (request.text("format") == "html") {
    co_return Reply{.text = render::html::page({world.analysis, world.sources, week, world.settings, zone, now}),
                    .json = {}};
  }
  const auto style = request.style();
  auto text = render::week_report(world.analysis, week, zone, now, style);
  const auto note = render::unanswered_note(world.analysis, world.sources);
  if (!note.empty()) text += '\n' + render::wrapped(note, style);
  co_return Reply{.text = std::move(text), .json = {}};
}

}  // namespace attune::service
