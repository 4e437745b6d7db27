// The world that the golden reports show: a person in Berlin, seen on Wednesday 2026-11-25 at 10:00, with a week in
// short pieces, a full week before it, and three one-to-ones of which one has gone quiet.
#pragma once

#include "tests/support/meetings.hpp"

namespace attune::render::testing {

inline void add_routine(attune::testing::World& world) {
  using namespace std::chrono_literals;
  for (const auto* const day :
       {"2026-05-25 09:30", "2026-05-26 09:30", "2026-05-27 09:30", "2026-05-28 09:30", "2026-05-29 09:30"}) {
    world.weekly(world.event(day, 15min).with({"ann", "ben", "eve", "tom"}), 36);
  }
  world.weekly(world.event("2026-05-25 11:00", 60min).with({"ann", "ben", "eve"}).organized(), 36);
  world.weekly(world.event("2026-05-27 13:30", 60min).with({"ann", "ben", "eve", "kim", "dan", "lea"}), 36);
  world.weekly(world.event("2026-05-26 10:00", 30min).with({"ines"}), 36);
  world.series(world.event("2026-05-28 14:00", 45min).with({"tom"}).organized(), 10, 14);
  world.series(world.event("2026-06-03 15:30", 45min).with({"priya"}), 8, 28);
  world.weekly(world.event("2026-05-26 13:00", 120min).focus(), 26);
}

inline attune::testing::World planted_world() {
  using namespace std::chrono_literals;
  attune::testing::World world("2026-11-25 10:00", Zone::system("Europe/Berlin").value());
  add_routine(world);
  for (const auto* const start : {"2026-11-09 13:00", "2026-11-10 13:00", "2026-11-11 14:30", "2026-11-12 09:45",
                                  "2026-11-12 13:00", "2026-11-13 09:45", "2026-11-13 13:00"}) {
    world.add(world.event(start, 135min).with({"dan", "kim", "lea"}));
  }
  for (const auto* const start :
       {"2026-11-23 10:30", "2026-11-23 14:45", "2026-11-24 10:30", "2026-11-24 14:45", "2026-11-25 10:30",
        "2026-11-25 15:00", "2026-11-26 10:30", "2026-11-26 14:45", "2026-11-27 10:30", "2026-11-27 14:45"}) {
    world.add(world.event(start, 30min).with({"dan", "eve"}));
  }
  world.add(world.event("2026-11-26 16:00", 60min).with_group());
  world.add(world.event("2026-11-27 13:00", 60min).with({"dan", "lea"}).invited(PartStat::tentative));
  world.add(world.event("2026-11-24 18:30", 30min).with({"priya", "dan"}));
  world.add(world.event("2026-11-26 15:00", 60min).with({"lea"}).invited(PartStat::declined));
  world.add(world.event("2026-11-26 11:00", 60min).with({"lea", "ann"}).cancelled());
  world.add(world.all_day("2026-12-21", 5).busy_status(BusyStatus::out_of_office));
  return world;
}

}  // namespace attune::render::testing
