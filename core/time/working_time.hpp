// When a person works: a weekly table on the person's own clock, less lunch. Away time and days off are subtracted by
// the analysis, which knows the calendar.
#pragma once

#include <array>
#include <chrono>
#include <vector>

#include "core/time/zone.hpp"

namespace attune {

// Minutes since local midnight. An end at or before the start runs into the next day (22:00-06:00).
struct ClockSpan {
  std::chrono::minutes start;
  std::chrono::minutes end;
};

struct WorkingHours {
  std::array<std::vector<ClockSpan>, 7> days;  // index: std::chrono::weekday::c_encoding(), Sunday is 0
  std::vector<ClockSpan> lunch;                // every working day
};

// The scheduled hours that belong to one local date (lunch not yet taken off); hours that run over midnight belong to
// the day they start on.
std::vector<Period> scheduled_hours(const WorkingHours& hours, const Zone& zone, LocalDate date);
// The same, less lunch.
std::vector<Period> working_time(const WorkingHours& hours, const Zone& zone, LocalDate date);

}  // namespace attune
