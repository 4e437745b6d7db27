// Rhythms and missing_one_on_one: what a rhythm is learned from, and when it no longer holds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/analysis/with_ann.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Rhythms : public RhythmsWithAnn {};

TEST_F(Rhythms, ASeriesGivesItsInterval) {
  world_.weekly(with_ann("2026-10-06 10:00"), 20);
  const Rhythm* const rhythm = ann();
  ASSERT_NE(rhythm, nullptr);
  EXPECT_EQ(rhythm->days, 7.0);
  EXPECT_TRUE(rhythm->learned);
  EXPECT_EQ(rhythm->held, 7);
  EXPECT_EQ(rhythm->last_held, world_.at("2026-11-17 10:00"));
  EXPECT_EQ(rhythm->next, world_.at("2026-11-24 10:00"));
  EXPECT_EQ(rhythm->state, RhythmState::on_rhythm);
}

TEST_F(Rhythms, TheLatestOneDecidesWhichSeriesItIs) {
  world_.weekly(with_ann("2026-09-01 10:00"), 4);
  world_.series(with_ann("2026-10-06 10:00"), 3, 14);
  EXPECT_EQ(ann()->days, 14.0);
}

TEST_F(Rhythms, WithoutASeriesTheMedianGapOfFourHeldOnes) {
  held({"2026-10-01", "2026-10-11", "2026-10-23", "2026-11-16"});
  EXPECT_EQ(ann()->days, 12.0);
}

TEST_F(Rhythms, TheMedianOfAnEvenNumberOfGapsIsTheMeanOfTheMiddleTwo) {
  held({"2026-09-01", "2026-09-11", "2026-09-23", "2026-10-08", "2026-11-16"});
  EXPECT_EQ(ann()->days, 13.5) << "10, 12, 15, 39";
}

TEST_F(Rhythms, GapsAreBetweenDistinctDates) {
  held({"2026-10-01", "2026-10-11", "2026-10-21"});
  world_.add(with_ann("2026-10-21 15:00"));
  EXPECT_EQ(ann()->days, 10.0);
  EXPECT_EQ(ann()->held, 4);
}

TEST_F(Rhythms, AMedianOver40DaysIsNoRhythm) {
  held({"2026-06-01", "2026-07-11", "2026-08-20", "2026-09-30"});
  EXPECT_EQ(ann()->days, 40.0) << "40, 40, 41";
  held({"2026-11-10"});
  EXPECT_EQ(ann()->days, std::nullopt) << "40, 40, 41, 41";
  EXPECT_EQ(state(), RhythmState::not_enough_history);
}

TEST_F(Rhythms, ThreeHeldOnesAreNotEnoughHistory) {
  held({"2026-10-01", "2026-10-11", "2026-10-23"});
  EXPECT_EQ(state(), RhythmState::not_enough_history);
  EXPECT_EQ(ann()->days, std::nullopt);
  EXPECT_EQ(missing(), nullptr);
}

TEST_F(Rhythms, UnderAWeekCountsAsAWeek) {
  world_.series(with_ann("2026-11-16 10:00"), 10, 1);
  EXPECT_EQ(ann()->days, 7.0);
}

TEST_F(Rhythms, Over92DaysIsNone) {
  world_.settings.rhythms[person("ann")] = 92;
  held({"2026-10-01"});
  EXPECT_EQ(ann()->days, 92.0);
  world_.settings.rhythms[person("ann")] = 93;
  EXPECT_EQ(ann()->days, std::nullopt);
  EXPECT_EQ(state(), RhythmState::not_enough_history);
}

TEST_F(Rhythms, AConfiguredOneWinsAndIsNotLearned) {
  world_.settings.rhythms[person("ann")] = 21;
  world_.weekly(with_ann("2026-10-06 10:00"), 20);
  EXPECT_EQ(ann()->days, 21.0);
  EXPECT_FALSE(ann()->learned);
}

TEST_F(Rhythms, MissingComesAfterOneAndAHalf) {
  world_.settings.rhythms[person("ann")] = 14;
  held({"2026-11-02"});
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "21 days are exactly one and a half";
  world_.set_now("2026-11-24 08:00");
  EXPECT_EQ(state(), RhythmState::missing);
  const MissingOneOnOne* const found = missing();
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->days_since, 22);
  EXPECT_EQ(found->away_days, 0);
  EXPECT_EQ(found->rhythm_days, 14.0);
  EXPECT_EQ(found->last_held, date("2026-11-02"));
  EXPECT_FALSE(found->last_two_fell_out);
  EXPECT_EQ(person_of(analysis_.findings.front()), person("ann"));
  EXPECT_EQ(period_name(analysis_.findings.front()), std::nullopt);
}

TEST_F(Rhythms, OnePlannedWithinARhythmIsEnough) {
  world_.settings.rhythms[person("ann")] = 14;
  held({"2026-10-12"});
  world_.add(with_ann("2026-12-07 23:00").status(EventStatus::tentative));
  EXPECT_EQ(state(), RhythmState::on_rhythm) << "maybe, and its date 14 days ahead";
}

