#include "daemon/service/configured.hpp"

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

}  // namespace

Result<Configured> configure(const settings::Paths& paths, const std::optional<std::filesystem::path>& only,
                             const settings::Environment& environment, const settings::ZoneFiles& zone_files) {
  auto loaded = config::read_layers(paths.folders(), only, paths.home).loaded;
  if (auto errors = errors_of(loaded.diagnostics); !errors.empty()) {
    return failure(ErrorKind::configuration, std::move(errors));
  }
  auto zone = settings::owner_zone(loaded.settings, environment, zone_files);
  if (!zone) return tl::unexpected(zone.error());
  const auto starts_on = settings::owner_week_start(loaded.settings, environment);
  auto analysis = settings::analysis_settings(loaded.settings, starts_on);
  auto nudge = settings::nudge_settings(loaded.settings);
  auto voice = owner_voice(loaded.settings, environment);
  auto reading = settings::reading_settings(loaded.settings, zone->name());
  return Configured{.settings = std::move(loaded.settings),
                    .analysis = std::move(analysis),
                    .nudge = nudge,
                    .reading = std::move(reading),
                    .zone = std::move(*zone),
                    .voice = std::move(voice),
                    .remarks = std::move(loaded.diagnostics)};
}

}  // namespace attune::service
