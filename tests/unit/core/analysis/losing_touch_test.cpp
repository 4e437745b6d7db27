// losing_touch: met three times within 90 days, not for 60 days, none ahead.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "core/analysis/people.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class LosingTouchWith : public ::testing::Test {
 protected:
  LosingTouchWith() { world_.settings.pinned = {person("ann")}; }

  void met(std::initializer_list<std::string_view> dates, std::string_view with = "ann") {
    for (const std::string_view date : dates) {
      world_.add(world_.event(std::string(date) + " 10:00", 30min).with({with, "bob"}));
    }
  }
  const Finding* found(std::string_view name = "ann") {
    analysis_ = world_.analyse();
    return finding(analysis_, id_of(FindingKind::losing_touch, person(name)));
  }

  World world_;  // Monday 2026-11-23 08:00; 60 days before is 2026-09-24
  Analysis analysis_;
};

TEST_F(LosingTouchWith, ThreeMeetingsAndThenSixtyDaysOfNoneAreOne) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  ASSERT_NE(found(), nullptr);
  const auto& evidence = std::get<LosingTouch>(found()->evidence);
  EXPECT_EQ(evidence.meetings, 3);
  EXPECT_EQ(evidence.last_met, date("2026-09-24"));
  EXPECT_EQ(evidence.days_since, 60);
  EXPECT_EQ(person_of(*found()), person("ann"));
}

TEST_F(LosingTouchWith, FiftyNineDaysAreTooFew) {
  met({"2026-07-01", "2026-08-12", "2026-09-25"});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, TwoMeetingsAreTooFew) {
  met({"2026-08-12", "2026-09-24"});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, TheThreeLieWithinFewerThanNinetyDays) {
  met({"2026-06-27", "2026-08-12", "2026-09-24"});  // 89 days from the first to the third
  EXPECT_NE(found(), nullptr);
}

TEST_F(LosingTouchWith, NinetyDaysFromTheFirstToTheThirdAreTooMany) {
  met({"2026-06-26", "2026-08-12", "2026-09-24"});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, AnyThreeOfThemWillDo) {
  met({"2026-06-01", "2026-06-02", "2026-06-03", "2026-09-10"});
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(std::get<LosingTouch>(found()->evidence).meetings, 3);
}

TEST_F(LosingTouchWith, OneAheadIsEnoughEvenIfItIsAMaybe) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  world_.add(world_.event("2026-12-10 10:00", 30min).with({"ann", "cem"}).invited(PartStat::tentative));
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, WhatFellOutIsNeitherMetNorAhead) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  world_.add(world_.event("2026-10-10 10:00", 30min).with({"ann"}).cancelled());
  world_.add(world_.event("2026-10-12 10:00", 30min).with({"ann"}).invited(PartStat::declined));
  world_.add(world_.event("2026-10-14 10:00", 30min).with({"ann"}).invited(PartStat::tentative));
  world_.add(world_.event("2026-10-16 10:00", 30min).with({"cem"}).declined_by("ann"));
  world_.add(world_.event("2026-12-10 10:00", 30min).with({"ann"}).cancelled());
  EXPECT_NE(found(), nullptr);
}

TEST_F(LosingTouchWith, MeetingsOfSixDoNotCountAndOfFiveDo) {
  met({"2026-07-01", "2026-08-12"});
  world_.add(world_.event("2026-09-20 10:00", 30min).with({"ann", "b", "c", "d", "e"}));
  EXPECT_EQ(found(), nullptr);
  world_.add(world_.event("2026-09-21 10:00", 30min).with({"ann", "b", "c", "d"}));
  EXPECT_NE(found(), nullptr);
  world_.add(world_.event("2026-11-10 10:00", 30min).with({"ann", "b", "c", "d", "e"}));
  EXPECT_NE(found(), nullptr);
}

TEST_F(LosingTouchWith, AMeetingOfUnknownSizeDoesNotCount) {
  met({"2026-07-01", "2026-08-12"});
  world_.add(world_.event("2026-09-20 10:00", 30min).with({"ann"}).with_group());
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, AMergedPersonWasMetAndIsAheadUnderEitherAddress) {
  People people;
  people.merge(person("ann"), person("ann at home"));
  met({"2026-07-01", "2026-09-24"});
  met({"2026-08-12"}, "ann at home");
  EXPECT_EQ(found(), nullptr);
  apply_aliases(people, world_.sources);
  EXPECT_NE(found(), nullptr);
  met({"2026-12-10"}, "ann at home");
  apply_aliases(people, world_.sources);
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, DaysAreTheOwnersFarFromUtc) {
  world_ = World("2026-11-23 08:00", Zone::system("Pacific/Kiritimati").value());
  world_.settings.pinned = {person("ann")};
  met({"2026-07-01", "2026-08-12"});
  world_.add(world_.event("2026-09-24 23:50", 5min).with({"ann", "bob"}));
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(std::get<LosingTouch>(found()->evidence).days_since, 60);
}

TEST_F(LosingTouchWith, OnlyPinnedPeopleUnlessEveryoneIsMeant) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"}, "eve");
  EXPECT_EQ(found("eve"), nullptr);
  world_.settings.losing_touch_everyone = true;
  EXPECT_NE(found("eve"), nullptr);
  EXPECT_NE(found("bob"), nullptr);
}

TEST_F(LosingTouchWith, NobodyWhoRests) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  world_.settings.resting = {person("ann")};
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, NobodyKnownByANameAlone) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  for (auto& invitee : world_.source("work").items.back().meetings.back().people) invitee.weak = true;
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, TheThresholdsAreSettings) {
  met({"2026-10-01", "2026-10-12"});
  EXPECT_EQ(found(), nullptr);
  world_.settings.losing_touch = {2, 12, 42};
  EXPECT_NE(found(), nullptr);
  world_.settings.losing_touch.within_days = 11;
  EXPECT_EQ(found(), nullptr);
}

TEST_F(LosingTouchWith, IsWithheldWhileAnOwnSourceIsStale) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  world_.source("home").state = SourceState::stale;
  ASSERT_NE(found(), nullptr);
  EXPECT_TRUE(found()->withheld) << "a meeting may stand in the calendar that is stale";
}

TEST_F(LosingTouchWith, CannotBeToldWithoutAttendees) {
  met({"2026-07-01", "2026-08-12", "2026-09-24"});
  world_.source("work").capability.attendees = false;
  EXPECT_EQ(found(), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Contains(FindingKind::losing_touch));
}

}  // namespace
}  // namespace attune::analysis
