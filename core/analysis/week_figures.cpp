#include "core/analysis/week_figures.hpp"

#include "core/analysis/chains.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

void add(Figures& week, const Figures& day) {
  week.working_minutes += day.working_minutes;
  week.meetings += day.meetings;
  week.meeting_minutes += day.meeting_minutes;
  week.meeting_minutes_in_hours += day.meeting_minutes_in_hours;
  week.maybe_minutes += day.maybe_minutes;
  week.overlap_minutes += day.overlap_minutes;
  week.after_hours_minutes += day.after_hours_minutes;
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    week.by_kind[kind].count += day.by_kind[kind].count;
    week.by_kind[kind].minutes += day.by_kind[kind].minutes;
  }
  if (is_longer(day.longest_chain, week.longest_chain)) week.longest_chain = day.longest_chain;
  week.focus_blocks.insert(week.focus_blocks.end(), day.focus_blocks.begin(), day.focus_blocks.end());
  week.focus_minutes += day.focus_minutes;
  week.fragment_minutes += day.fragment_minutes;
}

}  // namespace

std::vector<WeekFigures> week_figures(std::vector<DayFigures> days, const WindowDays& window) {
  std::vector<WeekFigures> weeks(window.weeks());
  for (std::size_t index = 0; index < weeks.size(); ++index) {
    WeekFigures& week = weeks[index];
    for (std::size_t day = index * days_in_week; day < (index + 1) * days_in_week; ++day) {
      add(week.figures, days[day].figures);
      week.days.push_back(std::move(days[day]));
    }
    week.first_day = week.days.front().date;
    week.name = week_name(week.first_day);
    week.period = window.week(index);
  }
  return weeks;
}

}  // namespace attune::analysis
