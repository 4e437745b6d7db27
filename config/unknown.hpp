// Keys that nothing reads, with a guess at what was meant. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include "config/report.hpp"

namespace attune::config {

void find_unknown(const toml::table& root, Report& report);
// The same within one [[source]].
void find_unknown_in_source(const toml::table& source, Report& report);

}  // namespace attune::config
