// The owner's own usual, week by week, for those who show it.
#pragma once

#include <optional>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::analysis {

// Per week of `analysis`, which was made of the rest: the median load of the 8 complete weeks before it, or before now;
// nothing where fewer than 4 of them are known.
std::vector<std::optional<double>> usual_loads(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                                               const Settings& settings, const Zone& zone, Instant now);
// Per week of `analysis`, whether anything is known of it: it has working time, and the calendars had begun.
std::vector<bool> known_weeks(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                              const Settings& settings, const Zone& zone, Instant now);

}  // namespace attune::analysis
