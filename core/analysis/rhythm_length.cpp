#include "core/analysis/rhythm_length.hpp"

#include <algorithm>
#include <vector>

namespace attune::analysis {
namespace {

constexpr double shortest_days = 7;
constexpr double longest_days = 92;
constexpr double longest_median_days = 40;
constexpr std::size_t fewest_held = 4;

double median_of(std::vector<double> values) {
  std::ranges::sort(values);
  return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

std::optional<double> median_gap(std::span<const OneOnOne> meetings) {
  std::vector<LocalDate> dates;
  for (const OneOnOne& meeting : meetings) {
    if (meeting.outcome == Outcome::held) dates.push_back(meeting.date);
  }
  if (dates.size() < fewest_held) return std::nullopt;
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  if (dates.size() < 2) return std::nullopt;
  std::vector<double> gaps;
  for (std::size_t index = 1; index < dates.size(); ++index) {
    gaps.push_back(static_cast<double>((dates[index] - dates[index - 1]).count()));
  }
  const double median = median_of(std::move(gaps));
  if (median > longest_median_days) return std::nullopt;
  return median;
}

}  // namespace

std::optional<double> usable_rhythm(double days) {
  if (days > longest_days) return std::nullopt;
  return std::max(days, shortest_days);
}

std::optional<double> learned_rhythm(std::span<const OneOnOne> meetings) {
  const auto latest = std::find_if(meetings.rbegin(), meetings.rend(), [](const OneOnOne& meeting) {
    return meeting.outcome == Outcome::held || meeting.outcome == Outcome::planned;
  });
  if (latest == meetings.rend()) return std::nullopt;
  if (latest->series_days > 0) return usable_rhythm(latest->series_days);
  const std::optional<double> gap = median_gap(meetings);
  return gap ? usable_rhythm(*gap) : std::nullopt;
}

}  // namespace attune::analysis
