// What the figures of each day rest on: assumed meetings, and sources whose last good reading is old.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

struct Reliance {
  bool assumed = false;  // a meeting that only `assume = "meetings"` makes one
  bool stale = false;    // anything firm from a source that is not fresh

  Reliance& operator|=(const Reliance& other) {
    assumed = assumed || other.assumed;
    stale = stale || other.stale;
    return *this;
  }
};

std::vector<Reliance> reliance_by_day(const std::vector<Entry>& entries, const WindowDays& window);
Reliance reliance_of_week(const std::vector<Reliance>& days, std::size_t week);

}  // namespace attune::analysis
