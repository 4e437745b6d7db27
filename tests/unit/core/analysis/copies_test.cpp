// One meeting counts once: copies under one UID, and mirrored ones under another.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Copies : public ::testing::Test {
 protected:
  Event event() const { return world_.event("2026-11-24 10:00", 30min); }
  // The only occurrence of each source: whether it is a duplicate.
  std::vector<bool> duplicates() const {
    const Analysis analysis = world_.analyse();
    std::vector<bool> found;
    for (const auto& source : analysis.judgements) {
      for (const Judgement& judgement : source) found.push_back(judgement.reason == Reason::duplicate);
    }
    return found;
  }

  World world_;
};

using ::testing::ElementsAre;

TEST_F(Copies, TheSameUidInTwoSourcesCountsOnceByTheFirstConfigured) {
  world_.add(event().uid("x").with({"ann"}));
  world_.add(event().uid("x").with({"ann"}), "home");
  EXPECT_THAT(duplicates(), ElementsAre(false, true));
  EXPECT_EQ(day_of(world_.analyse(), "2026-11-24").figures.meetings, 1);
}

TEST_F(Copies, AnOwnCopyIsBetterThanABusyOne) {
  world_.add(event().uid("x"));
  world_.source("work").role = SourceRole::busy;
  world_.add(event().uid("x"), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, ThenTheOneThatListsTheOwner) {
  world_.add(event().uid("x").version(9));
  world_.add(event().uid("x").invited(PartStat::accepted), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, ThenTheHigherSequence) {
  world_.add(event().uid("x").version(1, world_.at("2026-01-02")));
  world_.add(event().uid("x").version(2, world_.at("2026-01-01")), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, ThenTheLaterStamp) {
  world_.add(event().uid("x").version(1, world_.at("2026-01-01")));
  world_.add(event().uid("x").version(1, world_.at("2026-01-02")), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, ALosingCopyIsADuplicateWhateverBecomesOfTheBest) {
  world_.add(event().uid("x").invited(PartStat::declined));
  world_.add(event().uid("x"), "home");
  const Analysis analysis = world_.analyse();
  EXPECT_EQ(analysis.judgements[0][0].reason, Reason::declined);
  EXPECT_EQ(analysis.judgements[1][0].reason, Reason::duplicate);
}

TEST_F(Copies, DuplicateIsSaidBeforeEveryOtherReason) {
  world_.add(event().uid("x").version(2));
  world_.add(event().uid("x").version(1).cancelled().transparent(), "home");
  EXPECT_EQ(world_.analyse().judgements[1][0].reason, Reason::duplicate);
}

TEST_F(Copies, InstancesOfOneSeriesAreCopiesByTheirRecurrenceId) {
  world_.weekly(world_.event("2026-11-24 10:00", 30min).uid("x").with({"ann"}), 2);
  world_.weekly(world_.event("2026-12-01 10:00", 30min).uid("x").with({"ann"}), 2, "home");
  EXPECT_THAT(duplicates(), ElementsAre(false, false, true, false));
}

TEST_F(Copies, AMovedInstanceIsACopyOfTheOneThatWasNotMoved) {
  const Instant id = world_.at("2026-11-24 10:00");
  world_.add(world_.event("2026-11-25 10:00", 30min).uid("x").replacing(id).version(1));
  world_.add(event().uid("x").instance(id, 7), "home");
  EXPECT_THAT(duplicates(), ElementsAre(false, true));
}

TEST_F(Copies, SharedCalendarsAndHolidaysTakeNoPart) {
  world_.add(event().uid("x"));
  world_.source("colleague", SourceRole::shared);
  world_.source("holidays", SourceRole::holidays);
  world_.add(event().uid("x").version(5), "colleague");
  world_.add(event().uid("x").version(5), "holidays");
  EXPECT_THAT(duplicates(), ElementsAre(false, false, false));
}

TEST_F(Copies, AMirroredCopyWithTheSamePeopleIsADuplicateInAnySource) {
  world_.add(event().with({"ann", "bob"}).component(1));
  world_.add(event().with({"bob"}).declined_by("ann").component(2));
  world_.add(event().with({"ann", "bob"}), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false, true));
}

TEST_F(Copies, OfEqualMirroredCopiesTheOneThatComesLaterInTheSourceCounts) {
  world_.add(event().with({"ann"}));
  world_.add(event().with({"ann"}));
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
  auto& items = world_.source("work").items;
  std::swap(items[0].place, items[1].place);
  EXPECT_THAT(duplicates(), ElementsAre(false, true));
}

TEST_F(Copies, OtherPeopleAtTheSameTimeAreAnotherMeeting) {
  world_.add(event().with({"ann"}));
  world_.add(event().with({"bob"}), "home");
  world_.add(event().with({"ann", "bob"}), "third");
  EXPECT_THAT(duplicates(), ElementsAre(false, false, false));
}

TEST_F(Copies, AMirroredBlockWithoutPeopleIsADuplicateInAnotherSource) {
  world_.add(event());
  world_.add(event().with({"ann"}), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, ABlockWithoutPeopleInTheSameSourceIsNoCopy) {
  world_.add(event());
  world_.add(event().with({"ann"}));
  world_.add(event());
  EXPECT_THAT(duplicates(), ElementsAre(false, false, false));
}

TEST_F(Copies, OfTwoBlocksWithoutPeopleTheBetterCopyCounts) {
  world_.add(event());
  world_.add(event().version(1), "home");
  EXPECT_THAT(duplicates(), ElementsAre(true, false));
}

TEST_F(Copies, AMeetingWithAGroupIsNotWithoutPeople) {
  world_.add(event().with_group());
  world_.add(event().with_group(), "home");
  world_.add(event(), "third");
  EXPECT_THAT(duplicates(), ElementsAre(false, false, true));
}

TEST_F(Copies, ABusyCalendarMirrorsWithoutPeople) {
  world_.add(event().with({"ann"}));
  world_.source("busy", SourceRole::busy);
  world_.add(event().with({"ann", "bob"}), "busy");
  EXPECT_THAT(duplicates(), ElementsAre(false, true));
}

TEST_F(Copies, AllDayAndPrivateEventsAreNotMirrored) {
  world_.add(world_.all_day("2026-11-24").away());
  world_.add(world_.all_day("2026-11-24").away(), "home");
  world_.add(event().secret());
  world_.add(event().secret(), "home");
  EXPECT_THAT(duplicates(), ElementsAre(false, false, false, false));
}

TEST_F(Copies, OtherTimesAreNotMirrored) {
  world_.add(event().with({"ann"}));
  world_.add(world_.event("2026-11-24 10:00", 31min).with({"ann"}), "home");
  EXPECT_THAT(duplicates(), ElementsAre(false, false));
}

TEST_F(Copies, TheSameUidIsNotAMirror) {
  world_.add(event().uid("x").with({"ann"}).instance(world_.at("2026-11-24 10:00"), 7));
  world_.add(event().uid("x").with({"ann"}).replacing(world_.at("2026-11-23 10:00")));
  EXPECT_THAT(duplicates(), ElementsAre(false, false));
}

TEST_F(Copies, WhatIsOutOtherwiseDoesNotMirror) {
  world_.add(event().with({"ann"}).cancelled());
  world_.add(event().with({"ann"}), "home");
  world_.add(event().transparent(), "third");
  const Analysis analysis = world_.analyse();
  EXPECT_EQ(analysis.judgements[0][0].reason, Reason::cancelled);
  EXPECT_EQ(analysis.judgements[1][0].verdict, Verdict::firm);
  EXPECT_EQ(analysis.judgements[2][0].reason, Reason::free);
}

}  // namespace
}  // namespace attune::analysis
