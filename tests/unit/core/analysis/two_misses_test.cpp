// Two one-to-ones in a row that fell out, and series that take the place of others.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/analysis/with_ann.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

// A weekly series with ann on Tuesdays at 10:00 from 2026-10-06: the last past ones are [4] 2026-11-03, [5] 2026-11-10
// and [6] 2026-11-17, the next [7] 2026-11-24.
class TwoMisses : public RhythmsWithAnn {
 protected:
  TwoMisses() { world_.weekly(with_ann("2026-10-06 10:00"), 20); }
  std::vector<Meeting>& series() { return world_.source("work").items[0].meetings; }
  void cancel(std::size_t index) { series()[index].facts.status = EventStatus::cancelled; }
  bool last_two_fell_out() {
    const MissingOneOnOne* const found = missing();
    return found != nullptr && found->last_two_fell_out;
  }
};

TEST_F(TwoMisses, AreAnyTwoOfTheThreeWays) {
  cancel(5);
  series()[6].people[0].declined = true;
  EXPECT_TRUE(last_two_fell_out()) << "cancelled, then abandoned";
  series()[5].facts.status = EventStatus::confirmed;
  EXPECT_FALSE(last_two_fell_out());
  series()[5].facts.owner_answer = PartStat::delegated;
  EXPECT_TRUE(last_two_fell_out()) << "delegated, then abandoned";
}

TEST_F(TwoMisses, AreStillInARowAroundOneOnLeave) {
  cancel(4);
  cancel(6);
  EXPECT_FALSE(last_two_fell_out());
  world_.add(world_.all_day("2026-11-10").away());
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, AreStillInARowAroundOneThatWasTakenOutOfTheSeries) {
  cancel(4);
  cancel(6);
  series().erase(series().begin() + 5);
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, TakenOutOfTheSeriesLeaveNoTrace) {
  series().erase(series().begin() + 5, series().begin() + 7);
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "one is planned tomorrow";
  EXPECT_EQ(ann()->held, 5);
}

TEST_F(TwoMisses, OneToComeIsNotYetMissed) {
  cancel(6);
  cancel(7);
  ASSERT_NE(missing(), nullptr) << "13 days since, the next 8 days ahead";
  EXPECT_FALSE(missing()->last_two_fell_out);
  EXPECT_EQ(missing()->days_since, 13);
  EXPECT_EQ(missing()->next, world_.at("2026-12-01 10:00"));
}

