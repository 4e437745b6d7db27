// What went well (good_news): of months, weeks and days that are over, and never by way of a calendar that does not
// show its present state.
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/one_on_ones.hpp"
#include "core/analysis/rhythms.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

std::vector<Finding> good_news(const View& view, const std::vector<OneOnOne>& meetings,
                               const std::vector<RhythmReading>& rhythms);

// Calendar months in which no rhythm was missed on any day.
std::vector<Finding> months_with_rhythms_kept(const View& view, const std::vector<OneOnOne>& meetings,
                                              const std::vector<RhythmReading>& rhythms);

}  // namespace attune::analysis
