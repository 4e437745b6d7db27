// People met often once, and not for long (losing_touch).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// Pinned people, or everyone if the settings say so; nobody who rests.
std::vector<Finding> people_out_of_touch(const View& view);

}  // namespace attune::analysis