TEST_F(TwoMisses, OneThatWouldBeginNowIsMissed) {
  cancel(6);
  cancel(7);
  world_.set_now("2026-11-24 10:00");
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, InvitationsThatCountAsDeclinedFellOut) {
  world_.settings.unanswered = Unanswered::out;
  for (const std::size_t index : {5U, 6U}) {
    series()[index].facts.owner_invited = true;
    series()[index].facts.owner_answer = PartStat::needs_action;
  }
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, AMeetingOfThreeThatEveryoneLeftIsNobodysOneToOne) {
  for (const char* start : {"2026-11-18 10:00", "2026-11-19 10:00"}) {
    world_.add(world_.event(start, 30min).declined_by("ann").declined_by("bob"));
  }
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

TEST_F(TwoMisses, FreeTimeWithAnnIsNeitherHeldNorMissed) {
  for (const std::size_t index : {5U, 6U}) series()[index].facts.transparency = Transparency::transparent;
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  EXPECT_EQ(ann()->held, 5);
}

TEST_F(TwoMisses, OneCancelledMeetingAndItsMirroredCopyAreOneMiss) {
  cancel(6);
  world_.add(with_ann("2026-11-17 10:00").cancelled(), "home");
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  cancel(5);
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, AFocusWordDoesNotHideWhomAnAbandonedOneWasWith) {
  for (const std::size_t index : {5U, 6U}) {
    series()[index].people[0].declined = true;
    series()[index].facts.focus_word = true;
  }
  EXPECT_EQ(world_.analyse().judgements[0][6].reason, Reason::abandoned);
  EXPECT_TRUE(last_two_fell_out());
}

TEST_F(TwoMisses, OutOfOfficeWithAnnIsNoOneToOne) {
  for (const std::size_t index : {5U, 6U}) {
    series()[index].people[0].declined = true;
    series()[index].facts.busy_status = BusyStatus::out_of_office;
  }
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

class ReplacedSeries : public RhythmsWithAnn {};

TEST_F(ReplacedSeries, OnAnotherDayAtAnotherTimeIsTheSameRhythm) {
  world_.weekly(with_ann("2026-09-01 10:00"), 9);      // until 2026-10-27
  world_.series(with_ann("2026-11-26 15:00"), 4, 14);  // none held yet
  EXPECT_EQ(ann()->days, 14.0);
  EXPECT_EQ(ann()->held, 9);
  EXPECT_EQ(ann()->last_held, world_.at("2026-10-27 10:00"));
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "27 days since, the next 3 days ahead";
}

TEST_F(ReplacedSeries, ThatBeginsTooLateIsMissed) {
  world_.weekly(with_ann("2026-09-01 10:00"), 9);
  world_.series(with_ann("2026-12-08 15:00"), 4, 14);
  ASSERT_NE(missing(), nullptr) << "the next 15 days ahead";
  EXPECT_EQ(missing()->days_since, 27);
  EXPECT_EQ(missing()->rhythm_days, 14.0);
  EXPECT_FALSE(missing()->last_two_fell_out);
}

TEST_F(ReplacedSeries, WhoseForerunnerWasCancelledAltogetherIsOnRhythm) {
  world_.weekly(with_ann("2026-09-01 10:00").cancelled(), 20);
  world_.weekly(with_ann("2026-11-26 15:00"), 4);
  EXPECT_EQ(ann()->held, 0);
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

TEST_F(ReplacedSeries, HeldOnceEndsTheMissesOfItsForerunner) {
  world_.weekly(with_ann("2026-09-01 10:00"), 12);  // until 2026-11-17
  auto& meetings = world_.source("work").items[0].meetings;
  for (const std::size_t index : {10U, 11U}) meetings[index].facts.status = EventStatus::cancelled;
  world_.weekly(with_ann("2026-11-26 15:00"), 4);
  EXPECT_EQ(state(), RhythmState::missing) << "even with one planned";
  world_.set_now("2026-11-27 08:00");
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

TEST_F(ReplacedSeries, AtTheSameTimesAsItsCancelledForerunnerWasHeld) {
  world_.weekly(with_ann("2026-10-06 10:00").cancelled(), 12);
  world_.weekly(with_ann("2026-10-06 10:00"), 12);
  EXPECT_EQ(ann()->held, 7);
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

class RhythmOfASeries : public RhythmsWithAnn {
 protected:
  // Once on 2026-11-02, in a series of that many days.
  void once_every(double days) {
    const Instant start = world_.at("2026-11-02 10:00");
    world_.add(with_ann("2026-11-02 10:00").instance(start, days));
  }
};

TEST_F(RhythmOfASeries, TwiceAWeekCountsAsAWeek) {
  once_every(3.5);
  EXPECT_EQ(ann()->days, 7.0);
}

TEST_F(RhythmOfASeries, TwiceInThreeWeeksIsLateAfterSixteenDays) {
  once_every(10.5);
  world_.set_now("2026-11-17 08:00");
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "15 of 15.75";
  world_.set_now("2026-11-18 08:00");
  EXPECT_EQ(state(), RhythmState::missing);
}

TEST_F(RhythmOfASeries, MonthlyIsLateAfterFortySixDays) {
  once_every(30);
  world_.set_now("2026-12-17 08:00");
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "45";
  world_.set_now("2026-12-18 08:00");
  EXPECT_EQ(state(), RhythmState::missing);
}

TEST_F(RhythmOfASeries, EveryFourMonthsIsNoneWhateverTheGaps) {
  held({"2026-10-01", "2026-10-08", "2026-10-15", "2026-10-22"});
  once_every(120);
  EXPECT_EQ(ann()->days, std::nullopt);
  EXPECT_EQ(state(), RhythmState::not_enough_history);
}

TEST_F(RhythmOfASeries, AnEventOfItsOwnAfterItGivesTheGaps) {
  world_.series(with_ann("2026-10-05 10:00"), 3, 14);  // 5 and 19 October, 2 November
  held({"2026-11-09"});
  EXPECT_EQ(ann()->days, 14.0) << "14, 14, 7";
  held({"2026-11-16"});
  EXPECT_EQ(ann()->days, 10.5) << "14, 14, 7, 7";
}

}  // namespace
}  // namespace attune::analysis
