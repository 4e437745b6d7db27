#include "daemon/client/configured.hpp"

#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/week_start.hpp"

namespace attune::client {

std::optional<Configured> configure(Context& context, const Overrides& overrides) {
  auto loaded = config::load(settings::config_files(context.paths, overrides.config), context.paths.home);
  if (!loaded.sound()) {
    for (const auto& diagnostic : loaded.diagnostics) {
      if (diagnostic.severity != config::Severity::unavailable) context.complain(config::to_text(diagnostic));
    }
    return std::nullopt;
  }
  if (!overrides.zone.empty()) loaded.settings.zone = overrides.zone;
  if (!overrides.addresses.empty()) loaded.settings.identity.addresses = overrides.addresses;
  auto zone = settings::owner_zone(loaded.settings, context.environment);
  if (!zone) {
    context.complain(zone.error().message);
    return std::nullopt;
  }
  const auto week_starts_on = settings::owner_week_start(loaded.settings, context.environment);
  return Configured{std::move(loaded.settings), std::move(loaded.diagnostics), std::move(*zone), week_starts_on};
}

}  // namespace attune::client
