#include "daemon/settings/quiet_end.hpp"

#include <array>
#include <chrono>
#include <string>

#include "config/values.hpp"
#include "core/base/text.hpp"

namespace attune::settings {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"sunday",   "monday", "tuesday", "wednesday",
                                                   "thursday", "friday", "saturday"};
constexpr std::chrono::days longest{366};

tl::unexpected<Error> not_understood() {
  return failure(ErrorKind::usage,
                 "say how long, such as 2h, 90min or \"3 days\", or until when: \"until 14:00\", \"until tomorrow\", "
                 "\"until friday\", \"until 2026-12-01\"");
}

// "9:30", "14:00"; nothing: not a time of day.
std::optional<Seconds> time_of_day(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
  const auto hours = parse_integer(text.substr(0, colon));
  const auto minutes = parse_integer(text.substr(colon + 1));
  if (!hours || !minutes || *hours < 0 || *hours > 23 || *minutes < 0 || *minutes > 59) return std::nullopt;
  return std::chrono::hours(*hours) + std::chrono::minutes(*minutes);
}

// "tomorrow", "friday", "fri", "2026-12-01", "today"; nothing: not a day.
std::optional<LocalDate> day(std::string_view text, LocalDate today) {
  if (text == "today") return today;
  if (text == "tomorrow") return today + std::chrono::days{1};
  if (const auto date = parse_iso_date(text)) return *date;
  if (text.size() < 3) return std::nullopt;
  for (unsigned index = 0; index < weekdays.size(); ++index) {
    if (!weekdays[index].starts_with(text)) continue;
    const auto ahead = std::chrono::weekday{index} - std::chrono::weekday{today};
    return today + (ahead.count() == 0 ? std::chrono::days{7} : ahead);
  }
  return std::nullopt;
}

std::optional<Instant> moment(std::string_view words, Instant now, const Zone& zone) {
  const auto today = zone.date_at(now);
  if (const auto time = time_of_day(words)) {
    const auto at = zone.to_instant(LocalTime{today} + *time);
    return at > now ? at : zone.to_instant(LocalTime{today + std::chrono::days{1}} + *time);
  }
  const bool is_date = words.find_first_of("0123456789") == 0;  // which a T may part from the time, too
  const auto parted = words.find_first_of(is_date ? " t" : " ");
  const auto date = day(words.substr(0, parted), today);
  if (!date) return std::nullopt;
  if (parted == std::string_view::npos) return zone.start_of(*date);
  const auto time = time_of_day(trim(words.substr(parted + 1)));
  if (!time) return std::nullopt;
  return zone.to_instant(LocalTime{*date} + *time);
}

std::optional<Instant> end_of(std::string_view words, Instant now, const Zone& zone) {
  if (words.starts_with("until ")) {
    const auto when = trim(words.substr(6));
    if (const auto exact = parse_rfc3339(when)) return *exact;
    return moment(ascii_lower(when), now, zone);
  }
  const auto duration = config::parse_duration(words.starts_with("for ") ? words.substr(4) : words);
  if (!duration || duration->count() <= 0) return std::nullopt;
  return now + *duration;
}

}  // namespace

Result<Instant> quiet_end(std::string_view words, Instant now, const Zone& zone) {
  const auto end = end_of(trim(words), now, zone);
  if (!end) return not_understood();
  if (*end <= now) return failure(ErrorKind::usage, "that moment has passed");
  if (*end - now > longest)
    return failure(ErrorKind::usage, "a pause lasts a year at most; notify.use = [] is for good");
  return *end;
}

}  // namespace attune::settings
