// Expanding a rule in one line, and writing down what it should yield, for the tests of recurrence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.hpp"
#include "core/time/recurrence.hpp"
#include "tests/unit/core/time/times.hpp"

namespace attune::testing {

struct Series {
  std::string rule;
  std::string start;  // "1997-09-02 09:00"
  std::string zone = "America/New_York";
  std::string from = "1990-01-01 00:00";  // on the clock of the zone
  std::string to = "2003-01-01 00:00";
  bool dates = false;
  std::size_t limit = 2000;
};

inline Recurrence expand(const Series& series) {
  const Zone in = testing::zone(series.zone);
  return attune::expand(parse_recurrence_rule(series.rule).value(),
                        {.start = local(series.start),
                         .zone = in,
                         .dates = series.dates,
                         .window = {in.to_instant(local(series.from)), in.to_instant(local(series.to))},
                         .limit = series.limit});
}

inline std::string text(LocalTime time) {
  auto text = to_rfc3339(Instant{time.time_since_epoch()});
  text[10] = ' ';
  const bool whole_minute = text.substr(17, 2) == "00";
  return text.substr(0, whole_minute ? 16 : 19);
}

inline std::vector<std::string> starts(const Series& series) {
  std::vector<std::string> texts;
  for (const LocalTime time : expand(series).starts) texts.push_back(text(time));
  return texts;
}

// "1997-09: 2 3; 1997-10: 1" at a time of day: {"1997-09-02 09:00", "1997-09-03 09:00", "1997-10-01 09:00"}.
inline std::vector<std::string> days(std::string_view months, std::string_view clock = "09:00") {
  std::vector<std::string> texts;
  for (const auto month : split(months, ';')) {
    const auto name = trim(month).substr(0, 7);
    for (const auto day : split(trim(trim(month).substr(8)), ' ')) {
      const auto number = static_cast<unsigned>(parse_integer(day).value());
      texts.push_back(std::string(name) + '-' + two_digits(number) + ' ' + std::string(clock));
    }
  }
  return texts;
}

}  // namespace attune::testing
