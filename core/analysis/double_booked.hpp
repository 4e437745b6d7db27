// One-to-ones of the coming days in conflict with another firm meeting (double_booked).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// One for each such one-to-one.
std::vector<Finding> double_booked_one_on_ones(const View& view);

}  // namespace attune::analysis
