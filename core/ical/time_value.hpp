// The value types of RFC 5545 3.3 that say when: DATE, DATE-TIME, DURATION, PERIOD, UTC-OFFSET. Read by us and not by
// libical, which reads out of bounds on some of them and opens files that a TZID names.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "core/time/instant.hpp"

namespace attune::ical {

enum class TimeForm : std::uint8_t { date, utc, local };

struct TimeValue {
  TimeForm form = TimeForm::date;
  LocalTime time{};  // utc: the clock of UTC; date: its midnight
};

// Nominal days on the local clock and exact seconds (RFC 5545 3.3.6); both may be negative.
struct Duration {
  std::int64_t days = 0;
  Seconds seconds{0};

  friend bool operator==(const Duration&, const Duration&) = default;
};

// Nothing: not readable, or no day of the calendar (years 1 to 9999). A leap second is read as the second before it,
// 24:00 as the next midnight.
std::optional<TimeValue> parse_time_value(std::string_view text);
std::optional<LocalDate> parse_date_digits(std::string_view eight_digits);
// At most 100 years.
std::optional<Duration> parse_duration(std::string_view text);
std::optional<Seconds> parse_offset(std::string_view text);

}  // namespace attune::ical
