#include "core/analysis/timeline.hpp"

#include <algorithm>

namespace attune::analysis {
namespace {

// The first piece that ends after the instant.
Timeline::const_iterator first_after(const Timeline& timeline, Instant instant) {
  return std::ranges::upper_bound(timeline, instant, {}, &Period::end);
}

}  // namespace

Period whole_minutes(const Period& period) {
  using std::chrono::minutes;
  return {std::chrono::floor<minutes>(period.start), std::chrono::floor<minutes>(period.end)};
}

Timeline cut_to(const Timeline& timeline, const Period& period) {
  Timeline pieces;
  for (auto piece = first_after(timeline, period.start); piece != timeline.end() && piece->start < period.end;
       ++piece) {
    pieces.push_back({std::max(piece->start, period.start), std::min(piece->end, period.end)});
  }
  return pieces;
}

int minutes_of(const Period& period) {
  return static_cast<int>(std::chrono::floor<std::chrono::minutes>(period.length()).count());
}

int minutes_of(const Timeline& timeline) {
  int minutes = 0;
  for (const Period& piece : timeline) minutes += minutes_of(piece);
  return minutes;
}

int minutes_within(const Timeline& timeline, const Period& period) {
  return minutes_of(cut_to(timeline, period));
}

bool covers(const Timeline& timeline, Instant instant) {
  const auto piece = first_after(timeline, instant);
  return piece != timeline.end() && piece->start <= instant;
}

Timeline covered_twice(std::vector<Period> periods) {
  std::ranges::sort(periods);
  Timeline twice;
  Instant reach = Instant::min();  // how far the ones before go
  for (const Period& period : periods) {
    const Instant end = std::min(period.end, reach);
    if (period.start < end) twice.push_back({period.start, end});
    reach = std::max(reach, period.end);
  }
  return united(std::move(twice));
}

}  // namespace attune::analysis
