// What is told at all: what can still be helped, one thing of several alike, the important first.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> ids(const std::vector<Nudge>& nudges) {
  std::vector<std::string> result;
  result.reserve(nudges.size());
  for (const auto& nudge : nudges) result.push_back(nudge.finding);
  return result;
}

TEST(TellableTest, PastWeeksAreHistory) {
  World world;
  world.add_week_overload("2026-11-16");
  world.add_no_focus("2026-11-16");
  world.add_day_overload("2026-11-24", 400);
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, ThisWeekAndTheComingOneAreTold) {
  World world;
  world.add_no_focus("2026-11-30");
  world.add_no_focus("2026-11-23");
  world.add_no_focus("2026-12-07");
  EXPECT_THAT(ids(world.candidates()), ElementsAre("no_focus_time:2026-W48", "no_focus_time:2026-W49"));
}

TEST(TellableTest, ThisWeekIsToldWhileARemainingDayCanHoldAFocusBlock) {
  World world;
  world.add_no_focus("2026-11-23");
  world.set_now("2026-11-27T14:00:00Z");  // Friday, two hours left
  EXPECT_THAT(ids(world.candidates()), ElementsAre("no_focus_time:2026-W48"));
  world.set_now("2026-11-27T14:01:00Z");
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, ThisWeeksOverloadIsToldWhileThereIsWorkingTimeLeft) {
  World world;
  world.add_week_overload("2026-11-23");
  world.set_now("2026-11-27T15:00:00Z");
  EXPECT_THAT(ids(world.candidates()), ElementsAre("meeting_overload:2026-W48"));
  world.set_now("2026-11-27T16:00:00Z");
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, WhatRestsOnAStaleSourceIsNotTold) {
  World world;
  world.add_no_focus("2026-11-23");
  world.analysis().findings[0].withheld = true;
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, TheFullestDayOfAWeekSpeaksForTheOthers) {
  World world;
  world.add_day_overload("2026-11-30", 310);
  world.add_day_overload("2026-12-02", 400);
  world.add_day_overload("2026-12-03", 400);
  EXPECT_THAT(ids(world.candidates()), ElementsAre("meeting_overload:2026-12-02"));
}

TEST(TellableTest, AWeekSpeaksForItsDays) {
  World world;
  world.add_day_overload("2026-12-02", 400);
  world.add_week_overload("2026-11-30");
  EXPECT_THAT(ids(world.candidates()), ElementsAre("meeting_overload:2026-W49"));
}

TEST(TellableTest, TodayIsToldWhileThereIsWorkingTimeLeft) {
  World world;
  world.add_day_overload("2026-11-25", 400);
  EXPECT_THAT(ids(world.candidates()), ElementsAre("meeting_overload:2026-11-25"));
  world.set_now("2026-11-25T16:00:00Z");
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, TheImportantComesFirst) {
  World world;
  world.add_no_focus("2026-11-30", true);
  world.add_missing(1);
  world.add_no_focus("2026-11-23");
  EXPECT_THAT(ids(world.candidates()),
              ElementsAre("no_focus_time:2026-W48", "missing_one_on_one:1", "thin_focus:2026-W49"));
}

TEST(TellableTest, CandidatesLeaveRelationshipsAloneWhenTheLoadComesFirst) {
  World world;
  world.add_missing(1);
  world.add_week_overload("2026-11-30");
  EXPECT_THAT(ids(world.candidates()), ElementsAre("meeting_overload:2026-W49"));
}

TEST(TellableTest, CandidatesDoNotAskForAGoodMoment) {
  World world;
  world.add_missing(1);
  world.set_now("2026-11-29T03:00:00Z");  // a night, on a Sunday
  EXPECT_THAT(ids(world.candidates()), ElementsAre("missing_one_on_one:1"));
}

TEST(TellableTest, GoodNewsInterruptsNobody) {
  World world;
  using namespace analysis;
  world.add("good_news:2026-W48", FindingKind::good_news, MoreFocus{date("2026-11-23"), 900, 600});
  world.add("good_news:2026-11-25", FindingKind::good_news, MeetingFreeDay{date("2026-11-25"), 420});
  world.add("good_news:2026-11", FindingKind::good_news, RhythmsKept{date("2026-11-01"), date("2026-11-30"), 2});
  EXPECT_THAT(world.candidates(), IsEmpty());
}

TEST(TellableTest, FewerPeopleIsToldOfTheLatestCompleteWeekAlone) {
  World world;
  using namespace analysis;
  for (const char* monday : {"2026-11-09", "2026-11-16"}) {
    world.add(monday, FindingKind::fewer_people, FewerPeople{date(monday), {2, 8}, {3, 8}});
  }
  EXPECT_THAT(ids(world.candidates()), ElementsAre("2026-11-16"));
}

TEST(TellableTest, MovesOfASeriesLongOverAreHistory) {
  World world;
  using namespace analysis;
  world.add("old", FindingKind::rhythm_moved, RhythmMoved{World::person(1), 3, date("2026-10-14")});
  world.add("recent", FindingKind::rhythm_moved, RhythmMoved{World::person(2), 3, date("2026-10-15")});
  EXPECT_THAT(ids(world.candidates()), ElementsAre("recent"));
}

TEST(TellableTest, HoursAroundTheDayAreToldOfThisWeekAndTheComingOne) {
  World world;
  using namespace analysis;
  for (const char* monday : {"2026-11-16", "2026-11-23", "2026-11-30", "2026-12-07"}) {
    world.add(monday, FindingKind::after_hours, AfterHours{date(monday), 150, 120});
  }
  EXPECT_THAT(ids(world.candidates()), ElementsAre("2026-11-23", "2026-11-30"));
}

TEST(TellableTest, TwoAtOnceComeFirstAndAreToldWhileThereIsTooMuch) {
  World world;
  using namespace analysis;
  world.add_week_overload("2026-11-23");
  world.add("both", FindingKind::double_booked, DoubleBooked{World::person(1), date("2026-11-26"), {}, {}, 1});
  world.add("lost", FindingKind::losing_touch, LosingTouch{World::person(2), 3, date("2026-09-11"), 75});
  const auto nudges = world.candidates();
  EXPECT_THAT(ids(nudges), ElementsAre("both", "meeting_overload:2026-W48")) << "relationships rest meanwhile";
  EXPECT_EQ(nudges[0].person, std::nullopt) << "an answer to it says nothing about the two";
}

}  // namespace
}  // namespace attune::nudge::testing
