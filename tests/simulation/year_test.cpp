// A hundred planted workers, a year each. Prints what came of it as a table.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <future>
#include <iomanip>
#include <iostream>
#include <numeric>

#include "core/base/text.hpp"
#include "tests/simulation/life.hpp"

namespace attune::simulation {
namespace {

// ATTUNE_WORKERS=first-last plays others, or one again.
std::pair<unsigned, unsigned> workers() {
  const char* const asked = std::getenv("ATTUNE_WORKERS");
  const std::string text = asked != nullptr ? asked : "1-100";
  const auto dash = text.find('-');
  const auto number = [](const std::string& digits) { return static_cast<unsigned>(parse_integer(digits).value()); };
  return {number(text.substr(0, dash)), number(text.substr(dash + 1))};
}

// Side by side, each lane taking the next worker; the reports in order.
Report live_all(unsigned first, unsigned last) {
  constexpr unsigned lanes = 2;
  std::vector<Report> reports(last - first + 1);
  std::atomic<unsigned> next = 0;
  std::vector<std::future<void>> parts;
  for (unsigned lane = 0; lane < lanes; ++lane) {
    parts.push_back(std::async(std::launch::async, [&] {
      for (auto index = next++; index < reports.size(); index = next++) reports[index] = Life(first + index).live();
    }));
  }
  for (auto& part : parts) part.get();
  Report all;
  for (const auto& report : reports) all.add(report);
  return all;
}

int percentile(std::vector<int> values, std::size_t percent) {
  std::ranges::sort(values);
  return values[(values.size() * percent + 99) / 100 - 1];
}

void print(const Report& report) {
  const auto& weeks = report.nudges_by_week;
  const double total = std::accumulate(weeks.begin(), weeks.end(), 0.0);
  std::cout << "nudges a worker-week (" << weeks.size() << "), cards apart\n  mean  p50  p95  max\n  " << std::fixed
            << std::setprecision(2) << total / static_cast<double>(weeks.size()) << std::setw(5)
            << percentile(weeks, 50) << std::setw(5) << percentile(weeks, 95) << std::setw(5)
            << *std::ranges::max_element(weeks) << '\n'
            << report.looks << " looks, " << report.moments_checked << " moments between, " << report.restarts
            << " restarts, " << report.suspends << " suspends, " << report.jumps << " jumps of the clock, "
            << report.pauses << " pauses\n";
  for (const auto& [kind, count] : report.told)
    std::cout << "  " << std::setw(20) << std::left << kind << count << '\n';
  std::cout << "grave, told on which working day that allowed it:\n";
  for (const auto& [kind, by_day] : report.delays) {
    std::cout << "  " << std::setw(20) << std::left << kind;
    for (const auto& [day, count] : by_day) std::cout << " day " << day << ": " << count << ',';
    const auto without = report.had_no_chance.find(kind);
    std::cout << " without a chance: " << (without == report.had_no_chance.end() ? 0 : without->second) << '\n';
  }
}

TEST(AYear, OfAHundredWorkersIsGentleAndTellsWhatIsGrave) {
  const auto [first, last] = workers();
  const auto report = live_all(first, last);
  print(report);
  constexpr std::size_t most_shown = 20;
  for (std::size_t i = 0; i < std::min(most_shown, report.violations.size()); ++i)
    ADD_FAILURE() << report.violations[i];
  EXPECT_EQ(report.violations.size(), 0U);
  EXPECT_LE(percentile(report.nudges_by_week, 95), 2);
}

}  // namespace
}  // namespace attune::simulation
