// What a week would look like if one occurrence were not there, or stood at another time.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::analysis {

// An occurrence that counts, firm or maybe, and where it stands among the sources.
struct CountedOccurrence {
  std::size_t source = 0;
  std::size_t item = 0;
  std::size_t meeting = 0;
  Period period;
  bool all_day = false;
  Judgement judgement;
};

// Those of the window, by start, end, kind and place.
std::vector<CountedOccurrence> counted_occurrences(const std::vector<SourceMeetings>& sources,
                                                   const Analysis& analysis);

// The same occurrence from another start on; all-day ones keep their number of days.
Period moved_to(const CountedOccurrence& occurrence, Instant start, const Zone& zone);

// The sources with that occurrence, and every copy of it, at another time; without one, their time is free: it takes
// part in nothing, and no copy takes its place. `analysis` is the analysis of these sources.
std::vector<SourceMeetings> with_change(const std::vector<SourceMeetings>& sources, const Analysis& analysis,
                                        const CountedOccurrence& occurrence, std::optional<Period> moved);

// Before and after a change.
struct WhatIf {
  CountedOccurrence occurrence;
  std::optional<Period> moved;
  Analysis before, after;
  std::vector<std::size_t> weeks;  // of the window, that the change touches
  // By importance; of any week, and about people, too.
  std::vector<Finding> ended, begun;
};
WhatIf what_if(const std::vector<SourceMeetings>& sources, const Analysis& before, const CountedOccurrence& occurrence,
               std::optional<Period> moved, const Settings& settings, const Zone& zone, Instant now);

}  // namespace attune::analysis