TEST_F(Rhythms, OnePlannedLaterThanARhythmAheadIsNot) {
  world_.settings.rhythms[person("ann")] = 14;
  held({"2026-10-12"});
  world_.add(with_ann("2026-12-08 00:30"));
  EXPECT_EQ(state(), RhythmState::missing);
  EXPECT_EQ(missing()->next, world_.at("2026-12-08 00:30"));
}

TEST_F(Rhythms, AwayDaysDoNotCount) {
  world_.settings.rhythms[person("ann")] = 14;
  held({"2026-11-02"});
  world_.set_now("2026-11-25 08:00");
  EXPECT_EQ(missing()->days_since, 23);
  world_.add(world_.all_day("2026-11-06", 4).away());  // Friday to Monday
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  world_.set_now("2026-11-26 08:00");
  ASSERT_NE(missing(), nullptr);
  EXPECT_EQ(missing()->days_since, 22);
  EXPECT_EQ(missing()->away_days, 2) << "the weekend has no scheduled hours to lose";
}

TEST_F(Rhythms, AHalfDayOffIsNoAwayDayAndTodayMayBeOne) {
  world_.settings.rhythms[person("ann")] = 14;
  held({"2026-11-02"});
  world_.set_now("2026-11-25 08:00");
  world_.add(world_.event("2026-11-06 13:00", 4h).away());
  EXPECT_EQ(missing()->away_days, 0);
  world_.add(world_.all_day("2026-11-25").away());
  EXPECT_EQ(missing()->away_days, 1);
}

TEST_F(Rhythms, TheLastTwoFellOut) {
  world_.series(with_ann("2026-10-06 10:00"), 20, 7);
  auto& meetings = world_.source("work").items[0].meetings;
  meetings[5].facts.status = EventStatus::cancelled;  // 2026-11-10
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  meetings[6].facts.owner_answer = PartStat::declined;  // 2026-11-17
  EXPECT_EQ(state(), RhythmState::missing) << "even with one planned tomorrow";
  EXPECT_TRUE(missing()->last_two_fell_out);
  EXPECT_EQ(missing()->days_since, 20);
}

TEST_F(Rhythms, AnAbandonedOneFellOutForThePersonInvited) {
  world_.series(with_ann("2026-10-06 10:00"), 20, 7);
  auto& meetings = world_.source("work").items[0].meetings;
  for (const std::size_t index : {5U, 6U}) meetings[index].people[0].declined = true;
  EXPECT_EQ(world_.analyse().judgements[0][6].reason, Reason::abandoned);
  EXPECT_EQ(state(), RhythmState::missing);
  EXPECT_EQ(ann()->held, 5);
}

