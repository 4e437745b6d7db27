// The figures of every day of the window, in whole minutes.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"
#include "core/analysis/figures.hpp"
#include "core/analysis/settings.hpp"
#include "core/analysis/time_taken.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

std::vector<DayFigures> day_figures(const std::vector<Entry>& entries, const WindowDays& window, const TimeTaken& taken,
                                    const Settings& settings);

}  // namespace attune::analysis
