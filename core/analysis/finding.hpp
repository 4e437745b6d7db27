// A statement the analysis makes, with the evidence it rests on.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/analysis/figures.hpp"
#include "core/analysis/rhythm.hpp"
#include "core/calendar/hashes.hpp"
#include "core/time/instant.hpp"

namespace attune::analysis {

enum class FindingKind : std::uint8_t {
  meeting_overload,
  no_focus_time,
  thin_focus,
  missing_one_on_one,
  rhythm_moved,
  losing_touch,
  fewer_people,
  ritual_quiet,
  after_hours,
  double_booked,
  milestone,
  good_news,
};
inline constexpr FindingKind finding_kinds[] = {
    FindingKind::meeting_overload,   FindingKind::no_focus_time, FindingKind::thin_focus,
    FindingKind::missing_one_on_one, FindingKind::rhythm_moved,  FindingKind::losing_touch,
    FindingKind::fewer_people,       FindingKind::ritual_quiet,  FindingKind::after_hours,
    FindingKind::double_booked,      FindingKind::milestone,     FindingKind::good_news,
};
std::string_view name_of(FindingKind kind);
std::optional<FindingKind> finding_kind_of(std::string_view name);

// The smallest single change that would end a finding: the shortest meeting of those that are the owner's to change.
struct Remedy {
  enum class Action : std::uint8_t {
    move,     // the owner organises it
    decline,  // the owner's attendance is optional, or not yet promised
  };
  Period period;
  Action action = Action::move;
  int focus_minutes = 0;  // that its week would gain
};
std::string_view name_of(Remedy::Action action);  // "move"

// A week whose load reaches `overload.week`.
struct WeekOverload {
  LocalDate first_day;
  int meeting_minutes_in_hours = 0;
  int working_minutes = 0;
  std::optional<double> usual_load;             // median of the last 8 complete weeks, at least 4 known
  std::optional<bool> unusual;                  // nothing: too few weeks known
  std::optional<Remedy> remedy = std::nullopt;  // only of weeks that are not over
};

// A day that reaches one of the daily thresholds.
struct DayOverload {
  LocalDate date;
  int meetings = 0;
  int meeting_minutes = 0;
  bool too_many = false;       // by count
  bool too_long = false;       // by minutes
  std::optional<Chain> chain;  // the longest one that reaches a threshold by itself
  std::optional<Remedy> remedy = std::nullopt;
};

// A week with working days and no focus block (thin: exactly one).
struct NoFocusTime {
  LocalDate first_day;
  bool thin = false;
  int fragment_minutes = 0;
  std::optional<Period> longest_opening;  // of the days from now on, the longest free stretch: the one to protect
  std::optional<Remedy> remedy = std::nullopt;
};

struct MissingOneOnOne {
  PersonId person;
  double rhythm_days = 0;
  bool learned = true;
  std::optional<LocalDate> last_held;  // nothing: configured and never held
  int days_since = 0;                  // since the last held one (or the start of the calendar), less away days
  int away_days = 0;
  bool last_two_fell_out = false;
  std::optional<Instant> next;
};

using Evidence = std::variant<WeekOverload, DayOverload, NoFocusTime, MissingOneOnOne>;

struct Finding {
  std::string id;  // kind:period or kind:person, stable from reading to reading: "meeting_overload:2026-W47"
  FindingKind kind = FindingKind::meeting_overload;
  Evidence evidence;
  bool assumed = false;   // rests on `assume = "meetings"`
  bool withheld = false;  // rests on a stale source: known, not told
};

// "2026-W47" or "2026-11-23"; nothing for findings about a person.
std::optional<std::string> period_name(const Finding& finding);
std::optional<PersonId> person_of(const Finding& finding);

}  // namespace attune::analysis
