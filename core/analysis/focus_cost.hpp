// What each meeting costs in focus time: the minutes its week would gain without it.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"
#include "core/analysis/figures.hpp"
#include "core/analysis/settings.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

// Sets every week's `focus_cost`: its five dearest firm meetings, dearest first, ties by start.
void price_meetings(std::vector<WeekFigures>& weeks, const std::vector<Entry>& entries, const WindowDays& window,
                    const Settings& settings);

}  // namespace attune::analysis
