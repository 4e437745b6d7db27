// Meetings in a row, day by day.
#pragma once

#include <chrono>
#include <vector>

#include "core/analysis/figures.hpp"

namespace attune::analysis {

// Every chain among the firm meetings of one day, already cut to the day: at least two meetings, each starting under
// `gap` after the latest end before it. Earliest first.
std::vector<Chain> chains_of(std::vector<Period> meetings, std::chrono::minutes gap);

// Most minutes, then most meetings, then the earliest.
bool is_longer(const Chain& left, const Chain& right);

// Count 0 when there is none.
Chain longest_of(const std::vector<Chain>& chains);

}  // namespace attune::analysis
