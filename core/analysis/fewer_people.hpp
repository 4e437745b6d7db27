// Weeks in which far fewer people were met than usual (fewer_people).
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

std::vector<Finding> weeks_with_fewer_people(const View& view);

}  // namespace attune::analysis
