// The [[source]] sections. Internal to this library.
#pragma once

#include "config/assign.hpp"
#include "config/load.hpp"
#include "config/report.hpp"

namespace attune::config {

// A source with a fault is left out, the others count. One that has the name of an earlier file's source replaces it.
void assign_sources(const toml::table& root, const Place& place, Report& report, Loaded& loaded);

}  // namespace attune::config
