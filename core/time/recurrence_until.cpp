#include "core/time/recurrence_until.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace attune {
namespace {

using std::chrono::days;
using std::chrono::hours;

constexpr Seconds widest_shift = hours{26};

std::optional<int> digits(std::string_view text) {
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  const auto number = plain ? parse_integer(text) : std::nullopt;
  return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<LocalDate> read_date(std::string_view text) {
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(4, 2));
  const auto d = digits(text.substr(6, 2));
  if (!y || !m || !d) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{*y}, std::chrono::month{static_cast<unsigned>(*m)},
                                         std::chrono::day{static_cast<unsigned>(*d)}};
  return date.ok() ? std::optional(LocalDate{date}) : std::nullopt;
}

std::optional<Seconds> read_clock(std::string_view text) {
  const auto h = digits(text.substr(0, 2));
  const auto m = digits(text.substr(2, 2));
  const auto s = digits(text.substr(4, 2));
  if (!h || !m || !s || *h > 23 || *m > 59 || *s > 60) return std::nullopt;
  return hours{*h} + std::chrono::minutes{*m} + Seconds{std::min(*s, 59)};
}

LocalTime end_of(LocalDate date) {
  return LocalTime{date} + days{1} - Seconds{1};
}

}  // namespace

std::optional<Until> parse_until(std::string_view text) {
  const bool utc = text.ends_with('Z') || text.ends_with('z');
  if (utc) text.remove_suffix(1);
  const bool date_only = text.size() == 8 && !utc;
  if (!date_only && (text.size() != 15 || (text[8] != 'T' && text[8] != 't'))) return std::nullopt;
  const auto date = read_date(text);
  if (!date) return std::nullopt;
  if (date_only) return *date;
  const auto clock = read_clock(text.substr(9));
  if (!clock) return std::nullopt;
  const LocalTime time = *date + *clock;
  if (utc) return Instant{time.time_since_epoch()};
  return time;
}

UntilBound::UntilBound(const std::optional<Until>& until, const Zone& zone, bool dates) : until_(until), zone_(zone) {
  if (!until) return;
  if (const auto* const instant = std::get_if<Instant>(&*until)) {
    local_ = zone.to_local(*instant);
    exact_instant_ = !dates;
    margin_ = dates ? Seconds{0} : widest_shift;
  } else if (const auto* const time = std::get_if<LocalTime>(&*until)) {
    local_ = *time;
  } else {
    local_ = end_of(std::get<LocalDate>(*until));
  }
  if (dates) local_ = end_of(date_of(local_));
}

bool UntilBound::excludes(LocalTime start) const {
  if (!until_) return false;
  if (!exact_instant_) return start > local_;
  if (start + margin_ < local_) return false;
  if (start > local_ + margin_) return true;
  return zone_.to_instant(start) > std::get<Instant>(*until_);
}

}  // namespace attune
