// Weeks with much meeting time outside the owner's hours (after_hours).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

std::vector<Finding> weeks_after_hours(const View& view);

}  // namespace attune::analysis
