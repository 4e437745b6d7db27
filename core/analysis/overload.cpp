#include "core/analysis/overload.hpp"

#include <algorithm>
#include <cmath>

#include "core/analysis/chains.hpp"
#include "core/analysis/usual_load.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

std::string id_of(const std::string& period) {
  return std::string(name_of(FindingKind::meeting_overload)) + ":" + period;
}

// Compared in integers: a load of exactly the threshold reaches it.
bool reaches(const Figures& figures, double threshold) {
  const std::int64_t ten_thousandths = std::llround(threshold * 10'000);
  return figures.working_minutes > 0 && std::int64_t{10'000} * figures.meeting_minutes_in_hours >=
                                            ten_thousandths * std::int64_t{figures.working_minutes};
}

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

std::vector<Finding> overloaded_weeks(const View& view) {
  const UsualLoad usual_load(view);
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.weeks.size(); ++index) {
    const WeekFigures& week = view.weeks[index];
    if (!reaches(week.figures, view.settings.overload.week_load)) continue;
    WeekOverload evidence;
    evidence.first_day = week.first_day;
    evidence.meeting_minutes_in_hours = week.figures.meeting_minutes_in_hours;
    evidence.working_minutes = week.figures.working_minutes;
    Reliance reliance = reliance_of_week(view.reliance, index);
    if (const std::optional<UsualLoad::Median> usual = usual_load.before(index)) {
      evidence.usual_load = usual->load();
      evidence.unusual = usual->is_exceeded_by(week.figures);
      reliance.assumed = reliance.assumed || usual->assumed;
    }
    findings.push_back({id_of(week.name), FindingKind::meeting_overload, evidence, reliance.assumed, reliance.stale});
  }
  return findings;
}

std::vector<Finding> overloaded_days(const View& view) {
  const OverloadThresholds& thresholds = view.settings.overload;
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.window.days().size(); ++index) {
    const DayFigures& day = view.day(index);
    DayOverload evidence;
    evidence.date = day.date;
    evidence.meetings = day.figures.meetings;
    evidence.meeting_minutes = day.figures.meeting_minutes;
    evidence.too_many = day.figures.meetings >= thresholds.day_meetings;
    evidence.too_long = day.figures.meeting_minutes >= thresholds.day_minutes;
    evidence.chain = exhausting_chain(day.chains, thresholds);
    if (!evidence.too_many && !evidence.too_long && !evidence.chain) continue;
    const Reliance& reliance = view.reliance[index];
    findings.push_back(
        {id_of(to_iso_date(day.date)), FindingKind::meeting_overload, evidence, reliance.assumed, reliance.stale});
  }
  return findings;
}

}  // namespace attune::analysis
