// How long the analysis of 26 + 8 weeks with so many occurrences takes, beside sorting random periods in the same run.
// Prints medians in milliseconds, one figure a line.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <random>

#include "tests/support/meetings.hpp"

namespace {

using namespace attune;
using namespace std::chrono_literals;

constexpr int occurrences = 5000;

// Of the thread's own time: what else the machine does is not counted.
template <class Action>
double median_milliseconds(int times, const Action& action) {
  const auto now = [] {
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return (static_cast<double>(time.tv_sec) * 1e3) + (static_cast<double>(time.tv_nsec) / 1e6);
  };
  std::vector<double> spent;
  for (int run = 0; run < times; ++run) {
    const double begin = now();
    action();
    spent.push_back(now() - begin);
  }
  std::ranges::sort(spent);
  return spent[spent.size() / 2];
}

// Spread over the working days of all weeks, in hours; the owner organises every third.
testing::World crowded_world() {
  testing::World world("2026-11-25 10:00", Zone::system("Europe/Berlin").value());
  std::mt19937 random(4);
  const auto number = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
  const LocalTime first = testing::local("2026-05-25");
  for (int index = 0; index < occurrences; ++index) {
    const auto day = std::chrono::days{(7 * number(0, 34)) + number(0, 4)};
    const auto start = world.zone.to_instant(first + day + 8h + 5min * number(0, 119));
    testing::Event event(Period{start, start + 15min * number(1, 4)});
    for (int person = number(1, 5); person > 0; --person) event.with({"person-" + std::to_string(number(0, 60))});
    if (index % 3 == 0) event.organized();
    if (index % 10 == 1) event.invited(PartStat::tentative);
    world.add(event, index % 5 == 0 ? "home" : "work");
  }
  return world;
}

}  // namespace

int main() {
  constexpr int times = 41;
  const testing::World world = crowded_world();
  std::size_t findings = 0;
  const double analysis = median_milliseconds(times, [&] { findings = world.analyse().findings.size(); });

  std::mt19937 random(5);
  std::vector<Period> periods(100'000);
  for (Period& period : periods) period.start = period.end = Instant{Seconds{random()}};
  const double sorting = median_milliseconds(times, [&] {
    auto copy = periods;
    std::ranges::sort(copy);
  });
  std::printf("analysis of %d occurrences in 26 + 8 weeks, %zu findings (medians of %d)\n", occurrences, findings,
              times);
  std::printf("  sorting 100000 periods                  %8.3f ms\n", sorting);
  std::printf("  the analysis                            %8.3f ms   %6.3f x\n", analysis, analysis / sorting);
  return 0;
}
