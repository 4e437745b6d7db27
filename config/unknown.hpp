// Keys that nothing reads, with a guess at what was meant. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include "config/report.hpp"

namespace attune::config {

void find_unknown(const toml::table& root, Report& report);
// The same within one entry of a list section.
void find_unknown_in(std::string_view section, const toml::table& entry, Report& report);

}  // namespace attune::config