TEST_F(Rhythms, OneHeldOrMaybeBetweenBreaksTheRow) {
  world_.series(with_ann("2026-10-06 10:00"), 20, 7);
  auto& meetings = world_.source("work").items[0].meetings;
  for (const std::size_t index : {5U, 6U}) meetings[index].facts.status = EventStatus::cancelled;
  world_.add(with_ann("2026-11-12 10:00").status(EventStatus::tentative));
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

TEST_F(Rhythms, WhatFallsInAwayTimeIsNeitherHeldNorPlannedNorFallenOut) {
  world_.settings.rhythms[person("ann")] = 14;
  world_.source("holidays", SourceRole::holidays);
  world_.series(with_ann("2026-10-06 10:00"), 20, 7);
  auto& meetings = world_.source("work").items[0].meetings;
  for (const std::size_t index : {5U, 6U}) meetings[index].facts.status = EventStatus::cancelled;
  world_.add(world_.all_day("2026-11-17").away());
  world_.add(world_.all_day("2026-11-24"), "holidays");
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  EXPECT_EQ(ann()->next, world_.at("2026-12-01 10:00"));
  EXPECT_EQ(ann()->held, 5);
}

TEST_F(Rhythms, AMaybeInThePastWasNotHeld) {
  held({"2026-10-01"});
  world_.add(with_ann("2026-11-10 10:00").status(EventStatus::tentative));
  EXPECT_EQ(ann()->held, 1);
  EXPECT_EQ(ann()->last_held, world_.at("2026-10-01 10:00"));
}

TEST_F(Rhythms, ASeriesWithNoneHeldYetIsOnRhythm) {
  world_.weekly(with_ann("2026-11-24 10:00"), 8);
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  EXPECT_EQ(ann()->held, 0);
  EXPECT_EQ(ann()->last_held, std::nullopt);
}

TEST_F(Rhythms, ASingleOnePlannedIsNotEnoughHistory) {
  world_.add(with_ann("2026-11-24 10:00"));
  EXPECT_EQ(state(), RhythmState::not_enough_history);
}

TEST_F(Rhythms, AConfiguredPersonNeverMetCountsFromTheStartOfTheCalendar) {
  world_.settings.rhythms[person("ann")] = 14;
  world_.add(world_.event("2026-11-02 10:00", 30min).with({"bob", "cem"}));
  EXPECT_EQ(state(), RhythmState::on_rhythm);
  world_.add(world_.event("2026-11-01 10:00", 30min).with({"bob", "cem"}));
  ASSERT_NE(missing(), nullptr);
  EXPECT_EQ(missing()->days_since, 22);
  EXPECT_EQ(missing()->last_held, std::nullopt);
  EXPECT_FALSE(missing()->learned);
}

TEST_F(Rhythms, AConfiguredPersonNeverMetCountsAtMostFromTheStartOfTheWindow) {
  world_.settings.rhythms[person("ann")] = 60;
  world_.add(world_.event("2026-05-24 23:30", 60min).with({"bob", "cem"}));
  ASSERT_NE(missing(), nullptr);
  EXPECT_EQ(missing()->days_since, 182);
}

TEST_F(Rhythms, OverSixRhythmsAndSixtyDaysItHasFaded) {
  world_.settings.rhythms[person("ann")] = 10;
  held({"2026-09-24"});
  EXPECT_EQ(state(), RhythmState::missing) << "60 days";
  world_.set_now("2026-11-24 08:00");
  EXPECT_EQ(state(), RhythmState::faded) << "61 days";
  EXPECT_EQ(missing(), nullptr);
  world_.settings.rhythms[person("ann")] = 11;
  EXPECT_EQ(state(), RhythmState::missing) << "61 days are not over six rhythms";
  world_.settings.rhythms[person("ann")] = 7;
  world_.add(with_ann("2027-01-20 10:00"));
  EXPECT_EQ(state(), RhythmState::missing) << "one is planned, though far ahead";
}

TEST_F(Rhythms, SixtyDaysMustPassBeforeAWeeklyOneFades) {
  world_.settings.rhythms[person("ann")] = 7;
  held({"2026-09-25"});
  EXPECT_EQ(state(), RhythmState::missing) << "59 days are over six rhythms, but not over 60 days";
}

TEST_F(Rhythms, ARestingOneIsLeftAlone) {
  world_.settings.rhythms[person("ann")] = 7;
  world_.settings.resting.insert(person("ann"));
  held({"2026-10-25"});
  EXPECT_EQ(state(), RhythmState::resting);
  EXPECT_EQ(missing(), nullptr);
}

TEST_F(Rhythms, WithoutAttendeesNothingCanBeTold) {
  world_.settings.rhythms[person("ann")] = 7;
  world_.source("work").capability.attendees = false;
  EXPECT_EQ(ann()->state, RhythmState::cannot_tell);
  EXPECT_EQ(missing(), nullptr);
}

TEST_F(Rhythms, TheSamePersonUnderANewUidIsTheSameRhythm) {
  world_.weekly(with_ann("2026-09-01 10:00"), 6);
  world_.weekly(with_ann("2026-10-14 10:00"), 12);
  EXPECT_EQ(ann()->held, 12);
  EXPECT_EQ(state(), RhythmState::on_rhythm);
}

TEST_F(Rhythms, ARoomForThreeIsNoOneToOne) {
  world_.weekly(world_.event("2026-09-01 10:00", 30min).with({"ann", "bob"}), 6);
  EXPECT_EQ(ann(), nullptr);
}

TEST_F(Rhythms, APersonKnownByNameAloneIsNeverMissing) {
  world_.settings.rhythms[person("ann")] = 7;
  held({"2026-10-25"});
  world_.source("work").items[0].meetings[0].people[0].weak = true;
  EXPECT_EQ(state(), RhythmState::missing);
  EXPECT_EQ(missing(), nullptr);
}

TEST_F(Rhythms, WhatASourceDoesNotShowNowIsWithheld) {
  world_.settings.rhythms[person("ann")] = 7;
  held({"2026-10-25"});
  ASSERT_NE(missing(), nullptr);
  EXPECT_FALSE(analysis_.findings.front().withheld);
  world_.source("home").state = SourceState::unreadable;
  ASSERT_NE(missing(), nullptr);
  EXPECT_TRUE(analysis_.findings.front().withheld);
}

TEST_F(Rhythms, DatesAreLocal) {
  World world("2026-11-25 08:00", Zone::system("Pacific/Auckland").value());
  world.settings.rhythms[person("ann")] = 14;
  world.add(world.event("2026-11-03 00:30", 30min).with({"ann"}));
  const Analysis analysis = world.analyse();
  ASSERT_FALSE(analysis.findings.empty());
  const auto& evidence = std::get<MissingOneOnOne>(analysis.findings.front().evidence);
  EXPECT_EQ(evidence.last_held, date("2026-11-03"));
  EXPECT_EQ(evidence.days_since, 22);
}

}  // namespace
}  // namespace attune::analysis
