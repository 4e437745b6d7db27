// Reading the text of a rule. What the parts mean for each frequency stands in recurrence_days and recurrence_clock.
#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"
#include "core/time/recurrence.hpp"
#include "core/time/recurrence_until.hpp"

namespace attune {
namespace {

using std::chrono::weekday;

constexpr std::array<std::pair<std::string_view, Frequency>, 7> frequencies{{
    {"SECONDLY", Frequency::secondly},
    {"MINUTELY", Frequency::minutely},
    {"HOURLY", Frequency::hourly},
    {"DAILY", Frequency::daily},
    {"WEEKLY", Frequency::weekly},
    {"MONTHLY", Frequency::monthly},
    {"YEARLY", Frequency::yearly},
}};

constexpr std::array<std::string_view, 7> weekdays{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

// The lists of whole numbers. `from_end`: the same numbers with a minus sign count from
// the end.
struct NumberPart {
  std::string_view name;
  int least;
  int most;
  bool from_end;
  std::vector<int> RecurrenceRule::*values;
};

constexpr std::array<NumberPart, 8> number_parts{{
    {"BYSECOND", 0, 60, false, &RecurrenceRule::by_second},
    {"BYMINUTE", 0, 59, false, &RecurrenceRule::by_minute},
    {"BYHOUR", 0, 23, false, &RecurrenceRule::by_hour},
    {"BYMONTHDAY", 1, 31, true, &RecurrenceRule::by_month_day},
    {"BYYEARDAY", 1, 366, true, &RecurrenceRule::by_year_day},
    {"BYWEEKNO", 1, 53, true, &RecurrenceRule::by_week_number},
    {"BYMONTH", 1, 12, false, &RecurrenceRule::by_month},
    {"BYSETPOS", 1, 366, true, &RecurrenceRule::by_set_position},
}};

std::optional<weekday> read_weekday(std::string_view text) {
  for (unsigned day = 0; day < weekdays.size(); ++day) {
    if (ascii_iequals(text, weekdays[day])) return weekday{day};
  }
  return std::nullopt;
}

std::optional<OrdinalWeekday> read_ordinal_weekday(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const auto day = read_weekday(text.substr(text.size() - 2));
  if (!day) return std::nullopt;
  text.remove_suffix(2);
  if (text.empty()) return OrdinalWeekday{0, *day};
  const auto ordinal = parse_integer(text);
  if (!ordinal || *ordinal == 0 || *ordinal < -53 || *ordinal > 53) return std::nullopt;
  return OrdinalWeekday{static_cast<int>(*ordinal), *day};
}

bool read_weekdays(std::string_view text, std::vector<OrdinalWeekday>& days) {
  for (const auto item : split(text, ',')) {
    const auto day = read_ordinal_weekday(trim(item));
    if (!day) return false;
    days.push_back(*day);
  }
  const auto key = [](const OrdinalWeekday& day) { return std::pair{day.weekday.c_encoding(), day.ordinal}; };
  std::sort(days.begin(), days.end(), [key](const auto& a, const auto& b) { return key(a) < key(b); });
  const auto same = [key](const auto& a, const auto& b) { return key(a) == key(b); };
  days.erase(std::unique(days.begin(), days.end(), same), days.end());
  return true;
}

bool read_numbers(std::string_view text, const NumberPart& part, std::vector<int>& numbers) {
  for (const auto item : split(text, ',')) {
    const auto number = parse_integer(trim(item));
    if (!number || *number > part.most || *number < -part.most) return false;
    const bool below = *number < 0 ? !part.from_end || -*number < part.least : *number < part.least;
    if (below) return false;
    numbers.push_back(static_cast<int>(*number));
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return true;
}

bool read_positive(std::string_view text, std::int64_t& number) {
  const auto read = parse_integer(text);
  if (!read || *read < 1) return false;
  number = *read;
  return true;
}

bool read_frequency(std::string_view text, RecurrenceRule& rule) {
  for (const auto& [name, frequency] : frequencies) {
    if (!ascii_iequals(text, name)) continue;
    rule.frequency = frequency;
    return true;
  }
  return false;
}

bool read_week_start(std::string_view text, RecurrenceRule& rule) {
  const auto day = read_weekday(text);
  if (day) rule.week_start = *day;
  return day.has_value();
}

bool read_until(std::string_view text, RecurrenceRule& rule) {
  rule.until = parse_until(text);
  return rule.until.has_value();
}

bool read_count(std::string_view text, RecurrenceRule& rule) {
  return read_positive(text, rule.count.emplace());
}

// RFC 7529: nothing but the calendar that everyone uses, and days that do not exist left out, as RFC 5545 does.
bool known_extension(std::string_view name, std::string_view value) {
  return (ascii_iequals(name, "RSCALE") && ascii_iequals(value, "GREGORIAN")) ||
         (ascii_iequals(name, "SKIP") && ascii_iequals(value, "OMIT"));
}

bool read_part(std::string_view name, std::string_view value, RecurrenceRule& rule) {
  if (ascii_iequals(name, "FREQ")) return read_frequency(value, rule);
  if (ascii_iequals(name, "INTERVAL")) return read_positive(value, rule.interval);
  if (ascii_iequals(name, "COUNT")) return read_count(value, rule);
  if (ascii_iequals(name, "UNTIL")) return read_until(value, rule);
  if (ascii_iequals(name, "WKST")) return read_week_start(value, rule);
  if (ascii_iequals(name, "BYDAY")) return read_weekdays(value, rule.by_day);
  for (const NumberPart& part : number_parts) {
    if (ascii_iequals(name, part.name)) return read_numbers(value, part, rule.*part.values);
  }
  return known_extension(name, value);
}

}  // namespace

Result<RecurrenceRule> parse_recurrence_rule(std::string_view value) {
  RecurrenceRule rule;
  std::vector<std::string_view> seen;  // short: what is not known ends the loop
  const auto has_seen = [&seen](std::string_view name) {
    return std::any_of(seen.begin(), seen.end(), [name](auto other) { return ascii_iequals(name, other); });
  };
  for (const auto part : split(trim(value), ';')) {
    const auto equals = part.find('=');
    const auto name = trim(part.substr(0, equals));
    if (name.empty() && equals == std::string_view::npos) continue;  // many programs end a rule with a semicolon
    if (equals == std::string_view::npos) {
      return failure(ErrorKind::input, "the recurrence rule has a part without a value");
    }
    if (ascii_iequals(name.substr(0, 2), "X-")) continue;
    if (has_seen(name)) return failure(ErrorKind::input, "the recurrence rule says the same part twice");
    if (!read_part(name, trim(part.substr(equals + 1)), rule)) {
      return failure(ErrorKind::input, "the recurrence rule has a part that RFC 5545 does not allow");
    }
    seen.push_back(name);
  }
  if (!has_seen("FREQ")) return failure(ErrorKind::input, "the recurrence rule does not say how often");
  return rule;
}

std::optional<double> interval_days(const RecurrenceRule& rule) {
  const auto interval = static_cast<double>(rule.interval);
  switch (rule.frequency) {
    case Frequency::daily:
      return interval;
    case Frequency::weekly:
      return 7 * interval / static_cast<double>(std::max<std::size_t>(rule.by_day.size(), 1));
    case Frequency::monthly:
      return 30 * interval;
    case Frequency::secondly:
    case Frequency::minutely:
    case Frequency::hourly:
    case Frequency::yearly:
      return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace attune
