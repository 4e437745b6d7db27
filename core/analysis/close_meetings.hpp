// Meetings in which people meet one another: five at most, and known how many.
#pragma once

#include "core/analysis/entry.hpp"

namespace attune::analysis {

inline constexpr int most_in_close_meeting = 5;

inline bool is_close_meeting(const Entry& entry) {
  const Judgement& judgement = entry.judgement;
  return entry.counts() && is_meeting(judgement.kind) && judgement.size && *judgement.size <= most_in_close_meeting;
}

}  // namespace attune::analysis
