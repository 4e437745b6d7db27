#include "daemon/client/configured.hpp"

#include "core/identity/canonical.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/week_start.hpp"

namespace attune::client {
namespace {

// Addresses are never quoted: the position says which one it is.
std::vector<std::string> bad_addresses(const config::Identity& identity) {
  std::vector<std::string> complaints;
  const auto look_at = [&](std::string_view key, const std::vector<std::string>& addresses) {
    for (std::size_t i = 0; i < addresses.size(); ++i) {
      if (identity::canonical(addresses[i])) continue;
      complaints.push_back("identity." + std::string(key) + ": entry " + std::to_string(i + 1) +
                           " is not a calendar address");
    }
  };
  look_at("addresses", identity.addresses);
  look_at("groups", identity.groups);
  for (const auto& alias : identity.aliases) look_at("aliases", alias);
  return complaints;
}

}  // namespace

std::optional<Configured> configure(Context& context, const Overrides& overrides) {
  auto loaded = config::read_layers(context.paths.folders(), overrides.config, context.paths.home).loaded;
  if (!loaded.sound()) {
    for (const auto& diagnostic : loaded.diagnostics) {
      if (diagnostic.severity != config::Severity::unavailable) context.complain(config::to_text(diagnostic));
    }
    return std::nullopt;
  }
  if (const auto bad = bad_addresses(loaded.settings.identity); !bad.empty()) {
    for (const auto& complaint : bad) context.complain(complaint);
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
