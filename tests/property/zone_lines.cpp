// Resolves local times for a test that compares them with another program. Each line of standard input holds, between
// tabs, a zone and a local time in the form of UNTIL; each answer is that instant in seconds since 1970.
#include <iostream>
#include <map>
#include <string>
#include <variant>

#include "core/base/text.hpp"
#include "core/time/recurrence_until.hpp"
#include "core/time/zone.hpp"

int main() {
  std::map<std::string, attune::Zone, std::less<>> zones;
  for (std::string line; std::getline(std::cin, line);) {
    const auto fields = attune::split(line, '\t');
    auto found = zones.find(fields.at(0));
    if (found == zones.end()) {
      found = zones.emplace(std::string(fields[0]), attune::Zone::system(fields[0]).value()).first;
    }
    const auto time = std::get<attune::LocalTime>(attune::parse_until(fields.at(1)).value());
    std::cout << found->second.to_instant(time).time_since_epoch().count() << '\n';
  }
}
