#include "daemon/client/run.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "daemon/client/naming.hpp"
#include "daemon/settings/ruled.hpp"

namespace attune::client {

namespace {

// What the policy has to say of this run: why it is not sound, which calendars and flags it overrules. That it lowers a
// setting no run shows is for `attune check`.
void tell_policy(const Configured& configured, const Context& context) {
  for (const auto& remark : configured.overruled) {
    const bool matters = remark.severity == config::Severity::error || remark.key.starts_with("source ") ||
                         remark.file.starts_with("--");
    if (matters) context.complain(config::to_text(remark));
  }
}

tl::expected<Configured, ExitCode> configure_for(Context& context, const RunFlags& flags) {
  auto configured = configure(context, flags.overrides());
  if (!configured) return tl::unexpected(ExitCode::configuration);
  tell_policy(*configured, context);
  if (flags.identities) {
    if (const auto allowed = settings::may_show_addresses(configured->policy); !allowed) {
      context.complain(allowed.error().message);
      return tl::unexpected(ExitCode::configuration);
    }
  }
  if (configured->policy.fault) return tl::unexpected(ExitCode::configuration);
  if (!configured->settings.sources.empty()) return std::move(*configured);
  if (!configured->left_out.empty()) return tl::unexpected(ExitCode::source);
  context.complain("there is nothing to read: name a calendar, or add a [[source]] to the configuration");
  return tl::unexpected(ExitCode::usage);
}

}  // namespace

tl::expected<RunPlan, ExitCode> plan_run(Context& context, const RunFlags& flags) {
  auto configured = configure_for(context, flags);
  if (!configured) return tl::unexpected(configured.error());
  auto sources = configured->settings.sources;
  auto analysis = settings::analysis_settings(configured->settings, configured->week_starts_on);
  const auto now = flags.moment();
  std::optional<Instant> earliest;
  if (const auto most = configured->policy.retention_weeks) {
    auto limited = analysis;
    limited.weeks_back = *most;
    earliest = analysis::window_around(now, configured->zone, limited).start;
  }
  if (flags.weeks)
    analysis.weeks_back = std::min(*flags.weeks, configured->policy.retention_weeks.value_or(*flags.weeks));
  const auto window = analysis::window_around(now, configured->zone, analysis);
  return RunPlan{std::move(*configured), std::move(sources), std::move(analysis), now, window, earliest};
}

namespace {

// "FILE:LINE:COLUMN: " of the source that this problem is about; empty: it was named on the command line.
std::string place_of(std::string_view problem, const config::Origins& origins) {
  for (const auto& [name, origin] : origins.sources) {
    if (!problem.starts_with(escape_line(name) + ": ")) continue;
    return escape_line(origin.file, 4096) + ":" + std::to_string(origin.at.line) + ":" +
           std::to_string(origin.at.column) + ": source ";
  }
  return {};
}

}  // namespace

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
  reading.left_out = !plan.configured.left_out.empty();
  reading.read = read_sources(request, keys, identities ? &reading.names : nullptr, context);
  for (const auto& line : reading.read.problems) {
    context.complain((plan.tells_places ? place_of(line, plan.configured.origins) : "") + line);
  }
  for (const auto& line : reading.read.remarks) context.complain(line);
  return reading;
}

ExitCode exit_after(const Reading& reading) {
  return reading.read.problems.empty() && !reading.left_out ? ExitCode::fine : ExitCode::source;
}

std::unique_ptr<wire::Naming> naming_for(const Reading& reading, const std::vector<analysis::Rhythm>& rhythms,
                                         bool identities) {
  if (identities) return std::make_unique<IdentityNaming>(reading.names);
  return std::make_unique<wire::TagNaming>(reading.read.sources, rhythms);
}

}  // namespace attune::client
