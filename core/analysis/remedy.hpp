// The one change: of the meetings that are the owner's to change, the shortest one without which a finding would end.
//
// To change are firm meetings still to begin that the owner organises (to move) or may miss (ROLE=OPT-PARTICIPANT, to
// decline). So are maybes; but no finding rests on a maybe, so doing without one ends none.
//
// Moving is judged like declining: the meeting, with the travel before it, leaves the finding's period altogether (a
// day for another day, a week for another week) for a place where it takes nothing from that period. That is the one
// kind of move whose effect does not depend on where exactly the meeting goes. What-if (`core/analysis/what_if.hpp`)
// says the same of both.
#pragma once

#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/view.hpp"

namespace attune::analysis {

// Sets the remedy of every overload and every week without focus time that is not over: by judging the period's figures
// anew without each candidate. The shortest wins, then the earliest, then one to move.
void find_remedies(std::vector<Finding>& findings, const View& view);

}  // namespace attune::analysis
