// Declared rituals that have not been seen for long (ritual_quiet).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

std::vector<Finding> quiet_rituals(const View& view);

}  // namespace attune::analysis
