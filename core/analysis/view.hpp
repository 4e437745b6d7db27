// What every detector looks at: the judged entries, the figures made of them, and the moment.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"
#include "core/analysis/figures.hpp"
#include "core/analysis/reliance.hpp"
#include "core/analysis/settings.hpp"
#include "core/analysis/timeline.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {

struct View {
  const std::vector<SourceMeetings>& sources;
  const std::vector<Entry>& entries;
  const WindowDays& window;
  const Timeline& away;
  const std::vector<WeekFigures>& weeks;
  const std::vector<Reliance>& reliance;  // by day
  const Settings& settings;
  Instant now;

  const DayFigures& day(std::size_t index) const { return weeks[index / days_in_week].days[index % days_in_week]; }
};

// The start of the first occurrence in the window that an own or busy source shows, counted or not: before it nothing
// is known.
std::optional<Instant> start_of_knowledge(const View& view);
// Its date; the window's first day if the window holds nothing.
LocalDate first_known_day(const View& view);

// Days with scheduled hours and none left, from the day after `date` to today.
int away_days_after(const View& view, LocalDate date);

// Some own source shows who takes part.
bool can_see_people(const std::vector<SourceMeetings>& sources);
// Some own source shows who takes part, or may be assumed to show meetings.
bool can_see_meetings(const std::vector<SourceMeetings>& sources);
// Some source that takes the owner's time shows titles.
bool can_see_titles(const std::vector<SourceMeetings>& sources);
// Some own source does not show its present state: what is not in it may yet be planned.
bool has_gaps(const std::vector<SourceMeetings>& sources);

}  // namespace attune::analysis
