// Arithmetic on sorted, disjoint periods of whole minutes.
#pragma once

#include <vector>

#include "core/time/instant.hpp"

namespace attune::analysis {

using Timeline = std::vector<Period>;  // as united() leaves it

// Both ends rounded down to the whole minute, so that days add up to weeks.
Period whole_minutes(const Period& period);

// What of the timeline lies in the period.
Timeline cut_to(const Timeline& timeline, const Period& period);

int minutes_of(const Period& period);
int minutes_of(const Timeline& timeline);
int minutes_within(const Timeline& timeline, const Period& period);

bool covers(const Timeline& timeline, Instant instant);

// What two or more of the periods cover.
Timeline covered_twice(std::vector<Period> periods);

}  // namespace attune::analysis
