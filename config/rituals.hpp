// The [[ritual]] sections. Internal to this library.
#pragma once

#include "config/assign.hpp"
#include "config/load.hpp"
#include "config/report.hpp"

namespace attune::config {

// A ritual with a fault is left out, the others count. One that has the name of an earlier file's ritual replaces it.
void assign_rituals(const toml::table& root, const Place& place, Report& report, Loaded& loaded);

}  // namespace attune::config
