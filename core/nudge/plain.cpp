#include "core/nudge/plain.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "core/base/text.hpp"

namespace attune::nudge {
namespace {

constexpr std::array<std::string_view, 7> weekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                   "Thursday", "Friday", "Saturday"};
constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 13> numbers{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                   "seven", "eight", "nine", "ten",   "eleven", "twelve"};

std::string day_and_month(LocalDate date) {
  const std::chrono::year_month_day parts{date};
  return std::to_string(static_cast<unsigned>(parts.day())) + ' ' +
         std::string(months[static_cast<unsigned>(parts.month()) - 1]);
}

}  // namespace

std::string plain_date(LocalDate date) {
  return std::string(weekdays[std::chrono::weekday{date}.c_encoding()]) + ' ' + day_and_month(date);
}

std::string plain_month(LocalDate date) {
  return std::string(months[static_cast<unsigned>(std::chrono::year_month_day{date}.month()) - 1]);
}

std::string plain_day(LocalDate date, LocalDate today) {
  if (date == today) return "today";
  if (date == today + std::chrono::days{1}) return "tomorrow";
  return "on " + plain_date(date);
}

std::string plain_week(LocalDate first_day, LocalDate today) {
  constexpr std::chrono::days week{7};
  if (first_day <= today && today < first_day + week) return "this week";
  if (first_day - week <= today && today < first_day) return "next week";
  return "in the week of " + day_and_month(first_day);
}

std::string plain_clock(Instant instant, const Zone& zone) {
  const auto local = zone.to_local(instant);
  const std::chrono::hh_mm_ss clock{local - std::chrono::floor<std::chrono::days>(local)};
  return two_digits(static_cast<unsigned>(clock.hours().count())) + ':' +
         two_digits(static_cast<unsigned>(clock.minutes().count()));
}

std::string plain_length(std::int64_t minutes) {
  const auto hours = minutes / 60;
  const auto rest = minutes % 60;
  if (hours == 0) return std::to_string(rest) + " min";
  if (rest == 0) return std::to_string(hours) + " h";
  return std::to_string(hours) + " h " + std::to_string(rest) + " min";
}

std::string plain_rhythm(double days) {
  const auto whole = std::llround(days);
  if (whole == 7) return "every week";
  if (whole % 7 == 0 && whole <= 28 && whole > 0) return "every " + plain_number(whole / 7) + " weeks";
  if (whole == 30 || whole == 31) return "about every month";
  return "about every " + plain_number(whole) + " days";
}

std::string plain_number(std::int64_t number) {
  if (number >= 0 && number < static_cast<std::int64_t>(numbers.size())) {
    return std::string(numbers[static_cast<std::size_t>(number)]);
  }
  return std::to_string(number);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') {
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  }
  return text;
}

}  // namespace attune::nudge
