#include "core/analysis/chains.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/timeline.hpp"

namespace attune::analysis {

std::vector<Chain> chains_of(std::vector<Period> meetings, std::chrono::minutes gap) {
  std::ranges::sort(meetings);
  std::vector<Chain> chains;
  Chain current;
  const auto finish = [&] {
    current.minutes = minutes_of(current.period);
    if (current.meetings >= 2) chains.push_back(current);
  };
  for (const Period& meeting : meetings) {
    if (current.meetings > 0 && meeting.start - current.period.end < gap) {
      ++current.meetings;
      current.period.end = std::max(current.period.end, meeting.end);
    } else {
      finish();
      current = {1, 0, meeting};
    }
  }
  finish();
  return chains;
}

bool is_longer(const Chain& left, const Chain& right) {
  return std::tuple(left.minutes, left.meetings) > std::tuple(right.minutes, right.meetings);
}

Chain longest_of(const std::vector<Chain>& chains) {
  Chain longest;
  for (const Chain& chain : chains) {
    if (is_longer(chain, longest)) longest = chain;
  }
  return longest;
}

}  // namespace attune::analysis
