#include "core/analysis/usual_load.hpp"

#include <algorithm>
#include <cmath>

namespace attune::analysis {
namespace {

constexpr std::size_t weeks_looked_at = 8;
constexpr std::size_t fewest_known = 4;

}  // namespace

UsualLoad::UsualLoad(const View& view) : view_(view), begin_(start_of_knowledge(view)) {}

bool UsualLoad::is_known(std::size_t week) const {
  const WeekFigures& figures = view_.weeks[week];
  return begin_ && figures.period.end >= *begin_ && figures.figures.working_minutes > 0;
}

std::optional<UsualLoad::Median> UsualLoad::before(std::size_t week) const {
  const std::size_t end = std::min(week, view_.window.current_week());
  const std::size_t first = end - std::min(end, weeks_looked_at);
  std::vector<Median::Week> known;
  Median median;
  for (std::size_t index = first; index < end; ++index) {
    if (!is_known(index)) continue;
    const Figures& figures = view_.weeks[index].figures;
    known.push_back({figures.meeting_minutes_in_hours, figures.working_minutes});
    median.assumed = median.assumed || reliance_of_week(view_.reliance, index).assumed;
  }
  if (known.size() < fewest_known) return std::nullopt;
  std::ranges::sort(known, [](const Median::Week& left, const Median::Week& right) {
    return left.meeting_minutes_in_hours * right.working_minutes <
           right.meeting_minutes_in_hours * left.working_minutes;
  });
  median.lower = known[(known.size() - 1) / 2];
  median.upper = known[known.size() / 2];
  return median;
}

double UsualLoad::Median::load() const {
  const auto share = [](const Week& week) {
    return static_cast<double>(week.meeting_minutes_in_hours) / static_cast<double>(week.working_minutes);
  };
  return std::round((share(lower) + share(upper)) / 2 * 10'000) / 10'000;
}

bool UsualLoad::Median::is_exceeded_by(const Figures& figures) const {
  // m/w >= 5/4 * (a/b + c/d) / 2, without division; a week has at most some 10,000 minutes.
  const std::int64_t both = lower.working_minutes * upper.working_minutes;
  const std::int64_t sum =
      lower.meeting_minutes_in_hours * upper.working_minutes + upper.meeting_minutes_in_hours * lower.working_minutes;
  return 8 * both * figures.meeting_minutes_in_hours >= 5 * sum * figures.working_minutes;
}

}  // namespace attune::analysis
