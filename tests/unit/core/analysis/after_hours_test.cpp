// after_hours: more than two hours of a week in meetings outside the owner's hours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class AfterHoursWeeks : public ::testing::Test {
 protected:
  const AfterHours* found(std::string_view week) {
    analysis_ = world_.analyse();
    const Finding* const one = finding(analysis_, "after_hours:" + std::string(week));
    return one == nullptr ? nullptr : std::get_if<AfterHours>(&one->evidence);
  }
  void evening(std::string_view start, Seconds length) { world_.add(world_.event(start, length).with({"ann", "bob"})); }

  World world_;  // Monday 2026-11-23 08:00, hours 09:00 to 17:00
  Analysis analysis_;
};

TEST_F(AfterHoursWeeks, TwoHoursAndAMinuteAreOne) {
  evening("2026-11-24 17:00", 60min);
  evening("2026-11-25 07:59", 61min);
  ASSERT_NE(found("2026-W48"), nullptr);
  EXPECT_EQ(found("2026-W48")->after_hours_minutes, 121);
  EXPECT_EQ(found("2026-W48")->allowed_minutes, 120);
  EXPECT_EQ(period_name(*finding(analysis_, "after_hours:2026-W48")), "2026-W48");
}

TEST_F(AfterHoursWeeks, TwoHoursAreNone) {
  evening("2026-11-24 17:00", 60min);
  evening("2026-11-25 08:00", 60min);
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(AfterHoursWeeks, LunchCountsAsInside) {
  evening("2026-11-24 12:00", 60min);
  evening("2026-11-25 12:00", 60min);
  evening("2026-11-26 12:00", 60min);
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(AfterHoursWeeks, WhatIsNoFirmMeetingDoesNotCount) {
  evening("2026-11-24 17:00", 120min);
  world_.add(world_.event("2026-11-25 18:00", 60min).with({"ann"}).invited(PartStat::tentative));
  world_.add(world_.event("2026-11-25 19:00", 60min).with({"ann"}).invited(PartStat::declined));
  world_.add(world_.event("2026-11-25 20:00", 60min).with({"ann"}).cancelled());
  world_.add(world_.event("2026-11-26 18:00", 60min));
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(AfterHoursWeeks, TheThresholdIsASetting) {
  world_.settings.after_hours_minutes = 59;
  evening("2026-11-24 17:00", 60min);
  EXPECT_NE(found("2026-W48"), nullptr);
}

TEST_F(AfterHoursWeeks, AreNotLookedForUnlessEnabled) {
  world_.settings.enabled.erase(FindingKind::after_hours);
  evening("2026-11-24 17:00", 180min);
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(AfterHoursWeeks, CannotBeToldWithoutAttendeesAndCanWhenMeetingsAreAssumed) {
  world_.source("work").capability.attendees = false;
  world_.add(world_.event("2026-11-24 17:00", 180min));
  EXPECT_EQ(found("2026-W48"), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Contains(FindingKind::after_hours));
  world_.source("work").assume_meetings = true;
  ASSERT_NE(found("2026-W48"), nullptr);
  EXPECT_TRUE(finding(analysis_, "after_hours:2026-W48")->assumed);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Not(::testing::Contains(FindingKind::after_hours)));
}

TEST_F(AfterHoursWeeks, AreWithheldWhenTheyRestOnAStaleSource) {
  evening("2026-11-24 17:00", 180min);
  EXPECT_FALSE(finding(world_.analyse(), "after_hours:2026-W48") == nullptr);
  world_.source("work").state = SourceState::stale;
  ASSERT_NE(found("2026-W48"), nullptr);
  EXPECT_TRUE(finding(analysis_, "after_hours:2026-W48")->withheld);
}

}  // namespace
}  // namespace attune::analysis
