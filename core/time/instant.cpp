#include "core/time/instant.hpp"

#include <array>
#include <cstdio>
#include <optional>

#include "core/base/text.hpp"

namespace attune {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::year;
using std::chrono::year_month_day;

std::string date_text(year_month_day date) {
  std::array<char, 24> text{};
  const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                 static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {text.data(), static_cast<std::size_t>(size)};
}

// Takes exactly `count` digits off the front.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, std::string_view one_of) {
  if (text.empty() || one_of.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

std::optional<LocalDate> take_date(std::string_view& text) {
  const auto y = take_digits(text, 4);
  if (!y || !take(text, "-")) return std::nullopt;
  const auto m = take_digits(text, 2);
  if (!m || !take(text, "-")) return std::nullopt;
  const auto d = take_digits(text, 2);
  if (!d) return std::nullopt;
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!date.ok()) return std::nullopt;
  return local_days{date};
}

// hh:mm[:ss[.fraction]]; a leap second (60) is the first second of the next minute.
std::optional<Seconds> take_clock(std::string_view& text) {
  const auto h = take_digits(text, 2);
  if (!h || *h > 23 || !take(text, ":")) return std::nullopt;
  const auto m = take_digits(text, 2);
  if (!m || *m > 59 || !take(text, ":")) return std::nullopt;
  const auto s = take_digits(text, 2);
  if (!s || *s > 60) return std::nullopt;
  if (take(text, ".")) {
    if (!take(text, "0123456789")) return std::nullopt;
    while (take(text, "0123456789")) continue;
  }
  return hours{*h} + minutes{*m} + Seconds{*s};
}

std::optional<Seconds> take_offset(std::string_view& text) {
  if (take(text, "Zz")) return Seconds{0};
  const bool west = text.starts_with('-');
  if (!take(text, "+-")) return std::nullopt;
  const auto h = take_digits(text, 2);
  if (!h || *h > 23 || !take(text, ":")) return std::nullopt;
  const auto m = take_digits(text, 2);
  if (!m || *m > 59) return std::nullopt;
  const Seconds offset = hours{*h} + minutes{*m};
  return west ? -offset : offset;
}

}  // namespace

std::string to_rfc3339(Instant instant) {
  const auto midnight = std::chrono::floor<days>(instant);
  const auto clock = static_cast<unsigned>((instant - midnight).count());
  return date_text(year_month_day{midnight}) + 'T' + two_digits(clock / 3600) + ':' + two_digits(clock / 60 % 60) +
         ':' + two_digits(clock % 60) + 'Z';
}

std::string to_iso_date(LocalDate date) {
  return date_text(year_month_day{date});
}

Result<Instant> parse_rfc3339(std::string_view text) {
  const auto date = take_date(text);
  if (date && take(text, "Tt ")) {
    if (const auto clock = take_clock(text)) {
      const auto offset = take_offset(text);
      if (offset && text.empty()) return Instant{(*date + *clock - *offset).time_since_epoch()};
    }
  }
  return failure(ErrorKind::input, "expected a date and time such as 2026-11-23T09:00:00Z");
}

Result<LocalDate> parse_iso_date(std::string_view text) {
  const auto date = take_date(text);
  if (date && text.empty()) return *date;
  return failure(ErrorKind::input, "expected a date such as 2026-11-23");
}

}  // namespace attune
