// Weeks that leave no focus block (no_focus_time), or just one (thin_focus).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// Every such week of the window, oldest first. A week too short for a focus block even when empty is none.
std::vector<Finding> weeks_without_focus(const View& view);

}  // namespace attune::analysis
