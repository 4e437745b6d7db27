#include "daemon/client/run.hpp"

#include "daemon/client/chosen_sources.hpp"
#include "daemon/client/naming.hpp"

namespace attune::client {

tl::expected<RunPlan, ExitCode> plan_run(Context& context, const RunFlags& flags) {
  auto configured = configure(context, flags.overrides());
  if (!configured) return tl::unexpected(ExitCode::configuration);
  auto sources = flags.paths.empty() ? configured->settings.sources : sources_of_paths(flags.paths);
  if (sources.empty()) {
    context.complain("there is nothing to read: name a calendar, or add a [[source]] to the configuration");
    return tl::unexpected(ExitCode::usage);
  }
  auto analysis = settings::analysis_settings(configured->settings, configured->week_starts_on);
  if (flags.weeks) analysis.weeks_back = *flags.weeks;
  const auto now = flags.moment();
  const auto window = analysis::window_around(now, configured->zone, analysis);
  return RunPlan{std::move(*configured), std::move(sources), std::move(analysis), now, window};
}

tl::expected<Reading, ExitCode> read_for(const RunPlan& plan, bool identities, const Context& context) {
  if (const auto ready = identity::initialise(); !ready) {
    context.complain(ready.error().message);
    return tl::unexpected(exit_code_of(ready.error().kind));
  }
  const auto keys = identity::Keys::for_this_run();
  const auto& settings = plan.configured.settings;
  const ReadRequest request{plan.sources, settings::reading_settings(settings, plan.configured.zone.name()),
                            settings.privacy.retention_weeks, plan.window, plan.now};
  Reading reading;
  reading.read = read_sources(request, keys, identities ? &reading.names : nullptr, context);
  for (const auto& line : reading.read.problems) context.complain(line);
  for (const auto& line : reading.read.remarks) context.complain(line);
  return reading;
}

ExitCode exit_after(const Reading& reading) {
  return reading.read.problems.empty() ? ExitCode::fine : ExitCode::source;
}

std::unique_ptr<wire::Naming> naming_for(const Reading& reading, const std::vector<analysis::Rhythm>& rhythms,
                                         bool identities) {
  if (identities) return std::make_unique<IdentityNaming>(reading.names);
  return std::make_unique<wire::TagNaming>(reading.read.sources, rhythms);
}

}  // namespace attune::client
