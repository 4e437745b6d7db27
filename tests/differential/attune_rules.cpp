// Expands rules for a test that compares them with other programs. Each line of standard input holds, between tabs, a
// zone, a rule, DTSTART (a date for an all-day series) on that zone's clock, and the first and the last moment of the
// window in UTC. Each answer is a line of `finished`, `gave up` (0 or 1) and the instances in seconds since 1970.
#include <iostream>
#include <map>
#include <string>
#include <variant>

#include "core/base/text.hpp"
#include "core/time/recurrence.hpp"
#include "core/time/recurrence_until.hpp"

namespace {

const attune::Zone& zone_of(std::string_view name) {
  static std::map<std::string, attune::Zone, std::less<>> zones;
  auto found = zones.find(name);
  if (found == zones.end()) found = zones.emplace(std::string(name), attune::Zone::system(name).value()).first;
  return found->second;
}

attune::Instant instant(std::string_view text) {
  return std::get<attune::Instant>(attune::parse_until(text).value());
}

void answer(const std::string& line) {
  const auto fields = attune::split(line, '\t');
  const auto rule = attune::parse_recurrence_rule(fields.at(1));
  if (!rule) {
    std::cout << "bad\n";
    return;
  }
  const auto& zone = zone_of(fields.at(0));
  const auto start = attune::parse_until(fields.at(2)).value();
  const auto* const date = std::get_if<attune::LocalDate>(&start);
  const attune::RecurrenceRequest request{
      .start = date != nullptr ? attune::LocalTime{*date} : std::get<attune::LocalTime>(start),
      .zone = zone,
      .dates = date != nullptr,
      .window = {instant(fields.at(3)), instant(fields.at(4))},
      .limit = 1'000'000,  // what is right is asked here, not what is too much
      .most_work = 100'000'000};
  const auto recurrence = attune::expand(*rule, request);
  std::cout << recurrence.finished << ' ' << recurrence.gave_up;
  for (const auto local : recurrence.starts) std::cout << ' ' << zone.to_instant(local).time_since_epoch().count();
  std::cout << '\n';
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) answer(line);
}
