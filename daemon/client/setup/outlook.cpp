#include "daemon/client/setup/outlook.hpp"

#include "core/analysis/analysis.hpp"
#include "core/identity/keys.hpp"
#include "core/nudge/digest.hpp"
#include "core/nudge/preview.hpp"
#include "core/render/told.hpp"

namespace attune::client::setup {
namespace {

constexpr int weeks_back = 8;

render::Style style_of(const Context& context) {
  return {.width = context.out.width(), .colour = context.colour()};
}

std::string last_week(const nudge::Situation& situation, const nudge::Settings& settings, const render::Style& style) {
  const auto digest = nudge::digest_on_request(situation, {}, settings);
  if (!digest) return "There is nothing to tell of last week: it was not worked, or no calendar shows it.\n";
  return render::notification(nudge::nudge_of(*digest, situation).text, style);
}

}  // namespace

tl::expected<Outlook, ExitCode> look_back(const ReadingPlan& plan, const Context& context) {
  if (const auto ready = identity::initialise(); !ready) {
    context.complain(ready.error().message);
    return tl::unexpected(exit_code_of(ready.error().kind));
  }
  const auto keys = identity::Keys::for_this_run();
  const auto read = read_sources(plan.request(plan.settings.sources), keys, nullptr, context);
  for (const auto& problem : read.problems) context.complain(problem);
  const auto settings = plan.analysis();
  const auto analysis = analysis::analyse(read.sources, settings, plan.zone, plan.now);
  const auto nudging = settings::nudge_settings(plan.settings);
  const auto style = style_of(context);
  Outlook outlook;
  outlook.last_week = last_week({.analysis = analysis,
                                 .sources = read.sources,
                                 .analysis_settings = settings,
                                 .zone = plan.zone,
                                 .now = plan.now},
                                nudging, style);
  const Period span{plan.now - std::chrono::weeks{weeks_back}, plan.now};
  nudge::Preview preview(read.sources, settings, nudging, plan.zone, span);
  while (preview.step()) {
  }
  outlook.nudges = render::preview(preview.told(), weeks_back, plan.zone, style);
  return outlook;
}

}  // namespace attune::client::setup
