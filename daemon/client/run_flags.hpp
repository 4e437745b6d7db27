// The flags of the verbs that read calendars themselves.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/instant.hpp"
#include "daemon/client/configured.hpp"

namespace CLI {
class App;
}

namespace attune::client {

struct RunFlags {
  std::string config;  // empty: the usual files
  std::string now;     // RFC 3339; empty: the clock
  std::string zone;    // empty: as configured
  std::vector<std::string> addresses;
  std::optional<int> weeks;  // complete weeks back
  std::vector<std::string> paths;
  bool identities = false;

  Overrides overrides() const;
  Instant moment() const;
};

// `flags` must live as long as `app`.
void declare_run_flags(CLI::App& app, RunFlags& flags);

}  // namespace attune::client
