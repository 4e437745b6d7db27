#include <algorithm>
#include <iterator>

#include "core/analysis/analysis.hpp"
#include "core/analysis/copies.hpp"
#include "core/analysis/day_figures.hpp"
#include "core/analysis/focus_cost.hpp"
#include "core/analysis/importance.hpp"
#include "core/analysis/no_focus.hpp"
#include "core/analysis/overload.hpp"
#include "core/analysis/reliance.hpp"
#include "core/analysis/remedy.hpp"
#include "core/analysis/rhythms.hpp"
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

std::vector<FindingKind> cannot_tell(const std::vector<SourceMeetings>& sources, const Settings& settings) {
  std::vector<FindingKind> kinds;
  if (!can_see_meetings(sources)) kinds.push_back(FindingKind::meeting_overload);
  if (!can_see_people(sources)) kinds.push_back(FindingKind::missing_one_on_one);
  std::erase_if(kinds, [&](FindingKind kind) { return !settings.enabled.contains(kind); });
  return kinds;
}

std::vector<Finding> findings_of(const View& view, const std::vector<RhythmReading>& rhythms) {
  std::vector<Finding> findings;
  const auto add = [&](std::vector<Finding> more) { std::ranges::move(more, std::back_inserter(findings)); };
  if (can_see_meetings(view.sources)) {
    add(overloaded_weeks(view));
    add(overloaded_days(view));
  }
  add(weeks_without_focus(view));
  add(missing_one_on_ones(view, rhythms));
  std::erase_if(findings, [&](const Finding& finding) { return !view.settings.enabled.contains(finding.kind); });
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
  const std::vector<RhythmReading> rhythms = read_rhythms(view);
  for (const RhythmReading& reading : rhythms) analysis.rhythms.push_back(reading.rhythm);
  analysis.findings = findings_of(view, rhythms);
  analysis.cannot_tell = cannot_tell(sources, settings);
  return analysis;
}

}  // namespace attune::analysis
