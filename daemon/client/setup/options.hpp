// What `attune setup` was told on its command line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "daemon/client/verb.hpp"

namespace attune::client::setup {

// What becomes of the learning days, and how often something is said.
enum class Nudging : std::uint8_t { unchanged, accept, quieter, off };

struct Options {
  bool yes = false;        // ask nothing
  bool no_search = false;  // only what is named
  bool no_start = false;
  bool assume_meetings = false;
  std::vector<std::string> addresses;
  std::string zone, hours, lunch, names, week_start;  // empty: as it is
  std::vector<std::string> sources;                   // NAME=PATH
  std::vector<std::string> paths;
  std::vector<std::string> holidays;  // paths
  Nudging nudging = Nudging::unchanged;
};

ExitCode run_setup(Context& context, const Options& options);

}  // namespace attune::client::setup
