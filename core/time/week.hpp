// Weeks of a person: they start on the day the person says, and are named by the ISO week of their Thursday.
#pragma once

#include <chrono>
#include <string>

#include "core/time/instant.hpp"

namespace attune {

LocalDate week_start(LocalDate date, std::chrono::weekday starts_on);
// 2026-W47, for the week of seven days that begins at `first_day`.
std::string week_name(LocalDate first_day);

}  // namespace attune
