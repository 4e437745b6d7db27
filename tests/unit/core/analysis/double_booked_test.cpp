// double_booked: a one-to-one of the next 168 hours in conflict with another firm meeting.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class DoubleBookedOnes : public ::testing::Test {
 protected:
  std::vector<const Finding*> found() {
    analysis_ = world_.analyse();
    std::vector<const Finding*> all;
    for (const Finding& one : analysis_.findings) {
      if (one.kind == FindingKind::double_booked) all.push_back(&one);
    }
    return all;
  }
  void one_on_one(std::string_view start, Seconds length = 30min, std::string_view with = "ann") {
    world_.add(world_.event(start, length).with({with}));
  }
  void team(std::string_view start, Seconds length = 60min) {
    world_.add(world_.event(start, length).with({"bob", "cem"}));
  }

  World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

TEST_F(DoubleBookedOnes, AOneToOneDuringATeamMeetingIsOne) {
  one_on_one("2026-11-24 10:00");
  team("2026-11-24 10:29");
  const auto all = found();
  ASSERT_EQ(all.size(), 1U);
  const auto& evidence = std::get<DoubleBooked>(all[0]->evidence);
  EXPECT_EQ(person_of(*all[0]), person("ann"));
  EXPECT_EQ(period_name(*all[0]), std::nullopt);
  EXPECT_EQ(all[0]->id, id_of(FindingKind::double_booked, person("ann")) + ":2026-11-24T10:00:00Z");
  EXPECT_EQ(evidence.period, (Period{world_.at("2026-11-24 10:00"), world_.at("2026-11-24 10:30")}));
  EXPECT_EQ(evidence.other, (Period{world_.at("2026-11-24 10:29"), world_.at("2026-11-24 11:29")}));
  EXPECT_EQ(evidence.conflicts, 1);
}

TEST_F(DoubleBookedOnes, MeetingsThatTouchDoNotConflict) {
  one_on_one("2026-11-24 10:00");
  team("2026-11-24 10:30");
  team("2026-11-24 09:00");
  EXPECT_THAT(found(), ::testing::IsEmpty());
}

TEST_F(DoubleBookedOnes, AnAppointmentIsNoMeeting) {
  one_on_one("2026-11-24 10:00");
  world_.add(world_.event("2026-11-24 10:00", 60min));
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"bob"}).secret());
  EXPECT_THAT(found(), ::testing::IsEmpty());
}

TEST_F(DoubleBookedOnes, BothHaveToBeFirm) {
  one_on_one("2026-11-24 10:00");
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"bob", "cem"}).invited(PartStat::tentative));
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"bob", "eve"}).invited(PartStat::declined));
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"cem", "eve"}).cancelled());
  world_.add(world_.event("2026-11-25 10:00", 30min).with({"ann"}).invited(PartStat::tentative));
  team("2026-11-25 10:00");
  EXPECT_THAT(found(), ::testing::IsEmpty());
}

TEST_F(DoubleBookedOnes, TheNextSevenDaysBeginNowAndEndAfter168Hours) {
  for (const char* start : {"2026-11-23 07:59", "2026-11-30 08:00"}) {
    one_on_one(start);
    team(start, 20min);
  }
  EXPECT_THAT(found(), ::testing::IsEmpty());
  one_on_one("2026-11-23 08:00", 25min, "eve");
  one_on_one("2026-11-30 07:59", 25min, "dan");
  const auto all = found();
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(person_of(*all[0]), person("eve"));
  EXPECT_EQ(person_of(*all[1]), person("dan"));
}

TEST_F(DoubleBookedOnes, TheNext168HoursEndEarlierByTheClockWhenItGoesBack) {
  world_ = World("2026-10-21 09:00", Zone::system("Europe/Berlin").value());
  one_on_one("2026-10-28 08:00");
  team("2026-10-28 08:00");
  EXPECT_THAT(found(), ::testing::IsEmpty());
  one_on_one("2026-10-28 07:30");
  team("2026-10-28 07:30", 15min);
  EXPECT_THAT(found(), ::testing::SizeIs(1));
}

TEST_F(DoubleBookedOnes, TwoOneToOnesAtOnceAreTwo) {
  one_on_one("2026-11-24 10:00", 30min, "ann");
  one_on_one("2026-11-24 10:00", 30min, "eve");
  EXPECT_EQ(found().size(), 2U);
}

TEST_F(DoubleBookedOnes, OnePersonTwiceInAWeekIsTwo) {
  for (const char* start : {"2026-11-24 10:00", "2026-11-26 10:00"}) {
    one_on_one(start);
    team(start);
  }
  EXPECT_EQ(found().size(), 2U);
}

TEST_F(DoubleBookedOnes, SeveralConflictsAreOneAndTheLongestIsNamed) {
  one_on_one("2026-11-24 10:00", 60min);
  team("2026-11-24 09:30", 45min);
  team("2026-11-24 10:30", 90min);
  const auto all = found();
  ASSERT_EQ(all.size(), 1U);
  const auto& evidence = std::get<DoubleBooked>(all[0]->evidence);
  EXPECT_EQ(evidence.conflicts, 2);
  EXPECT_EQ(evidence.other.start, world_.at("2026-11-24 10:30"));
}

TEST_F(DoubleBookedOnes, TwoTeamMeetingsAtOnceAreNone) {
  team("2026-11-24 10:00");
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"dan", "eve"}));
  EXPECT_THAT(found(), ::testing::IsEmpty());
}

TEST_F(DoubleBookedOnes, SomebodyKnownByANameAloneIsNeverItsSubject) {
  one_on_one("2026-11-24 10:00");
  world_.source("work").items.back().meetings.back().people.front().weak = true;
  team("2026-11-24 10:00");
  EXPECT_THAT(found(), ::testing::IsEmpty());
}

TEST_F(DoubleBookedOnes, CannotBeToldWithoutAttendees) {
  world_.source("work").capability.attendees = false;
  EXPECT_THAT(found(), ::testing::IsEmpty());
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Contains(FindingKind::double_booked));
}

TEST_F(DoubleBookedOnes, AreWithheldWhenAStaleSourceHoldsEitherSide) {
  one_on_one("2026-11-24 10:00");
  world_.source("home").state = SourceState::stale;
  world_.add(world_.event("2026-11-24 10:00", 60min).with({"bob", "cem"}), "home");
  ASSERT_EQ(found().size(), 1U);
  EXPECT_TRUE(found()[0]->withheld);
  team("2026-11-24 09:45", 30min);
  ASSERT_EQ(found().size(), 1U);
  EXPECT_FALSE(found()[0]->withheld) << "the other conflict stands by itself";
}

TEST_F(DoubleBookedOnes, AreAssumedWhenTheOtherMeetingIs) {
  one_on_one("2026-11-24 10:00");
  world_.source("feed").capability.attendees = false;
  world_.source("feed").assume_meetings = true;
  world_.add(world_.event("2026-11-24 10:15", 60min), "feed");
  ASSERT_EQ(found().size(), 1U);
  EXPECT_TRUE(found()[0]->assumed);
}

}  // namespace
}  // namespace attune::analysis
