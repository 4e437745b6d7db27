// The first day of the owner's week.
#pragma once

#include <chrono>

#include "config/settings.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::settings {

// The configured day, else the locale's (LC_ALL, LC_TIME, LANG), Monday where there is no locale or it is not
// installed.
std::chrono::weekday owner_week_start(const config::Settings& settings, const Environment& environment);

}  // namespace attune::settings
