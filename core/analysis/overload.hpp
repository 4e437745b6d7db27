// Weeks and days that meetings fill (meeting_overload).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// Compared in integers: a load of exactly the threshold reaches it.
bool reaches_load(int meeting_minutes_in_hours, int working_minutes, double threshold);

// What the thresholds of a day look at.
struct DayMeasure {
  int meetings = 0;
  int minutes = 0;
  std::vector<Chain> chains;
};
// Without its date; nothing when no threshold is reached.
std::optional<DayOverload> day_overload(const DayMeasure& day, const OverloadThresholds& thresholds);

// Every week and every day of the window that reaches a threshold, oldest first.
std::vector<Finding> overloaded_weeks(const View& view);
std::vector<Finding> overloaded_days(const View& view);

}  // namespace attune::analysis
