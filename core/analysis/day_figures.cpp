#include "core/analysis/day_figures.hpp"

#include <array>

#include "core/analysis/chains.hpp"

namespace attune::analysis {
namespace {

// What is counted, not measured.
struct DayMeetings {
  std::array<int, kind_count> starts{};  // firm occurrences of each kind that start on the day
  std::vector<Period> pieces;            // firm meetings, cut at midnight
};

void add_pieces(std::vector<DayMeetings>& days, const Period& meeting, const WindowDays& window) {
  const WindowDays::Range range = window.days_of(meeting);
  for (std::size_t day = range.first; day < range.last; ++day) {
    const Period& whole_day = window.days()[day].period;
    days[day].pieces.push_back({std::max(meeting.start, whole_day.start), std::min(meeting.end, whole_day.end)});
  }
}

std::vector<DayMeetings> meetings_by_day(const std::vector<Entry>& entries, const WindowDays& window) {
  std::vector<DayMeetings> days(window.days().size());
  for (const Entry& entry : entries) {
    if (!entry.is_firm()) continue;
    const Kind kind = entry.judgement.kind;
    if (const auto day = window.day_of(entry.period.start)) {
      ++days[*day].starts[static_cast<std::size_t>(kind)];
    }
    if (is_meeting(kind)) add_pieces(days, whole_minutes(entry.period), window);
  }
  return days;
}

void count_meetings(Figures& figures, const DayMeetings& meetings, const TimeTaken& taken, const Period& day) {
  for (std::size_t kind = 0; kind < kind_count; ++kind) {
    figures.by_kind[kind] = {meetings.starts[kind], minutes_within(taken.by_kind[kind], day)};
    if (is_meeting(static_cast<Kind>(kind))) figures.meetings += meetings.starts[kind];
  }
}

void measure_focus(DayFigures& day, std::chrono::minutes shortest) {
  for (const Period& stretch : day.free_time) {
    if (stretch.length() >= shortest) {
      day.figures.focus_blocks.push_back(stretch);
      day.figures.focus_minutes += minutes_of(stretch);
    } else {
      day.figures.fragment_minutes += minutes_of(stretch);
    }
  }
}

DayFigures figures_of(const WindowDay& day, const DayMeetings& meetings, const TimeTaken& taken,
                      const Settings& settings) {
  DayFigures result;
  result.date = day.date;
  result.scheduled_minutes = minutes_of(day.scheduled);
  result.working_time = subtracted(day.scheduled, cut_to(taken.away, day.period));
  result.free_time = subtracted(result.working_time, cut_to(taken.busy, day.period));
  result.chains = chains_of(meetings.pieces, settings.chain_gap);

  const Timeline met = cut_to(taken.firm_meetings, day.period);
  Figures& figures = result.figures;
  figures.working_minutes = minutes_of(result.working_time);
  figures.meeting_minutes = minutes_of(met);
  figures.meeting_minutes_in_hours = minutes_of(intersected(met, result.working_time));
  figures.maybe_minutes = minutes_within(taken.maybe_meetings, day.period);
  figures.overlap_minutes = minutes_within(taken.overlaps, day.period);
  figures.after_hours_minutes = minutes_of(subtracted(met, day.hours));
  figures.longest_chain = longest_of(result.chains);
  count_meetings(figures, meetings, taken, day.period);
  measure_focus(result, settings.focus_block);
  return result;
}

}  // namespace

std::vector<DayFigures> day_figures(const std::vector<Entry>& entries, const WindowDays& window, const TimeTaken& taken,
                                    const Settings& settings) {
  const std::vector<DayMeetings> meetings = meetings_by_day(entries, window);
  std::vector<DayFigures> days;
  days.reserve(meetings.size());
  for (std::size_t day = 0; day < meetings.size(); ++day) {
    days.push_back(figures_of(window.days()[day], meetings[day], taken, settings));
  }
  return days;
}

}  // namespace attune::analysis
