#include "core/nudge/digest.hpp"

#include "core/analysis/view.hpp"
#include "core/render/told.hpp"
#include "daemon/service/app.hpp"
#include "daemon/service/verbs/answer_parts.hpp"
#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

namespace json = boost::json;

json::value maybe(const std::optional<double>& number) {
  return number ? json::value(*number) : json::value(nullptr);
}

json::object figure_json(const nudge::WeekBehind::Figure& figure) {
  return {{"value", figure.value}, {"usual", maybe(figure.usual)}};
}

json::object figures_json(const nudge::WeekBehind& behind) {
  const auto& figures = behind.week->figures;
  json::object object{{"working_minutes", figures.working_minutes},
                      {"focus_minutes", figure_json(behind.focus_minutes)}};
  if (!behind.shows_meetings) return object;
  object["meetings"] = figure_json(behind.meetings);
  object["meeting_minutes_in_hours"] = figures.meeting_minutes_in_hours;
  object["load"] = {{"value", maybe(behind.load)}, {"usual", maybe(behind.usual_load)}};
  object["one_on_one"] = figure_json(behind.one_on_ones);
  return object;
}

json::array says_also(const nudge::Nudge& nudge) {
  json::array also;
  for (const auto& subject : nudge.also) also.emplace_back(subject.finding);
  return also;
}

}  // namespace

VerbResult digest(App& app, Request request) {
  const auto world = app.survey();
  const auto& configured = app.configured();
  const nudge::Situation situation{.analysis = world.analysis,
                                   .sources = world.sources,
                                   .analysis_settings = world.settings,
                                   .zone = configured.zone,
                                   .now = app.clock().now()};
  const auto digest = nudge::digest_on_request(situation, app.memory().present_history(), configured.nudge);
  if (!digest) {
    co_return Reply{.text = "There is nothing to tell of last week: it was not worked, or no calendar shows it.\n",
                    .json = as_text({{"schema", 1}, {"week", nullptr}})};
  }
  const auto nudge = nudge::nudge_of(*digest, situation);
  const bool stale = analysis::has_gaps(world.sources);
  Reply reply{.text = render::notification(nudge.text, request.style()), .json = {}};
  if (stale) reply.text += "A calendar does not show its present state; `attune status` says which.\n";
  reply.json = as_text({{"schema", 1},
                        {"week", digest->behind.week->name},
                        {"stale", stale},
                        {"title", nudge.text.title},
                        {"body", nudge.text.body},
                        {"figures", figures_json(digest->behind)},
                        {"also", says_also(nudge)}});
  co_return reply;
}

}  // namespace attune::service
