#include "core/analysis/view.hpp"

#include <algorithm>

namespace attune::analysis {

std::optional<Instant> start_of_knowledge(const View& view) {
  const Period window = view.window.period();
  std::optional<Instant> first;
  for (const Entry& entry : view.entries) {
    if (!entry.takes_owners_time() || entry.judgement.superseded) continue;
    const Period& period = entry.period;
    if (belongs_to(window, period) && (!first || period.start < *first)) first = period.start;
  }
  return first;
}

LocalDate first_known_day(const View& view) {
  const std::optional<Instant> begin = start_of_knowledge(view);
  const std::optional<std::size_t> day = begin ? view.window.day_of(*begin) : std::nullopt;
  return view.window.days()[day.value_or(0)].date;
}

int away_days_after(const View& view, LocalDate date) {
  int away = 0;
  for (std::size_t index = view.window.today() + 1; index-- > 0;) {
    const DayFigures& day = view.day(index);
    if (day.date <= date) break;
    if (day.scheduled_minutes > 0 && day.figures.working_minutes == 0) ++away;
  }
  return away;
}

bool can_see_people(const std::vector<SourceMeetings>& sources) {
  return std::ranges::any_of(sources, [](const SourceMeetings& source) {
    return source.role == SourceRole::own && source.capability.attendees;
  });
}

bool can_see_meetings(const std::vector<SourceMeetings>& sources) {
  return can_see_people(sources) || std::ranges::any_of(sources, [](const SourceMeetings& source) {
           return source.role == SourceRole::own && source.assume_meetings;
         });
}

bool can_see_titles(const std::vector<SourceMeetings>& sources) {
  return std::ranges::any_of(sources, [](const SourceMeetings& source) {
    return (source.role == SourceRole::own || source.role == SourceRole::busy) && source.capability.titles;
  });
}

bool has_gaps(const std::vector<SourceMeetings>& sources) {
  return std::ranges::any_of(sources, [](const SourceMeetings& source) {
    return source.role == SourceRole::own && source.state != SourceState::fresh;
  });
}

}  // namespace attune::analysis
