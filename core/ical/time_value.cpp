#include "core/ical/time_value.hpp"

#include "core/base/text.hpp"

namespace attune::ical {
namespace {

constexpr std::int64_t longest_duration = std::int64_t{100} * 366 * 24 * 3600;  // seconds

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

// The value of `count` digits at `at`; negative if one of them is none.
int digits(std::string_view text, std::size_t at, std::size_t count) {
  if (text.size() < at + count) return -1;
  int value = 0;
  for (std::size_t i = at; i < at + count; ++i) {
    if (!is_digit(text[i])) return -1;
    value = value * 10 + (text[i] - '0');
  }
  return value;
}

std::optional<Seconds> parse_clock(std::string_view text) {
  const auto hour = digits(text, 0, 2);
  const auto minute = digits(text, 2, 2);
  const auto second = text.size() == 4 ? 0 : digits(text, 4, 2);
  if (hour < 0 || minute < 0 || second < 0 || text.size() > 6) return std::nullopt;
  if (hour > 24 || minute > 59 || second > 60) return std::nullopt;
  if (hour == 24 && (minute > 0 || second > 0)) return std::nullopt;
  return std::chrono::hours(hour) + std::chrono::minutes(minute) + Seconds(second == 60 ? 59 : second);
}

char upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

std::optional<std::int64_t> seconds_of(char unit) {
  switch (unit) {
    case 'H':
      return 3600;
    case 'M':
      return 60;
    case 'S':
      return 1;
    default:
      return std::nullopt;
  }
}

// Adds one number with its unit to a duration.
bool add_part(std::int64_t number, char unit, bool clock, Duration& duration) {
  if (clock) {
    const auto factor = seconds_of(unit);
    if (!factor) return false;
    duration.seconds += Seconds(number * *factor);
    return true;
  }
  if (unit != 'W' && unit != 'D') return false;
  duration.days += unit == 'W' ? number * 7 : number;
  return true;
}

}  // namespace

std::optional<LocalDate> parse_date_digits(std::string_view text) {
  const auto year = digits(text, 0, 4);
  const auto month = digits(text, 4, 2);
  const auto day = digits(text, 6, 2);
  if (year <= 0 || month < 0 || day < 0) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day))};
  if (!date.ok()) return std::nullopt;
  return LocalDate(date);
}

std::optional<TimeValue> parse_time_value(std::string_view text) {
  text = trim(text);
  const auto date = parse_date_digits(text);
  if (!date) return std::nullopt;
  text.remove_prefix(8);
  if (text.empty()) return TimeValue{TimeForm::date, LocalTime(*date)};
  if (upper(text.front()) != 'T') return std::nullopt;
  text.remove_prefix(1);
  const bool utc = !text.empty() && upper(text.back()) == 'Z';
  if (utc) text.remove_suffix(1);
  const auto clock = parse_clock(text);
  if (!clock) return std::nullopt;
  return TimeValue{utc ? TimeForm::utc : TimeForm::local, LocalTime(*date) + *clock};
}

std::optional<Duration> parse_duration(std::string_view text) {
  text = trim(text);
  bool negative = false;
  if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
    negative = text.front() == '-';
    text.remove_prefix(1);
  }
  if (text.empty() || upper(text.front()) != 'P') return std::nullopt;
  text.remove_prefix(1);
  Duration duration;
  bool clock = false;
  bool any = false;
  while (!text.empty()) {
    if (upper(text.front()) == 'T' && !clock) {
      clock = true;
      text.remove_prefix(1);
      continue;
    }
    std::size_t length = 0;
    while (length < text.size() && length < 11 && is_digit(text[length])) ++length;
    const auto number = parse_integer(text.substr(0, length));
    if (!number || length == text.size() || *number > longest_duration) return std::nullopt;
    if (!add_part(*number, upper(text[length]), clock, duration)) return std::nullopt;
    if (duration.days * 86400 + duration.seconds.count() > longest_duration) return std::nullopt;
    any = true;
    text.remove_prefix(length + 1);
  }
  if (!any) return std::nullopt;
  return negative ? Duration{-duration.days, -duration.seconds} : duration;
}

std::optional<Seconds> parse_offset(std::string_view text) {
  text = trim(text);
  if (text.size() != 5 && text.size() != 7) return std::nullopt;
  if (text.front() != '+' && text.front() != '-') return std::nullopt;
  const auto clock = parse_clock(text.substr(1));
  if (!clock || *clock >= std::chrono::hours(24)) return std::nullopt;
  return text.front() == '-' ? -*clock : *clock;
}

}  // namespace attune::ical
