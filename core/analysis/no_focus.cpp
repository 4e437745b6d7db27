#include "core/analysis/no_focus.hpp"

#include <algorithm>

namespace attune::analysis {
namespace {

bool could_hold_focus(const WeekFigures& week, std::chrono::minutes shortest) {
  return std::ranges::any_of(week.days, [&](const DayFigures& day) {
    return std::ranges::any_of(day.working_time, [&](const Period& stretch) { return stretch.length() >= shortest; });
  });
}

// What is left of the week from now on, for the owner can protect nothing else.
std::optional<Period> longest_opening(const WeekFigures& week, Instant now) {
  const Period ahead{std::chrono::ceil<std::chrono::minutes>(now), Instant::max()};
  std::optional<Period> longest;
  for (const DayFigures& day : week.days) {
    for (const Period& stretch : cut_to(day.free_time, ahead)) {
      if (!longest || stretch.length() > longest->length()) longest = stretch;
    }
  }
  return longest;
}

}  // namespace

std::vector<Finding> weeks_without_focus(const View& view) {
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.weeks.size(); ++index) {
    const WeekFigures& week = view.weeks[index];
    const std::size_t blocks = week.figures.focus_blocks.size();
    if (blocks > 1 || !could_hold_focus(week, view.settings.focus_block)) continue;
    NoFocusTime evidence;
    evidence.first_day = week.first_day;
    evidence.thin = blocks == 1;
    evidence.fragment_minutes = week.figures.fragment_minutes;
    evidence.longest_opening = longest_opening(week, view.now);
    const FindingKind kind = evidence.thin ? FindingKind::thin_focus : FindingKind::no_focus_time;
    findings.push_back({id_of(kind, week.name), kind, evidence, false, reliance_of_week(view.reliance, index).stale});
  }
  return findings;
}

}  // namespace attune::analysis
