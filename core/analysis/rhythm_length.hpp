// How many days one person's rhythm has.
#pragma once

#include <optional>
#include <span>

#include "core/analysis/one_on_ones.hpp"

namespace attune::analysis {

// Under 7 days counts as 7; over 92 is none.
std::optional<double> usable_rhythm(double days);

// Learned from one person's one-to-ones, sorted by start: the interval of the series that the latest held or planned
// one belongs to, else the median gap of at least 4 held ones, if that is at most 40 days.
std::optional<double> learned_rhythm(std::span<const OneOnOne> meetings);

}  // namespace attune::analysis
