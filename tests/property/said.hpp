// What an analysis says, in a form that two of them can be compared in: nothing in it depends on when the window
// begins.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "core/analysis/analysis.hpp"

namespace attune::testing {

// Everything a week says; instants relative to the week.
inline std::vector<std::int64_t> said(const analysis::WeekFigures& week) {
  const analysis::Figures& figures = week.figures;
  std::vector<std::int64_t> all = {figures.working_minutes,       figures.meetings,
                                   figures.meeting_minutes,       figures.meeting_minutes_in_hours,
                                   figures.maybe_minutes,         figures.overlap_minutes,
                                   figures.after_hours_minutes,   figures.longest_chain.meetings,
                                   figures.longest_chain.minutes, figures.focus_minutes,
                                   figures.fragment_minutes};
  for (const analysis::KindFigure& kind : figures.by_kind) all.insert(all.end(), {kind.count, kind.minutes});
  for (const Period& block : figures.focus_blocks) all.push_back((block.start - week.period.start).count());
  for (const analysis::FocusCost& cost : week.focus_cost) {
    all.insert(all.end(), {(cost.period.start - week.period.start).count(), cost.minutes});
  }
  return all;
}

inline std::vector<std::vector<std::int64_t>> said(const analysis::Analysis& analysis) {
  std::vector<std::vector<std::int64_t>> all;
  for (const analysis::WeekFigures& week : analysis.weeks) all.push_back(said(week));
  return all;
}

// The day of the window (a week's first) that a finding is about; nothing for one that is about neither.
inline std::optional<int> day_of_window(const analysis::Analysis& analysis, const analysis::Finding& finding) {
  const auto period = analysis::period_name(finding);
  int day = 0;
  for (const analysis::WeekFigures& week : analysis.weeks) {
    if (period == week.name) return day;
    for (const analysis::DayFigures& one : week.days) {
      if (period == to_iso_date(one.date)) return day;
      ++day;
    }
  }
  return std::nullopt;
}

// Kind, place and person of every finding about a person, a week or a day of the window, but for some days. Calendar
// months are no whole weeks and shift with nothing.
inline std::vector<std::tuple<std::string, int, std::string>> places_of_findings(const analysis::Analysis& analysis,
                                                                                 const std::set<int>& but_for = {}) {
  std::vector<std::tuple<std::string, int, std::string>> places;
  for (const analysis::Finding& finding : analysis.findings) {
    const auto person = analysis::person_of(finding);
    const auto day = day_of_window(analysis, finding);
    if (day ? but_for.contains(*day) : !person) continue;
    const std::string subject = person ? std::string(person->bytes.begin(), person->bytes.end()) : "";
    places.emplace_back(analysis::name_of(finding.kind), day.value_or(-1), subject);
  }
  std::ranges::sort(places);
  return places;
}

}  // namespace attune::testing
