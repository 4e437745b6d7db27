// One-to-ones moved again and again (rhythm_moved).
#pragma once

#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// At most one a person: of several series the one moved most often.
std::vector<Finding> moved_one_on_ones(const View& view);

// How many in a row of a series were moved, up to and with this one; `meeting` is of `sources`, which `analysis` was
// made of.
int moves_in_a_row(const Analysis& analysis, const std::vector<SourceMeetings>& sources, const Meeting& meeting);

}  // namespace attune::analysis
