// Which finding comes first.
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"

namespace attune::analysis {

// What can still be helped comes before history. Then, what weighs more: an overloaded week, a week without focus time,
// an overloaded day, a person missed, a week with one focus block. Then what is nearest to today, and of people the one
// that is latest by their own rhythm.
void sort_by_importance(std::vector<Finding>& findings, LocalDate today);

}  // namespace attune::analysis
