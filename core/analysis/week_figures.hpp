// Weeks are the sums of their days; the longest chain is the longest of theirs.
#pragma once

#include <vector>

#include "core/analysis/figures.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

// Without `focus_cost` and `assumed`.
std::vector<WeekFigures> week_figures(std::vector<DayFigures> days, const WindowDays& window);

}  // namespace attune::analysis
