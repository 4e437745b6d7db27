// A setting that the owner's files may not change. Internal to this library.
#pragma once

#include "config/table.hpp"

namespace attune::config {

// Takes the machine's value; where one way is more private or more quiet, whichever goes further that way. False:
// nothing changed.
bool lock(const Setting& setting, Settings& machine, Settings& settings);

}  // namespace attune::config
