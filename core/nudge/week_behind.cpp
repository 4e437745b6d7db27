#include "core/nudge/week_behind.hpp"

#include <algorithm>
#include <vector>

#include "core/analysis/median.hpp"
#include "core/analysis/usual_loads.hpp"

namespace attune::nudge {
namespace {

using analysis::FindingKind;
using analysis::WeekFigures;

constexpr std::size_t weeks_looked_at = 8;
constexpr std::size_t fewest_known = 4;

int one_on_ones(const WeekFigures& week) {
  return week.figures.by_kind[static_cast<std::size_t>(analysis::Kind::one_on_one)].count;
}

WeekBehind::Figure figure(const std::vector<WeekFigures>& weeks, std::size_t week, const std::vector<bool>& known,
                          auto&& value) {
  std::vector<int> before;
  for (std::size_t index = week - std::min(week, weeks_looked_at); index < week; ++index) {
    if (known[index]) before.push_back(value(weeks[index]));
  }
  WeekBehind::Figure figure{value(weeks[week]), std::nullopt};
  if (before.size() >= fewest_known) figure.usual = analysis::median_of(std::move(before)).value();
  return figure;
}

}  // namespace

std::optional<WeekBehind> week_behind(const Situation& situation) {
  const auto& [analysis, sources, settings, zone, now, voice] = situation;
  const auto present =
      std::ranges::find_if(analysis.weeks, [at = now](const WeekFigures& week) { return week.period.contains(at); });
  if (present == analysis.weeks.begin() || present == analysis.weeks.end()) return std::nullopt;
  const auto index = static_cast<std::size_t>(present - analysis.weeks.begin()) - 1;
  const auto known = analysis::known_weeks(analysis, sources, settings, zone, now);
  if (!known[index]) return std::nullopt;

  WeekBehind behind;
  behind.week = &analysis.weeks[index];
  behind.shows_meetings = std::ranges::count(analysis.cannot_tell, FindingKind::meeting_overload) == 0;
  behind.load = behind.week->figures.load();
  behind.usual_load = analysis::usual_loads(analysis, sources, settings, zone, now)[index];
  behind.meetings = figure(analysis.weeks, index, known, [](const WeekFigures& week) { return week.figures.meetings; });
  behind.focus_minutes =
      figure(analysis.weeks, index, known, [](const WeekFigures& week) { return week.figures.focus_minutes; });
  behind.one_on_ones = figure(analysis.weeks, index, known, one_on_ones);
  return behind;
}

}  // namespace attune::nudge
