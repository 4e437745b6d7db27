// One-to-ones moved again and again (rhythm_moved).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// At most one a person: of several series the one moved most often.
std::vector<Finding> moved_one_on_ones(const View& view);

}  // namespace attune::analysis
