// Expands rules for a test that compares them with another program. Each line of standard input holds, between tabs, a
// rule, DTSTART, and the first and the last moment of the window; all of them in UTC and in the form of UNTIL.
// Each answer is a line of `finished`, `gave up` (0 or 1) and the instances.
#include <cstdint>
#include <iostream>
#include <string>
#include <variant>

#include "core/base/text.hpp"
#include "core/time/recurrence.hpp"
#include "core/time/recurrence_until.hpp"

namespace {

attune::LocalTime moment(std::string_view text) {
  return std::get<attune::LocalTime>(attune::parse_until(text).value());
}

attune::Instant instant(std::string_view text) {
  return attune::Zone::utc().to_instant(moment(text));
}

void answer(const std::string& line) {
  const auto fields = attune::split(line, '\t');
  const auto rule = attune::parse_recurrence_rule(fields.at(0));
  if (!rule) {
    std::cout << "bad\n";
    return;
  }
  const attune::RecurrenceRequest request{.start = moment(fields.at(1)),
                                          .zone = attune::Zone::utc(),
                                          .window = {instant(fields.at(2)), instant(fields.at(3))},
                                          .limit = 1'000'000};
  const auto recurrence = attune::expand(*rule, request);
  std::cout << recurrence.finished << ' ' << recurrence.gave_up;
  for (const auto start : recurrence.starts) std::cout << ' ' << start.time_since_epoch().count();
  std::cout << '\n';
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) answer(line);
}
