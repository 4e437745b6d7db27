#include "core/analysis/good_news.hpp"

#include <algorithm>
#include <iterator>

#include "core/analysis/median.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

constexpr FindingKind kind = FindingKind::good_news;
constexpr std::size_t weeks_looked_at = 8;
constexpr std::size_t fewest_known = 4;

// All that takes the owner's time, not their own calendars alone: what is free rests on each of them.
bool is_everything_fresh(const std::vector<SourceMeetings>& sources) {
  return std::ranges::all_of(sources, [](const SourceMeetings& source) {
    return source.role == SourceRole::shared || source.state == SourceState::fresh;
  });
}

// A week without meetings may have been a holiday that nobody wrote down.
bool is_certainly_worked(const WeekFigures& week, const View& view) {
  if (week.figures.working_minutes == 0) return false;
  if (week.figures.meetings > 0 || view.settings.hours_given) return true;
  return std::ranges::any_of(view.sources,
                             [](const SourceMeetings& source) { return source.role == SourceRole::holidays; });
}

std::vector<Finding> weeks_with_more_focus(const View& view) {
  const std::optional<Instant> begin = start_of_knowledge(view);
  std::vector<Finding> findings;
  std::vector<int> known;  // focus minutes, oldest first, nothing for weeks that say nothing
  std::vector<std::optional<int>> before;
  for (std::size_t index = 0; index < view.window.current_week(); ++index) {
    const WeekFigures& week = view.weeks[index];
    const int minutes = week.figures.focus_minutes;
    const bool is_known = begin && week.period.end > *begin && week.figures.working_minutes > 0;
    known.clear();
    for (std::size_t past = index - std::min(index, weeks_looked_at); past < index; ++past) {
      if (before[past]) known.push_back(*before[past]);
    }
    before.push_back(is_known ? std::optional(minutes) : std::nullopt);
    if (!is_known || known.size() < fewest_known || !is_certainly_worked(week, view)) continue;
    const Median usual = median_of(known);
    if (2 * minutes <= usual.lower + usual.upper) continue;
    findings.push_back({id_of(kind, week.name), kind, MoreFocus{week.first_day, minutes, usual.value()}});
  }
  return findings;
}

// Busy time of a calendar that shows no people may be a meeting.
std::vector<bool> days_that_may_hide_meetings(const View& view) {
  std::vector<bool> days(view.window.days().size());
  for (const Entry& entry : view.entries) {
    const bool shows_people = entry.role() == SourceRole::own && entry.source->capability.attendees;
    if (shows_people || !entry.takes_owners_time() || !entry.counts()) continue;
    if (entry.judgement.kind == Kind::away || entry.judgement.kind == Kind::focus_hold) continue;
    const WindowDays::Range range = view.window.days_of(entry.period);
    std::fill(days.begin() + static_cast<std::ptrdiff_t>(range.first),
              days.begin() + static_cast<std::ptrdiff_t>(range.last), true);
  }
  return days;
}

std::vector<Finding> days_without_meetings(const View& view) {
  const std::optional<Instant> begin = start_of_knowledge(view);
  const std::vector<bool> may_hide = days_that_may_hide_meetings(view);
  std::vector<Finding> findings;
  for (std::size_t index = 0; begin && index < view.window.today(); ++index) {
    const DayFigures& day = view.day(index);
    const Figures& figures = day.figures;
    const bool is_known = view.window.days()[index].period.end > *begin && !may_hide[index];
    const bool is_free = figures.meetings == 0 && figures.meeting_minutes == 0 && figures.maybe_minutes == 0;
    if (!is_known || !is_free || figures.working_minutes == 0) continue;
    if (!is_certainly_worked(view.weeks[index / days_in_week], view)) continue;
    findings.push_back({id_of(kind, to_iso_date(day.date)), kind, MeetingFreeDay{day.date, figures.working_minutes}});
  }
  return findings;
}

}  // namespace

std::vector<Finding> good_news(const View& view, const std::vector<OneOnOne>& meetings,
                               const std::vector<RhythmReading>& rhythms) {
  std::vector<Finding> findings;
  if (!is_everything_fresh(view.sources)) return findings;
  const auto add = [&](std::vector<Finding> more) { std::ranges::move(more, std::back_inserter(findings)); };
  if (can_see_people(view.sources)) add(months_with_rhythms_kept(view, meetings, rhythms));
  add(weeks_with_more_focus(view));
  if (can_see_people(view.sources)) add(days_without_meetings(view));
  return findings;
}

}  // namespace attune::analysis
