#include "daemon/client/configured.hpp"

#include "core/identity/canonical.hpp"
#include "daemon/settings/owner_zone.hpp"
#include "daemon/settings/ruled.hpp"
#include "daemon/settings/week_start.hpp"

namespace attune::client {
namespace {

// Addresses are never quoted: the place says which one it is.
config::Diagnostic bad_address(const config::Origins& origins, const std::string& key, std::size_t index) {
  config::Diagnostic diagnostic;
  diagnostic.key = key;
  diagnostic.message = "this is not a calendar address";
  const auto origin = origins.settings.find(key);
  if (origin == origins.settings.end()) return diagnostic;
  const auto& entries = origin->second.entries;
  const auto at = index < entries.size() ? entries[index] : origin->second.at;
  diagnostic.file = origin->second.file;
  diagnostic.line = at.line;
  diagnostic.column = at.column;
  return diagnostic;
}

std::vector<config::Diagnostic> bad_addresses(const config::Loaded& loaded) {
  std::vector<config::Diagnostic> complaints;
  const auto look_at = [&](const std::string& key, std::size_t index, const std::string& address) {
    if (!identity::canonical(address)) complaints.push_back(bad_address(loaded.origins, key, index));
  };
  const auto& identity = loaded.settings.identity;
  for (std::size_t i = 0; i < identity.addresses.size(); ++i) look_at("identity.addresses", i, identity.addresses[i]);
  for (std::size_t i = 0; i < identity.groups.size(); ++i) look_at("identity.groups", i, identity.groups[i]);
  for (std::size_t i = 0; i < identity.aliases.size(); ++i) {
    for (const auto& address : identity.aliases[i]) look_at("identity.aliases", i, address);
  }
  return complaints;
}

// A flag is an origin like a file; the policy comes after both.
void override_by(const Overrides& overrides, config::Loaded& loaded) {
  if (!overrides.zone.empty()) {
    loaded.settings.zone = overrides.zone;
    loaded.origins.settings["time.zone"] = {"--zone", {}};
  }
  if (!overrides.addresses.empty()) {
    loaded.settings.identity.addresses = overrides.addresses;
    loaded.origins.settings["identity.addresses"] = {"--me", {}};
  }
  if (!overrides.sources.empty()) {
    loaded.settings.sources = overrides.sources;
    loaded.origins.sources.clear();
  }
}

// What makes a configuration unsound, in the order of the files.
std::vector<config::Diagnostic> complaints_about(const config::Loaded& loaded) {
  if (loaded.sound()) return bad_addresses(loaded);
  auto complaints = loaded.diagnostics;
  std::erase_if(complaints, [](const auto& one) { return one.severity == config::Severity::unavailable; });
  return complaints;
}

}  // namespace

std::optional<Configured> configure(Context& context, const Overrides& overrides) {
  auto written = config::read_layers(context.paths.folders(), overrides.config, context.paths.home);
  auto& loaded = written.loaded;
  if (const auto complaints = complaints_about(loaded); !complaints.empty()) {
    for (const auto& complaint : complaints) context.complain(config::to_text(complaint));
    const auto policy = settings::rule(context.paths, std::move(written)).policy;
    if (policy.fault) context.complain(config::to_text(*policy.fault));
    return std::nullopt;
  }
  auto remarks = std::move(loaded.diagnostics);
  override_by(overrides, loaded);
  auto ruled = settings::rule(context.paths, std::move(written));
  auto& enforced = ruled.enforced;
  auto zone = settings::owner_zone(enforced.settings, context.environment);
  if (!zone) {
    context.complain(zone.error().message);
    return std::nullopt;
  }
  const auto week_starts_on = settings::owner_week_start(enforced.settings, context.environment);
  return Configured{.settings = std::move(enforced.settings),
                    .remarks = std::move(remarks),
                    .overruled = std::move(enforced.remarks),
                    .policy = std::move(ruled.policy),
                    .origins = std::move(enforced.origins),
                    .left_out = std::move(enforced.left_out),
                    .zone = std::move(*zone),
                    .week_starts_on = week_starts_on};
}

}  // namespace attune::client
