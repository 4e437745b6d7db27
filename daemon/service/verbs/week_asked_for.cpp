#include "daemon/service/verbs/week_asked_for.hpp"

#include <algorithm>

namespace attune::service {

Result<const analysis::WeekFigures*> week_asked_for(const analysis::Analysis& analysis, std::string_view name,
                                                    Instant now) {
  const auto wanted = [&](const analysis::WeekFigures& week) {
    return name.empty() ? week.period.contains(now) : week.name == name;
  };
  const auto& weeks = analysis.weeks;
  const auto week = std::ranges::find_if(weeks, wanted);
  if (week != weeks.end()) return &*week;
  // Names of weeks sort as the weeks do.
  const auto& nearest = name < weeks.front().name ? weeks.front() : weeks.back();
  return failure(ErrorKind::usage, "that week is not in the window, which goes from " + weeks.front().name + " to " +
                                       weeks.back().name + "; the nearest is " + nearest.name);
}

}  // namespace attune::service
