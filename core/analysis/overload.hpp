// Weeks and days that meetings fill (meeting_overload).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// Every week and every day of the window that reaches a threshold, oldest first.
std::vector<Finding> overloaded_weeks(const View& view);
std::vector<Finding> overloaded_days(const View& view);

}  // namespace attune::analysis
