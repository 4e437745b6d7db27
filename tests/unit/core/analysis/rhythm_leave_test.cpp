// Rhythms over leave, days off, part time, other weeks and other zones: which days count against a one-to-one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/analysis/with_ann.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class RhythmsOverLeave : public RhythmsWithAnn {
 protected:
  void off(std::string_view first, int days) {
    world_.add(world_.all_day(first, days).busy_status(BusyStatus::out_of_office));
  }
  void expect_missing(int days_since, int away_days) {
    const MissingOneOnOne* const found = missing();
    ASSERT_NE(found, nullptr);
    EXPECT_EQ(found->days_since, days_since);
    EXPECT_EQ(found->away_days, away_days);
  }
};

TEST_F(RhythmsOverLeave, ThreeWeeksAwayAreFifteenDaysLess) {
  every(14);
  held({"2026-10-12"});
  off("2026-10-19", 19);  // until Friday 2026-11-06
  expect_missing(42 - 15, 15);
  every(18);
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "27 days are exactly one and a half";
}

TEST_F(RhythmsOverLeave, LeaveThatEndsTodayCountsToday) {
  every(7);
  held({"2026-11-02"});
  off("2026-11-16", 8);
  expect_missing(21 - 6, 6);
}

TEST_F(RhythmsOverLeave, LeaveThatEndsTodayAtLunchLeavesToday) {
  every(7);
  held({"2026-11-02"});
  off("2026-11-16", 7);
  world_.add(world_.event("2026-11-23 00:00", 13h).away());
  expect_missing(21 - 5, 5);
}

TEST_F(RhythmsOverLeave, LeaveThatBeginsTomorrowIsNotCountedYet) {
  every(7);
  held({"2026-11-02"});
  off("2026-11-24", 7);
  expect_missing(21, 0);
}

TEST_F(RhythmsOverLeave, DaysOffOfAHolidaysSourceCountAlsoWhenTheySayFree) {
  every(7);
  held({"2026-11-02"});
  world_.source("holidays", SourceRole::holidays);
  for (const char* day : {"2026-11-10", "2026-11-11", "2026-11-15"}) {
    world_.add(world_.all_day(day).transparent(), "holidays");
  }
  expect_missing(21 - 2, 2);  // the 15th is a Sunday
}

TEST_F(RhythmsOverLeave, ADayOffWithinLeaveCountsOnce) {
  every(7);
  held({"2026-11-02"});
  world_.source("holidays", SourceRole::holidays);
  world_.add(world_.all_day("2026-11-11"), "holidays");
  off("2026-11-09", 5);
  expect_missing(21 - 5, 5);
}

TEST_F(RhythmsOverLeave, TwoHalvesMakeADayAway) {
  every(7);
  held({"2026-11-02"});
  world_.add(world_.event("2026-11-11 09:00", 3h).away());
  world_.add(world_.event("2026-11-11 13:00", 4h).away());
  expect_missing(21 - 1, 1);
}

TEST_F(RhythmsOverLeave, LeaveThatIsNotSureOrFreeOrCancelledIsNone) {
  every(7);
  held({"2026-11-02"});
  world_.add(world_.all_day("2026-11-09").away().status(EventStatus::tentative));
  world_.add(world_.all_day("2026-11-10").away().transparent());
  world_.add(world_.all_day("2026-11-11").away().cancelled());
  expect_missing(21, 0);
}

TEST_F(RhythmsOverLeave, PartTimeLosesTheDaysThatAreWorkedAlone) {
  every(7);
  for (const unsigned day : {4U, 5U}) world_.settings.hours.days[day].clear();  // Monday to Wednesday
  held({"2026-11-02"});
  off("2026-11-09", 12);
  expect_missing(21 - 6, 6);
}

TEST_F(RhythmsOverLeave, AWeekFromSundayToThursdayLosesItsSundays) {
  every(7);
  world_.settings.week_starts_on = std::chrono::Sunday;
  world_.settings.hours.days[0] = world_.settings.hours.days[1];
  world_.settings.hours.days[5].clear();
  held({"2026-11-02"});
  off("2026-11-08", 7);
  expect_missing(21 - 5, 5);
}

TEST_F(RhythmsOverLeave, TheMorningBeforeLeaveIsHeldAndTheEveningOfItIsNot) {
  world_.add(with_ann("2026-11-12 10:00"));
  world_.add(world_.event("2026-11-12 13:00", 4h).away());
  world_.add(with_ann("2026-11-13 20:00"));
  off("2026-11-13", 1);
  EXPECT_EQ(ann()->held, 1);
  EXPECT_EQ(ann()->last_held, world_.at("2026-11-12 10:00"));
}

TEST_F(RhythmsOverLeave, LongLeaveKeepsAOneToOneFromFading) {
  every(7);
  held({"2026-09-17"});  // 67 days ago
  EXPECT_EQ(state(), RhythmState::faded);
  off("2026-10-05", 12);
  EXPECT_EQ(state(), RhythmState::missing) << "57 days";
}

TEST(RhythmsInZones, WithinOneRhythmIsByTheOwnersDates) {
  for (const char* zone : {"Pacific/Kiritimati", "Pacific/Honolulu"}) {
    World world("2026-11-23 08:00", Zone::system(zone).value());
    world.settings.rhythms[person("ann")] = 7;
    world.add(world.event("2026-10-26 23:30", 30min).with({"ann"}));
    world.add(world.event("2026-11-30 23:30", 30min).with({"ann"}).uid("next"));
    EXPECT_EQ(world.analyse().rhythms.at(0).state, RhythmState::on_rhythm) << zone << ": 7 days ahead";
    world.source("work").items.back().meetings[0].facts.period = {world.at("2026-12-01 00:10"),
                                                                  world.at("2026-12-01 00:40")};
    EXPECT_EQ(world.analyse().rhythms.at(0).state, RhythmState::missing) << zone << ": 8 days ahead";
  }
}

TEST(RhythmsInZones, GapsThroughAClockChangeAreWholeDays) {
  for (const char* zone : {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe"}) {
    World world("2026-11-23 08:00", Zone::system(zone).value());
    for (const char* start : {"2026-09-28 00:10", "2026-10-06 00:10", "2026-10-14 00:10", "2026-10-22 00:10",
                              "2026-10-30 00:10", "2026-11-07 00:10", "2026-11-15 00:10"}) {
      world.add(world.event(start, 30min).with({"ann"}));
    }
    EXPECT_EQ(world.analyse().rhythms.at(0).days, 8.0) << zone;
  }
}

}  // namespace
}  // namespace attune::analysis
