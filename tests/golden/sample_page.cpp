// Prints the page of the sample, for the tests that look at it and for whoever wants to see one:
//   build/tests/sample_page [YYYY-MM-DD] > page.html
#include <algorithm>
#include <iostream>

#include "core/render/html/page.hpp"
#include "tests/golden/sample_world.hpp"

int main(int count, char** arguments) {
  const attune::sample::SampleWorld world;
  const auto given = count > 1 ? attune::parse_iso_date(arguments[1]) : world.zone.date_at(world.now);
  if (!given) return 2;
  const auto noon = world.zone.to_instant(attune::LocalTime{*given} + std::chrono::hours{12});
  const auto& weeks = world.analysed.weeks;
  const auto week = std::ranges::find_if(weeks, [&](const auto& one) { return one.period.contains(noon); });
  if (week == weeks.end()) return 2;
  std::cout << attune::render::html::page(
      {world.analysed, world.sources, *week, world.settings, world.zone, world.now});
  return 0;
}
