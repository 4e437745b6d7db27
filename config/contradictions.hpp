// Settings that are each well written and can not be meant together. Internal to this library.
#pragma once

#include <toml++/toml.h>

#include "config/load.hpp"
#include "config/report.hpp"

namespace attune::config {

// Looks at what this file says, on top of what stood `before`. What contradicts is named, with its reason, and what
// stood before it stays in force.
void refuse_contradictions(const toml::table& root, const Loaded& before, Loaded& loaded, Report& report);

}  // namespace attune::config
