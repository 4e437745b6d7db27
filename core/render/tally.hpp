// How many occurrences a source has in the window, and what was left out, by reason.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::render {

struct Tally {
  int occurrences = 0;  // all, counted or not; no superseded versions
  std::map<analysis::Reason, int> excluded;
};

// `judgements` is the analysis' answer to the source's meetings. Those outside the window are not counted.
Tally tally(const SourceMeetings& source, const std::vector<analysis::Judgement>& judgements, const Period& window);

// "12 declined, 3 cancelled"; empty when nothing was left out.
std::string left_out(const std::map<analysis::Reason, int>& excluded);

// "Invitations without an answer count as firm in work, for few there carry one."; empty where none do.
std::string unanswered_note(const analysis::Analysis& analysis, const std::vector<SourceMeetings>& sources);

}  // namespace attune::render
