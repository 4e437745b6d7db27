// Which calendars a run reads.
#pragma once

#include <string>
#include <vector>

#include "config/settings.hpp"

namespace attune::client {

// Each path is an `own` source named by its base name: a folder is a folder of .ics files, anything else a file.
std::vector<config::Source> sources_of_paths(const std::vector<std::string>& paths);

}  // namespace attune::client
