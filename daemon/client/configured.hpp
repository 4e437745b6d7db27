// The configuration as a run of the command works by it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "config/layers.hpp"
#include "config/policy.hpp"
#include "core/time/zone.hpp"
#include "daemon/client/verb.hpp"

namespace attune::client {

// What flags say instead of the configuration.
struct Overrides {
  std::optional<std::filesystem::path> config;  // this file instead of the usual ones
  std::string zone;                             // empty: as configured
  std::vector<std::string> addresses;           // none: as configured
  std::vector<config::Source> sources;          // none: as configured
};

struct Configured {
  config::Settings settings;
  std::vector<config::Diagnostic> remarks;    // what this version can not do yet
  std::vector<config::Diagnostic> overruled;  // what the policy says otherwise
  config::Policy policy;
  config::Origins origins;
  std::vector<std::string> left_out;  // sources that the policy does not allow
  Zone zone;
  std::chrono::weekday week_starts_on;
};

// Anything wrong has been printed, a line each, when it answers nothing: the exit is then `configuration`.
std::optional<Configured> configure(Context& context, const Overrides& overrides);

}  // namespace attune::client
