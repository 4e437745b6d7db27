// What a finding rests on, a struct for each thing that can be found.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "core/analysis/figures.hpp"
#include "core/calendar/hashes.hpp"
#include "core/time/instant.hpp"

namespace attune::analysis {

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

// More time in meetings outside the owner's hours than a week may hold.
struct AfterHours {
  LocalDate first_day;
  int after_hours_minutes = 0;
  int allowed_minutes = 0;
};

// A one-to-one of the coming days that overlaps another firm meeting.
struct DoubleBooked {
  PersonId person;
  LocalDate date;
  Period period;
  Period other;       // the one it overlaps longest
  int conflicts = 0;  // how many it overlaps
};

// Somebody met often enough, then not for long, and not planned either.
struct LosingTouch {
  PersonId person;
  int meetings = 0;  // the most within the days that the settings look at
  LocalDate last_met;
  int days_since = 0;
};

// The same one-to-one moved again and again.
struct RhythmMoved {
  PersonId person;
  int times = 0;  // in a row, up to the latest one that was due
  LocalDate latest;
};

// Two complete weeks running with far fewer people than usual; about the second.
struct FewerPeople {
  struct Week {
    int people = 0;
    double usual = 0;  // median of the known weeks before
  };
  LocalDate first_day;
  Week week, week_before;
};

// A ritual not seen for one and a half times its interval, and not planned.
struct RitualQuiet {
  std::string name;  // the owner's own word for it
  int interval_days = 0;
  std::optional<LocalDate> last_seen;  // nothing: never, as far as the calendar reaches
  int days_since = 0;                  // since then (or the start of the calendar), less away days
  int away_days = 0;
};

// A month in which no rhythm was missed.
struct RhythmsKept {
  LocalDate first_day, last_day;
  int people = 0;
};

// A complete week with more focus time than the median of the weeks before.
struct MoreFocus {
  LocalDate first_day;
  int focus_minutes = 0;
  double usual_focus_minutes = 0;
};

// A working day that passed without a meeting.
struct MeetingFreeDay {
  LocalDate date;
  int working_minutes = 0;
};

using Evidence =
    std::variant<WeekOverload, DayOverload, NoFocusTime, MissingOneOnOne, AfterHours, DoubleBooked, LosingTouch,
                 RhythmMoved, FewerPeople, RitualQuiet, RhythmsKept, MoreFocus, MeetingFreeDay>;

}  // namespace attune::analysis
