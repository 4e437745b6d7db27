// Working hours as a person writes them on one line.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time/working_time.hpp"

namespace attune::client::setup {

using WeeklyHours = std::array<std::vector<ClockSpan>, 7>;  // index: Sunday is 0

// "09:00-17:00" on the days that are worked in `before`; "mon-thu 08:30-12:00 13:00-17:00, fri 09:00-14:00" on those
// days and no others. Nothing: it is neither.
std::optional<WeeklyHours> parse_hours(std::string_view written, const WeeklyHours& before);
// "12:00-13:00", several with blanks between them, or "none".
std::optional<std::vector<ClockSpan>> parse_spans(std::string_view written);

// "Monday to Friday 09:00-17:00", "none".
std::string told(const WeeklyHours& hours);
std::string told(const std::vector<ClockSpan>& spans);

}  // namespace attune::client::setup
