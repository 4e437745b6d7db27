// One meeting counts once, in however many calendars it stands.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"

namespace attune::analysis {

// Copies that share UID and recurrence id: all but the best are `duplicate`, whatever becomes of the best.
// Comes before every other verdict.
void leave_out_copies(std::vector<Entry>& entries);

// Copies under another UID with the same start and end. Comes after every other verdict: only what is not otherwise
// out takes part.
void leave_out_mirrored(std::vector<Entry>& entries);

// Which of two copies counts: own before busy, owner listed, SEQUENCE, DTSTAMP, source configured first, later
// component.
bool is_better_copy(const Entry& left, const Entry& right);

}  // namespace attune::analysis
