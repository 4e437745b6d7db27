#include "core/nudge/plain.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include "core/base/text.hpp"
#include "core/nudge/filled.hpp"

namespace attune::nudge {
namespace {

constexpr std::array<Message, 7> weekdays{
    term("weekday", "Sunday"),   term("weekday", "Monday"), term("weekday", "Tuesday"), term("weekday", "Wednesday"),
    term("weekday", "Thursday"), term("weekday", "Friday"), term("weekday", "Saturday")};
constexpr std::array<Message, 12> months{
    term("month", "January"),   term("month", "February"), term("month", "March"),    term("month", "April"),
    term("month", "May"),       term("month", "June"),     term("month", "July"),     term("month", "August"),
    term("month", "September"), term("month", "October"),  term("month", "November"), term("month", "December")};
constexpr std::array<Message, 13> numbers{term("number", "no"),    term("number", "one"),   term("number", "two"),
                                          term("number", "three"), term("number", "four"),  term("number", "five"),
                                          term("number", "six"),   term("number", "seven"), term("number", "eight"),
                                          term("number", "nine"),  term("number", "ten"),   term("number", "eleven"),
                                          term("number", "twelve")};

std::string month_of(LocalDate date, const Voice& voice) {
  const auto month = static_cast<unsigned>(std::chrono::year_month_day{date}.month());
  return std::string(voice.translated(months[month - 1], 1));
}

// The first has a form of its own in some languages.
std::string day_of_month(LocalDate date, const Voice& voice) {
  const auto day = static_cast<unsigned>(std::chrono::year_month_day{date}.day());
  if (day == 1) return std::string(voice.translated(term("first of the month", "1"), 1));
  return std::to_string(day);
}

Values parts_of(LocalDate date, const Voice& voice) {
  const auto weekday = std::chrono::weekday{date}.c_encoding();
  return {{"weekday", std::string(voice.translated(weekdays[weekday], 1))},
          {"day", day_of_month(date, voice)},
          {"month", month_of(date, voice)}};
}

std::string said(const Voice& voice, const Message& message, const Values& values = {}, std::int64_t number = 1) {
  return filled(voice.translated(message, number), values);
}

std::string counted_length(const Voice& voice, const Message& message, std::int64_t number) {
  return said(voice, message, {{"number", std::to_string(number)}}, number);
}

}  // namespace

std::string plain_date(LocalDate date) {
  return filled("{weekday} {day} {month}", parts_of(date, english()));
}

std::string plain_month(LocalDate date, const Voice& voice) {
  return month_of(date, voice);
}

std::string plain_day(LocalDate date, LocalDate today, const Voice& voice) {
  if (date == today) return said(voice, term("day", "today"));
  if (date == today + std::chrono::days{1}) return said(voice, term("day", "tomorrow"));
  return said(voice, term("day", "on {weekday} {day} {month}"), parts_of(date, voice));
}

std::string plain_week(LocalDate first_day, LocalDate today, const Voice& voice) {
  constexpr std::chrono::days week{7};
  if (first_day <= today && today < first_day + week) return said(voice, term("week", "this week"));
  if (first_day - week <= today && today < first_day) return said(voice, term("week", "next week"));
  return said(voice, term("week", "in the week of {day} {month}"), parts_of(first_day, voice));
}

std::string plain_clock(Instant instant, const Zone& zone, const Voice& voice) {
  const auto local = zone.to_local(instant);
  const std::chrono::hh_mm_ss clock{local - std::chrono::floor<std::chrono::days>(local)};
  const auto hour = clock.hours();
  const auto minute = two_digits(static_cast<unsigned>(clock.minutes().count()));
  if (!voice.twelve_hours()) {
    return isolated(two_digits(static_cast<unsigned>(hour.count())) + ':' + minute, voice);
  }
  const Values values{{"hour", std::to_string(std::chrono::make12(hour).count())}, {"minute", minute}};
  return isolated(
      said(voice, std::chrono::is_am(hour) ? term("clock", "{hour}:{minute} AM") : term("clock", "{hour}:{minute} PM"),
           values),
      voice);
}

std::string plain_length(std::int64_t minutes, const Voice& voice) {
  const auto hours = minutes / 60;
  const auto rest = minutes % 60;
  const auto in_hours = [&] {
    return counted_length(voice, counted_term("length", "{number} h", "{number} h"), hours);
  };
  const auto in_minutes = [&] {
    return counted_length(voice, counted_term("length", "{number} min", "{number} min"), rest);
  };
  if (hours == 0) return in_minutes();
  if (rest == 0) return in_hours();
  return said(voice, term("length", "{hours} {minutes}"), {{"hours", in_hours()}, {"minutes", in_minutes()}});
}

std::string plain_rhythm(double days, const Voice& voice) {
  const auto whole = std::llround(days);
  const auto every = [&](const Message& message, std::int64_t number) {
    return said(voice, message, {{"number", plain_number(number, voice)}}, number);
  };
  if (whole % 7 == 0 && whole <= 28 && whole > 0) {
    if (whole == 7) return said(voice, term("rhythm", "every week"));
    return every(counted_term("rhythm in weeks", "every week", "every {number} weeks"), whole / 7);
  }
  if (whole == 30 || whole == 31) return said(voice, term("rhythm", "about every month"));
  if (whole == 1) return said(voice, term("rhythm", "every day"));
  return every(counted_term("rhythm in days", "about every day", "about every {number} days"), whole);
}

std::string plain_number(std::int64_t number, const Voice& voice) {
  if (number >= 0 && number < static_cast<std::int64_t>(numbers.size())) {
    return std::string(voice.translated(numbers[static_cast<std::size_t>(number)], 1));
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
