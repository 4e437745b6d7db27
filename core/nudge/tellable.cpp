#include "core/nudge/tellable.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/view.hpp"
#include "core/time/week.hpp"

namespace attune::nudge {
namespace {

using namespace analysis;
using std::chrono::days;

constexpr days week{7};
constexpr days moves_are_history{42};  // a month's rhythm, and its own leeway

bool in_days(const Situation& situation, LocalDate from, LocalDate to, auto&& holds) {
  for (const auto& figures : situation.analysis.weeks) {
    for (const auto& day : figures.days) {
      if (from <= day.date && day.date < to && holds(day)) return true;
    }
  }
  return false;
}

// Working time from now on in [from, to), in one stretch of at least `length`.
bool works_still(const Situation& situation, LocalDate from, LocalDate to, Seconds length) {
  return in_days(situation, from, to, [&](const DayFigures& day) {
    return std::any_of(day.working_time.begin(), day.working_time.end(), [&](const Period& stretch) {
      return stretch.end - std::max(stretch.start, situation.now) >= length;
    });
  });
}

class Selection {
 public:
  explicit Selection(const Situation& situation)
      : situation_(situation),
        today_(situation.zone.date_at(situation.now)),
        this_week_(week_start(today_, situation.analysis_settings.week_starts_on)) {}

  std::vector<Tellable> take() const {
    std::vector<Tellable> chosen;
    for (const auto& finding : situation_.analysis.findings) {
      if (!finding.withheld && still_helps(finding) && !said_by_another(finding)) {
        chosen.push_back({&finding, became_usual(finding)});
      }
    }
    std::stable_sort(chosen.begin(), chosen.end(),
                     [this](const Tellable& a, const Tellable& b) { return rank(a) < rank(b); });
    return chosen;
  }

  bool holds(std::string_view id) const {
    const auto& findings = situation_.analysis.findings;
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found != findings.end() && (found->withheld || still_helps(*found));
  }

 private:
  bool near(LocalDate first_day) const { return first_day == this_week_ || first_day == this_week_ + week; }

  // Good news belongs to the digest and interrupts nobody.
  bool still_helps(const Finding& finding) const {
    if (finding.kind == FindingKind::good_news) return false;
    constexpr Seconds any{1};
    if (const auto* const overload = std::get_if<WeekOverload>(&finding.evidence)) {
      const auto first = overload->first_day;
      return near(first) && works_still(situation_, first, first + week, any);
    }
    if (const auto* const overload = std::get_if<DayOverload>(&finding.evidence)) {
      const auto date = overload->date;
      if (date < today_ || date >= this_week_ + 2 * week) return false;
      return date > today_ || works_still(situation_, date, date + days{1}, any);
    }
    if (const auto* const focus = std::get_if<NoFocusTime>(&finding.evidence)) {
      const auto first = focus->first_day;
      return near(first) && works_still(situation_, first, first + week, situation_.analysis_settings.focus_block);
    }
    if (const auto* const after_hours = std::get_if<AfterHours>(&finding.evidence)) {
      const auto first = after_hours->first_day;
      return near(first) && works_still(situation_, first, first + week, any);
    }
    if (const auto* const fewer = std::get_if<FewerPeople>(&finding.evidence)) {
      return fewer->first_day + week == this_week_;
    }
    if (const auto* const moved = std::get_if<RhythmMoved>(&finding.evidence)) {
      return moved->latest + moves_are_history > today_;
    }
    return true;
  }

  // A busy day in a week that is told itself, or that has a fuller day.
  bool said_by_another(const Finding& finding) const {
    const auto* const day = std::get_if<DayOverload>(&finding.evidence);
    if (day == nullptr) return false;
    const auto of_day = week_of(finding, situation_.analysis_settings.week_starts_on);
    const auto& findings = situation_.analysis.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
      if (!is_overload(other) || other.withheld || !still_helps(other)) return false;
      if (week_of(other, situation_.analysis_settings.week_starts_on) != of_day) return false;
      const auto* const other_day = std::get_if<DayOverload>(&other.evidence);
      return other_day == nullptr || fuller(*other_day, *day);
    });
  }

  static bool fuller(const DayOverload& left, const DayOverload& right) {
    return std::tuple(left.meeting_minutes, left.meetings, right.date) >
           std::tuple(right.meeting_minutes, right.meetings, left.date);
  }

  bool found_in_week(LocalDate first_day, auto&& alike) const {
    const auto& findings = situation_.analysis.findings;
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& other) {
      return alike(other) && week_of(other, situation_.analysis_settings.week_starts_on) == first_day;
    });
  }

  // Usual by the analysis, or found in each of the two weeks before as well.
  bool became_usual(const Finding& finding) const {
    if (is_about_person(finding)) return false;
    if (const auto* const overload = std::get_if<WeekOverload>(&finding.evidence)) {
      return overload->unusual.has_value() && !*overload->unusual;
    }
    const auto first = week_of(finding, situation_.analysis_settings.week_starts_on).value_or(today_);
    const auto alike = [&](const Finding& other) { return other.kind == finding.kind; };
    return found_in_week(first - week, alike) && found_in_week(first - 2 * week, alike);
  }

  std::tuple<int, bool, LocalDate> rank(const Tellable& told) const {
    const auto first = week_of(*told.finding, situation_.analysis_settings.week_starts_on).value_or(today_);
    return {weight(told.finding->kind), told.usual, first};
  }

  // Two at once first: that has a date. Then the load, for less of it helps with all the rest.
  static int weight(FindingKind kind) {
    constexpr FindingKind order[] = {
        FindingKind::double_booked, FindingKind::meeting_overload,   FindingKind::no_focus_time,
        FindingKind::ritual_quiet,  FindingKind::missing_one_on_one, FindingKind::rhythm_moved,
        FindingKind::losing_touch,  FindingKind::fewer_people,       FindingKind::thin_focus,
        FindingKind::after_hours,   FindingKind::milestone,          FindingKind::good_news,
    };
    return static_cast<int>(std::ranges::find(order, kind) - std::begin(order));
  }

  const Situation& situation_;
  LocalDate today_;
  LocalDate this_week_;
};

}  // namespace

std::vector<Tellable> tellable(const Situation& situation) {
  return Selection(situation).take();
}

bool still_holds(const Situation& situation, std::string_view finding) {
  return analysis::has_gaps(situation.sources) || Selection(situation).holds(finding);
}

bool is_about_person(const Finding& finding) {
  return finding.kind == FindingKind::missing_one_on_one || finding.kind == FindingKind::losing_touch ||
         finding.kind == FindingKind::rhythm_moved;
}

bool is_overload(const Finding& finding) {
  return finding.kind == FindingKind::meeting_overload;
}

bool said_together(const Finding& left, const Finding& right, std::chrono::weekday starts_on) {
  const auto is_load = [](const Finding& finding) {
    return is_overload(finding) || std::holds_alternative<NoFocusTime>(finding.evidence);
  };
  const bool same_matter = left.kind == right.kind || (is_load(left) && is_load(right));
  return same_matter && week_of(left, starts_on) == week_of(right, starts_on);
}

std::optional<LocalDate> week_of(const Finding& finding, std::chrono::weekday starts_on) {
  const auto days = days_of(finding);
  if (!days) return std::nullopt;
  return week_start(days->first, starts_on);
}

}  // namespace attune::nudge
