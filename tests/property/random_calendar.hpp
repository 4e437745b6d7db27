// Calendars as they come: overlapping, cancelled, tentative, over midnight, in several sources. The same seed, the same
// calendar.
#pragma once

#include <random>

#include "tests/support/meetings.hpp"

namespace attune::testing {

class RandomCalendar {
 public:
  explicit RandomCalendar(unsigned seed) : random_(seed) {}

  // So many events around now, each with a UID of its own, in two sources.
  void fill(World& world, int events) {
    for (int index = 0; index < events; ++index) {
      Event made = event(world);
      world.add(made, chance(30) ? "home" : "work");
    }
  }

  Event event(const World& world) {
    // A range of 12 days around now, on a clock of 5 minutes, so that things meet and touch.
    const Instant start = world.now() + std::chrono::days{number(-3, 8)} + std::chrono::minutes{5 * number(-144, 144)} +
                          Seconds{chance(20) ? number(0, 59) : 0};
    Event made(Period{start, start + std::chrono::minutes{5 * number(0, 40)} + Seconds{number(0, 30)}});
    for (int person = number(0, 4); person > 0; --person) {
      made.with({"person-" + std::to_string(person) + "-" + std::to_string(number(0, 9))});
    }
    decorate(made);
    return made;
  }

  bool chance(int percent) { return number(1, 100) <= percent; }
  int number(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }

 private:
  void decorate(Event& made) {
    if (chance(10)) made.invited(PartStat::tentative);
    if (chance(5)) made.invited(PartStat::declined);
    if (chance(5)) made.cancelled();
    if (chance(5)) made.transparent();
    if (chance(10)) made.busy_status(BusyStatus::out_of_office);
    if (chance(5)) made.secret();
    if (chance(5)) made.focus();
    if (chance(10)) made.travel(std::chrono::minutes{number(1, 90)});
    if (chance(5)) made.with_group();
  }

  std::mt19937 random_;
};

}  // namespace attune::testing
