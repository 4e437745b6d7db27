#include "core/time/instant.hpp"

namespace attune {

std::vector<Period> united(std::vector<Period> periods) {
  std::erase_if(periods, [](const Period& period) { return period.end <= period.start; });
  std::sort(periods.begin(), periods.end());
  std::size_t kept = 0;
  for (const Period& period : periods) {
    if (kept > 0 && period.start <= periods[kept - 1].end) {
      periods[kept - 1].end = std::max(periods[kept - 1].end, period.end);
    } else {
      periods[kept++] = period;
    }
  }
  periods.resize(kept);
  return periods;
}

std::vector<Period> subtracted(const std::vector<Period>& from, const std::vector<Period>& taken) {
  std::vector<Period> left;
  auto cut = taken.begin();
  for (Period rest : from) {
    while (cut != taken.end() && cut->end <= rest.start) ++cut;
    // The last cut may reach into the next period: look ahead with a copy.
    for (auto next = cut; next != taken.end() && next->start < rest.end; ++next) {
      if (rest.start < next->start) left.push_back({rest.start, next->start});
      rest.start = std::max(rest.start, next->end);
      cut = next;
    }
    if (rest.start < rest.end) left.push_back(rest);
  }
  return left;
}

std::vector<Period> intersected(const std::vector<Period>& left, const std::vector<Period>& right) {
  std::vector<Period> both;
  auto a = left.begin();
  auto b = right.begin();
  while (a != left.end() && b != right.end()) {
    const Period shared{std::max(a->start, b->start), std::min(a->end, b->end)};
    if (shared.start < shared.end) both.push_back(shared);
    if (a->end < b->end) {
      ++a;
    } else {
      ++b;
    }
  }
  return both;
}

}  // namespace attune
