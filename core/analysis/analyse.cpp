#include <algorithm>
#include <iterator>

#include "core/analysis/after_hours.hpp"
#include "core/analysis/analysis.hpp"
#include "core/analysis/copies.hpp"
#include "core/analysis/day_figures.hpp"
#include "core/analysis/double_booked.hpp"
#include "core/analysis/fewer_people.hpp"
#include "core/analysis/focus_cost.hpp"
#include "core/analysis/good_news.hpp"
#include "core/analysis/importance.hpp"
#include "core/analysis/losing_touch.hpp"
#include "core/analysis/no_focus.hpp"
#include "core/analysis/one_on_ones.hpp"
#include "core/analysis/overload.hpp"
#include "core/analysis/reliance.hpp"
#include "core/analysis/remedy.hpp"
#include "core/analysis/rhythm_moved.hpp"
#include "core/analysis/rhythms.hpp"
#include "core/analysis/rituals.hpp"
#include "core/analysis/superseded.hpp"
#include "core/analysis/time_taken.hpp"
#include "core/analysis/unanswered.hpp"
#include "core/analysis/verdict.hpp"
#include "core/analysis/view.hpp"
#include "core/analysis/week_figures.hpp"
#include "core/analysis/window_days.hpp"

namespace attune::analysis {
namespace {

struct Judged {
  std::vector<Entry> entries;
  std::vector<bool> unanswered_is_firm;
};

// The order matters: versions before copies, copies before verdicts, mirrored copies last.
Judged judged(const std::vector<SourceMeetings>& sources, const Settings& settings, const Period& window, Instant now) {
  Judged result{entries_of(sources), std::vector<bool>(sources.size())};
  mark_superseded(result.entries);
  leave_out_copies(result.entries);
  if (settings.unanswered == Unanswered::automatic) {
    result.unanswered_is_firm = sources_where_few_answer(result.entries, sources.size(), window, now);
  }
  for (Entry& entry : result.entries) judge(entry, settings, result.unanswered_is_firm[entry.source_index]);
  leave_out_mirrored(result.entries);
  return result;
}

bool can_tell(FindingKind kind, const std::vector<SourceMeetings>& sources, const Settings& settings) {
  switch (kind) {
    case FindingKind::meeting_overload:
    case FindingKind::after_hours:
      return can_see_meetings(sources);
    case FindingKind::missing_one_on_one:
    case FindingKind::rhythm_moved:
    case FindingKind::losing_touch:
    case FindingKind::fewer_people:
    case FindingKind::double_booked:
      return can_see_people(sources);
    case FindingKind::ritual_quiet:
      return settings.rituals.empty() || can_see_titles(sources);
    case FindingKind::no_focus_time:
    case FindingKind::thin_focus:
    case FindingKind::milestone:
    case FindingKind::good_news:  // says less
      return true;
  }
  return true;
}

std::vector<FindingKind> cannot_tell(const std::vector<SourceMeetings>& sources, const Settings& settings) {
  std::vector<FindingKind> kinds;
  std::ranges::copy_if(finding_kinds, std::back_inserter(kinds), [&](FindingKind kind) {
    return settings.enabled.contains(kind) && !can_tell(kind, sources, settings);
  });
  return kinds;
}

std::vector<Finding> findings_of(const View& view, const std::vector<OneOnOne>& meetings,
                                 const std::vector<RhythmReading>& rhythms) {
  std::vector<Finding> findings = weeks_without_focus(view);  // two kinds at once
  std::erase_if(findings, [&](const Finding& finding) { return !view.settings.enabled.contains(finding.kind); });
  const auto look_for = [&](FindingKind kind, auto&& find) {
    if (!view.settings.enabled.contains(kind) || !can_tell(kind, view.sources, view.settings)) return;
    std::ranges::move(find(), std::back_inserter(findings));
  };
  look_for(FindingKind::meeting_overload, [&] { return overloaded_weeks(view); });
  look_for(FindingKind::meeting_overload, [&] { return overloaded_days(view); });
  look_for(FindingKind::missing_one_on_one, [&] { return missing_one_on_ones(view, rhythms); });
  look_for(FindingKind::rhythm_moved, [&] { return moved_one_on_ones(view); });
  look_for(FindingKind::losing_touch, [&] { return people_out_of_touch(view); });
  look_for(FindingKind::fewer_people, [&] { return weeks_with_fewer_people(view); });
  look_for(FindingKind::ritual_quiet, [&] { return quiet_rituals(view); });
  look_for(FindingKind::after_hours, [&] { return weeks_after_hours(view); });
  look_for(FindingKind::double_booked, [&] { return double_booked_one_on_ones(view); });
  look_for(FindingKind::good_news, [&] { return good_news(view, meetings, rhythms); });
  find_remedies(findings, view);
  sort_by_importance(findings, view.window.days()[view.window.today()].date);
  return findings;
}

}  // namespace

std::vector<std::vector<Judgement>> judge(const std::vector<SourceMeetings>& sources, const Settings& settings,
                                          const Period& window, Instant now) {
  return judgements_of(judged(sources, settings, window, now).entries, sources.size());
}

Analysis analyse(const std::vector<SourceMeetings>& sources, const Settings& settings, const Zone& zone, Instant now) {
  const WindowDays window(now, zone, settings);
  const Judged result = judged(sources, settings, window.period(), now);
  const std::vector<Entry>& entries = result.entries;
  const TimeTaken taken = time_taken(entries, window.period());

  Analysis analysis;
  analysis.window = window.period();
  analysis.window_from = window.days().front().date;
  analysis.window_to = window.days().back().date + std::chrono::days{1};
  analysis.judgements = judgements_of(entries, sources.size());
  analysis.unanswered_is_firm = result.unanswered_is_firm;
  analysis.weeks = week_figures(day_figures(entries, window, taken, settings), window);
  price_meetings(analysis.weeks, entries, window, settings);

  const std::vector<Reliance> reliance = reliance_by_day(entries, window);
  for (std::size_t week = 0; week < analysis.weeks.size(); ++week) {
    WeekFigures& figures = analysis.weeks[week];
    figures.assumed = reliance_of_week(reliance, week).assumed;
    for (std::size_t day = 0; day < days_in_week; ++day) {
      figures.days[day].assumed = reliance[(week * days_in_week) + day].assumed;
    }
  }
  const View view{sources, entries, window, taken.away, analysis.weeks, reliance, settings, now};
  const std::vector<OneOnOne> meetings = one_on_ones(view);
  const std::vector<RhythmReading> rhythms = read_rhythms(view, meetings);
  for (const RhythmReading& reading : rhythms) analysis.rhythms.push_back(reading.rhythm);
  analysis.findings = findings_of(view, meetings, rhythms);
  analysis.cannot_tell = cannot_tell(sources, settings);
  return analysis;
}

}  // namespace attune::analysis
