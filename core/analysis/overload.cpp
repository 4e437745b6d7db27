#include "core/analysis/overload.hpp"

#include <algorithm>
#include <cmath>

#include "core/analysis/chains.hpp"
#include "core/analysis/usual_load.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

constexpr FindingKind kind = FindingKind::meeting_overload;

// The longest chain that would be too much by itself.
std::optional<Chain> exhausting_chain(const std::vector<Chain>& chains, const OverloadThresholds& thresholds) {
  std::vector<Chain> exhausting;
  std::ranges::copy_if(chains, std::back_inserter(exhausting), [&](const Chain& chain) {
    return chain.meetings >= thresholds.chain_meetings || chain.minutes >= thresholds.chain_minutes;
  });
  if (exhausting.empty()) return std::nullopt;
  return longest_of(exhausting);
}

}  // namespace

bool reaches_load(int meeting_minutes_in_hours, int working_minutes, double threshold) {
  const std::int64_t ten_thousandths = std::llround(threshold * 10'000);
  return working_minutes > 0 &&
         std::int64_t{10'000} * meeting_minutes_in_hours >= ten_thousandths * std::int64_t{working_minutes};
}

std::optional<DayOverload> day_overload(const DayMeasure& day, const OverloadThresholds& thresholds) {
  DayOverload evidence;
  evidence.meetings = day.meetings;
  evidence.meeting_minutes = day.minutes;
  evidence.too_many = day.meetings >= thresholds.day_meetings;
  evidence.too_long = day.minutes >= thresholds.day_minutes;
  evidence.chain = exhausting_chain(day.chains, thresholds);
  if (!evidence.too_many && !evidence.too_long && !evidence.chain) return std::nullopt;
  return evidence;
}

std::vector<Finding> overloaded_weeks(const View& view) {
  const UsualLoad usual_load(view);
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.weeks.size(); ++index) {
    const WeekFigures& week = view.weeks[index];
    const Figures& figures = week.figures;
    if (!reaches_load(figures.meeting_minutes_in_hours, figures.working_minutes, view.settings.overload.week_load)) {
      continue;
    }
    WeekOverload evidence;
    evidence.first_day = week.first_day;
    evidence.meeting_minutes_in_hours = figures.meeting_minutes_in_hours;
    evidence.working_minutes = figures.working_minutes;
    Reliance reliance = reliance_of_week(view.reliance, index);
    if (const std::optional<UsualLoad::Median> usual = usual_load.before(index)) {
      evidence.usual_load = usual->load();
      evidence.unusual = usual->is_exceeded_by(figures);
      reliance.assumed = reliance.assumed || usual->assumed;
    }
    findings.push_back({id_of(kind, week.name), kind, evidence, reliance.assumed, reliance.stale});
  }
  return findings;
}

std::vector<Finding> overloaded_days(const View& view) {
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.window.days().size(); ++index) {
    const DayFigures& day = view.day(index);
    std::optional<DayOverload> evidence =
        day_overload({day.figures.meetings, day.figures.meeting_minutes, day.chains}, view.settings.overload);
    if (!evidence) continue;
    evidence->date = day.date;
    const Reliance& reliance = view.reliance[index];
    findings.push_back({id_of(kind, to_iso_date(day.date)), kind, *evidence, reliance.assumed, reliance.stale});
  }
  return findings;
}

}  // namespace attune::analysis
