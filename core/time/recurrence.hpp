// Recurrence rules (RFC 5545 3.3.10), read and expanded by our own bounded evaluator.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"
#include "core/time/zone.hpp"

namespace attune {

enum class Frequency { secondly, minutely, hourly, daily, weekly, monthly, yearly };

struct OrdinalWeekday {
  int ordinal = 0;  // 0: every one; -1: the last
  std::chrono::weekday weekday;
};

// UNTIL as it was written: an instant (UTC), a local date-time, or a date.
using Until = std::variant<Instant, LocalTime, LocalDate>;

struct RecurrenceRule {
  Frequency frequency = Frequency::daily;
  std::int64_t interval = 1;
  std::optional<std::int64_t> count;
  std::optional<Until> until;
  std::vector<int> by_second, by_minute, by_hour;
  std::vector<OrdinalWeekday> by_day;
  std::vector<int> by_month_day, by_year_day, by_week_number, by_month, by_set_position;
  std::chrono::weekday week_start = std::chrono::Monday;
};

// The value of an RRULE property. Error: ErrorKind::input, never quoting the text.
Result<RecurrenceRule> parse_recurrence_rule(std::string_view value);

// Past this an expansion gives up; some ten milliseconds. A rule with COUNT may need every day since its beginning:
// these are 680 years.
inline constexpr std::int64_t most_recurrence_work = 250'000;

struct RecurrenceRequest {
  LocalTime start;           // DTSTART on the clock of `zone`; it always counts as the first instance
  Zone zone;                 // the series' zone; the owner's for dates and floating times
  bool dates = false;        // DTSTART is a DATE: UNTIL compares by date
  Period window;             // instances that start in it are wanted
  std::size_t limit = 2000;  // more instances in the window than this: `over_limit`
  std::int64_t most_work = most_recurrence_work;
};

struct Recurrence {
  std::vector<LocalTime> starts;  // ascending, distinct, each starting in the window
  bool finished = false;          // nothing can follow after the window
  bool over_limit = false;        // `starts` is then empty
  bool gave_up = false;           // an impossible rule, or one that takes too long to count: what was found stands
  std::int64_t work = 0;          // what it took: days looked at, and steps within them
};

// Frequencies below a day step on the clock of `zone`, as DTSTART shows it, whatever daylight saving does; a time that
// the clock skips is resolved by Zone, and dropped if that instant is an instance anyway.
// Bounded by construction: the work depends on the window and the limit, never on what the rule says.
Recurrence expand(const RecurrenceRule& rule, const RecurrenceRequest& request);

// How many days lie between two meetings of such a series: DAILY n, WEEKLY 7n / number of BYDAY, MONTHLY 30n.
// Nothing for other frequencies.
std::optional<double> interval_days(const RecurrenceRule& rule);

}  // namespace attune
