#include "core/analysis/after_hours.hpp"

namespace attune::analysis {

std::vector<Finding> weeks_after_hours(const View& view) {
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.weeks.size(); ++index) {
    const WeekFigures& week = view.weeks[index];
    const int minutes = week.figures.after_hours_minutes;
    if (minutes <= view.settings.after_hours_minutes) continue;
    const AfterHours evidence{week.first_day, minutes, view.settings.after_hours_minutes};
    const Reliance reliance = reliance_of_week(view.reliance, index);
    const FindingKind kind = FindingKind::after_hours;
    findings.push_back({id_of(kind, week.name), kind, evidence, reliance.assumed, reliance.stale});
  }
  return findings;
}

}  // namespace attune::analysis
