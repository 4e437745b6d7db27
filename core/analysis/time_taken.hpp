// Everything that takes the owner's time in the window, whichever occurrence it comes from. Made once; days cut their
// part out of it.
#pragma once

#include <array>
#include <vector>

#include "core/analysis/entry.hpp"
#include "core/analysis/timeline.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

struct TimeTaken {
  Timeline firm_meetings;
  Timeline maybe_meetings;                   // maybe and not covered by a firm one
  Timeline overlaps;                         // covered by two or more firm meetings
  std::array<Timeline, kind_count> by_kind;  // firm
  Timeline busy;                             // firm meetings and appointments, with the travel before them
  Timeline away;                             // firm
};

TimeTaken time_taken(const std::vector<Entry>& entries, const Period& window);

// Meetings and appointments: what stands in the way of focus.
bool is_busy(Kind kind);
// In whole minutes, with the travel before it, cut to the window.
Period busy_period(const OccurrenceFacts& facts, const Period& window);

}  // namespace attune::analysis
