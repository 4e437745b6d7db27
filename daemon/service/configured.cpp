#include "daemon/service/configured.hpp"

#include <algorithm>
#include <iterator>

#include "config/load.hpp"
#include "daemon/language/catalogue.hpp"
#include "daemon/language/chosen.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/week_start.hpp"

namespace attune::service {
namespace {

std::string errors_of(const std::vector<config::Diagnostic>& diagnostics) {
  std::string text;
  for (const auto& diagnostic : diagnostics) {
    if (diagnostic.severity != config::Severity::error) continue;
    if (!text.empty()) text += '\n';
    text += config::to_text(diagnostic);
  }
  return text;
}

std::shared_ptr<const nudge::Voice> owner_voice(const config::Settings& settings,
                                                const settings::Environment& environment) {
  const auto language =
      settings.nudge.language == "auto" ? language::chosen_language(environment) : settings.nudge.language;
  return language::voice_of(language, language::twelve_hours(environment));
}

Configured assemble(config::Written written, settings::Ruled ruled, Zone zone,
                    const settings::Environment& environment) {
  auto& settings = ruled.enforced.settings;
  const auto starts_on = settings::owner_week_start(settings, environment);
  auto reading = settings::reading_settings(settings, zone.name());
  auto remarks = written.loaded.diagnostics;
  std::ranges::move(ruled.enforced.remarks, std::back_inserter(remarks));
  return Configured{.settings = settings,
                    .analysis = settings::analysis_settings(settings, starts_on),
                    .nudge = settings::nudge_settings(settings),
                    .reading = std::move(reading),
                    .zone = std::move(zone),
                    .voice = owner_voice(settings, environment),
                    .remarks = std::move(remarks),
                    .written = std::move(written),
                    .policy = std::move(ruled.policy),
                    .policy_stamp = ruled.stamp,
                    .origins = std::move(ruled.enforced.origins),
                    .left_out = std::move(ruled.enforced.left_out)};
}

}  // namespace

Result<Configured> configure(const settings::Paths& paths, const std::optional<std::filesystem::path>& only,
                             const settings::Environment& environment, const settings::ZoneFiles& zone_files) {
  auto written = config::read_layers(paths.folders(), only, paths.home);
  if (auto errors = errors_of(written.loaded.diagnostics); !errors.empty()) {
    return failure(ErrorKind::configuration, std::move(errors));
  }
  auto ruled = settings::rule(paths, written);
  auto zone = settings::owner_zone(ruled.enforced.settings, environment, zone_files);
  if (!zone) return tl::unexpected(zone.error());
  return assemble(std::move(written), std::move(ruled), std::move(*zone), environment);
}

Configured under_policy(const Configured& present, const settings::Paths& paths,
                        const settings::Environment& environment, const settings::ZoneFiles& zone_files) {
  auto ruled = settings::rule(paths, present.written);
  // A zone was found for these words before; whatever became of it since, the policy is not put off by it.
  auto zone = settings::owner_zone(ruled.enforced.settings, environment, zone_files).value_or(present.zone);
  return assemble(present.written, std::move(ruled), std::move(zone), environment);
}

}  // namespace attune::service
