// How often: budgets, cool-downs, answers, and what bundles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using analysis::FindingKind;
using ::testing::IsEmpty;
using ::testing::SizeIs;

struct LimitsTest : ::testing::Test {
  bool tells(const std::string& instant) { return world.tell_at(instant).nudge.has_value(); }
  std::string told_id(const std::string& instant) {
    const auto decision = world.tell_at(instant);
    return decision.nudge ? decision.nudge->finding : std::string(name_of(*decision.hold));
  }

  World world;
};

TEST_F(LimitsTest, TellsAtMostOnceADay) {
  world.add_no_focus("2026-11-23");
  world.add_no_focus("2026-11-30", true);
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  EXPECT_EQ(told_id("2026-11-25T14:00:00Z"), "day_budget");
  EXPECT_TRUE(tells("2026-11-26T08:00:00Z"));
}

TEST_F(LimitsTest, TellsAtMostThreeTimesInSevenDays) {
  for (std::uint8_t i = 1; i <= 9; ++i) {
    world.clear_findings();
    world.add_missing(i);
    const auto day = "2026-11-" + std::to_string(22 + i) + "T09:00:00Z";
    if (i > 7) break;
    const bool weekend = i == 6 || i == 7;
    EXPECT_EQ(tells(day), i <= 3 && !weekend) << day;
  }
  world.clear_findings();
  world.add_missing(20);
  world.set_now("2026-11-29T23:30:00Z");
  EXPECT_TRUE(tells("2026-11-30T09:00:00Z"));  // Monday's nudge is seven days ago
  world.clear_findings();
  world.add_missing(21);
  EXPECT_TRUE(tells("2026-12-01T09:00:00Z"));
}

TEST_F(LimitsTest, SaysWhenTheWeeklyLimitEnds) {
  world.add_missing(1);
  for (const auto* const day : {"2026-11-18T09:00:00Z", "2026-11-19T09:00:00Z", "2026-11-20T09:00:00Z"}) {
    record_told(world.history(), Nudge{"earlier", FindingKind::thin_focus, std::nullopt, {}, {}}, at(day));
  }
  const auto decision = world.decide_at("2026-11-24T09:00:00Z");
  EXPECT_EQ(decision.hold, Hold::week_budget);
  EXPECT_EQ(to_rfc3339(decision.again.value()), "2026-11-25T08:00:00Z");
}

TEST_F(LimitsTest, RestsAWeeklyKindForSevenDays) {
  world.add_no_focus("2026-11-23");
  world.add_no_focus("2026-11-30");
  EXPECT_EQ(told_id("2026-11-23T09:00:00Z"), "no_focus_time:2026-W48");
  EXPECT_EQ(told_id("2026-11-24T09:00:00Z"), "nothing_to_say");
  EXPECT_EQ(told_id("2026-11-30T08:59:00Z"), "nothing_to_say");
  EXPECT_EQ(told_id("2026-11-30T09:00:00Z"), "no_focus_time:2026-W49");
}

TEST_F(LimitsTest, SaysWhenACoolDownEnds) {
  world.add_no_focus("2026-11-23");
  world.add_no_focus("2026-11-30");
  world.tell_at("2026-11-24T09:30:00Z");
  const auto decision = world.decide_at("2026-12-01T08:00:00Z");
  EXPECT_EQ(decision.hold, Hold::nothing_to_say);
  EXPECT_EQ(to_rfc3339(decision.again.value()), "2026-12-01T09:30:00Z");
}

TEST_F(LimitsTest, RestsAPersonForTwentyEightDays) {
  world.add_missing(1);
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  EXPECT_FALSE(tells("2026-12-23T08:59:00Z"));
  EXPECT_TRUE(tells("2026-12-23T09:00:00Z"));
}

TEST_F(LimitsTest, WhatIsToldAgainReadsAnotherWay) {
  world.add_missing(1);
  const auto first = world.tell_at("2026-11-25T09:00:00Z");
  const auto again = world.tell_at("2026-12-23T09:00:00Z");
  ASSERT_TRUE(first.nudge && again.nudge);
  EXPECT_EQ(first.nudge->finding, again.nudge->finding);
  EXPECT_NE(first.nudge->text.body, again.nudge->text.body);
}

TEST_F(LimitsTest, OnePersonDoesNotRestAnother) {
  world.add_missing(1);
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  world.add_missing(2);
  const auto decision = world.tell_at("2026-11-26T09:00:00Z");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->person, World::person(2));
  EXPECT_THAT(decision.nudge->also, IsEmpty());
}

TEST_F(LimitsTest, RestsARitualForTwentyEightDaysAndNotAnother) {
  using namespace analysis;
  world.add("ritual_quiet:retrospective", FindingKind::ritual_quiet, RitualQuiet{"retrospective", 14, {}, 30});
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  EXPECT_FALSE(tells("2026-12-23T08:59:00Z"));
  world.add("ritual_quiet:cake", FindingKind::ritual_quiet, RitualQuiet{"cake", 14, {}, 30});
  const auto decision = world.tell_at("2026-12-22T09:00:00Z");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "ritual_quiet:cake");
  EXPECT_THAT(decision.nudge->also, IsEmpty());
  world.history().told.pop_back();
  EXPECT_TRUE(tells("2026-12-23T09:00:00Z"));
}

TEST_F(LimitsTest, RestsAUsualOverloadForTwentyEightDays) {
  world.add_week_overload("2026-11-23", false);
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  world.add_week_overload("2026-11-30", false);
  world.add_week_overload("2026-12-21", false);
  EXPECT_FALSE(tells("2026-12-02T09:00:00Z"));
  EXPECT_TRUE(tells("2026-12-23T09:00:00Z"));
}

TEST_F(LimitsTest, RestsTheThirdWeekInARowWithoutFocusForTwentyEightDays) {
  for (const auto* const monday : {"2026-11-16", "2026-11-23", "2026-11-30"}) world.add_no_focus(monday);
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
  EXPECT_FALSE(tells("2026-12-02T09:00:00Z"));
}

TEST_F(LimitsTest, RelationshipsRestWhileAnOverloadNudgeIsInForce) {
  world.add_missing(1);
  world.add_week_overload("2026-11-30", true);
  EXPECT_EQ(told_id("2026-11-25T09:00:00Z"), "meeting_overload:2026-W49");
  EXPECT_EQ(told_id("2026-11-27T09:00:00Z"), "nothing_to_say");
  EXPECT_EQ(told_id("2026-12-01T09:00:00Z"), "nothing_to_say");  // the week has come
  EXPECT_EQ(told_id("2026-12-07T09:00:00Z"), "missing_one_on_one:1");
}

TEST_F(LimitsTest, RelationshipsDoNotRestForAnOverloadTheOwnerDoesNotWantToHearOf) {
  world.add_missing(1);
  world.add_week_overload("2026-11-30", true);
  world.history().asleep_until[FindingKind::meeting_overload] = at("2026-12-20T00:00:00Z");
  EXPECT_EQ(told_id("2026-11-25T09:00:00Z"), "missing_one_on_one:1");
}

TEST_F(LimitsTest, AUsualOverloadLetsRelationshipsSpeakInTheWeeksBetween) {
  world.add_missing(1);
  world.add_week_overload("2026-11-23", false);
  world.add_week_overload("2026-12-07", false);
  EXPECT_EQ(told_id("2026-11-25T09:00:00Z"), "meeting_overload:2026-W48");
  EXPECT_EQ(told_id("2026-12-02T09:00:00Z"), "missing_one_on_one:1");
}

TEST_F(LimitsTest, OneBundleTellsWhatBelongsToOneWeek) {
  world.add_week_overload("2026-11-30", true);
  world.add_no_focus("2026-11-30");
  const auto decision = world.tell_at("2026-11-25T09:00:00Z");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "meeting_overload:2026-W49");
  ASSERT_THAT(decision.nudge->also, SizeIs(1));
  EXPECT_EQ(decision.nudge->also[0].finding, "no_focus_time:2026-W49");
  ASSERT_THAT(world.history().told, SizeIs(2));
  EXPECT_EQ(world.history().told[0].number, world.history().told[1].number);
  EXPECT_EQ(told_id("2026-11-26T09:00:00Z"), "nothing_to_say");  // both were told
}

TEST_F(LimitsTest, OneBundleTellsOfSeveralPeopleAfterAHoliday) {
  for (std::uint8_t i = 1; i <= 4; ++i) world.add_missing(i);
  const auto decision = world.tell_at("2026-11-25T09:00:00Z");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_THAT(decision.nudge->also, SizeIs(3));
  EXPECT_EQ(told_id("2026-11-26T09:00:00Z"), "nothing_to_say");
}

TEST_F(LimitsTest, NotThisKindPutsTheKindToSleepForFourWeeks) {
  world.add_missing(1);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::not_this_kind);
  world.add_missing(2);
  EXPECT_FALSE(tells("2026-12-23T08:59:00Z"));
  EXPECT_TRUE(tells("2026-12-23T09:00:00Z"));
}

TEST_F(LimitsTest, LooksAgainWhenASleepingKindWakes) {
  world.add_no_focus("2026-11-23");
  world.history().asleep_until[FindingKind::no_focus_time] = at("2026-11-25T13:30:00Z");
  const auto asleep = world.decide_at("2026-11-25T09:00:00Z");
  EXPECT_EQ(asleep.hold, Hold::nothing_to_say);
  EXPECT_EQ(to_rfc3339(asleep.again.value()), "2026-11-25T13:30:00Z");
  EXPECT_TRUE(tells("2026-11-25T13:30:00Z"));
}

TEST_F(LimitsTest, NotUsefulPutsTheKindToSleepTheSecondTime) {
  world.add_missing(1);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::not_useful);
  world.clear_findings();
  world.add_missing(2);
  EXPECT_TRUE(tells("2026-11-26T09:00:00Z"));
  world.answer(Answer::not_useful);
  world.clear_findings();
  world.add_missing(3);
  EXPECT_FALSE(tells("2026-11-27T09:00:00Z"));
  EXPECT_FALSE(tells("2026-12-24T08:59:00Z"));
  EXPECT_TRUE(tells("2026-12-24T09:00:00Z"));
  world.answer(Answer::not_useful);  // the count began anew when the kind woke
  EXPECT_LT(world.history().asleep_until.at(FindingKind::missing_one_on_one), at("2026-12-24T09:00:01Z"));
}

TEST_F(LimitsTest, AnAnswerToABundleIsOneAnswer) {
  world.add_missing(1);
  world.add_missing(2);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::not_useful);
  EXPECT_EQ(world.history().told[0].answer, Answer::not_useful);
  EXPECT_EQ(world.history().told[1].answer, Answer::not_useful);
  EXPECT_THAT(world.history().asleep_until, IsEmpty());
}

TEST_F(LimitsTest, LaterTellsAgainAtTheNextGoodMomentTomorrow) {
  world.add_no_focus("2026-11-23");
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::later);
  const auto held = world.decide_at("2026-11-25T14:00:00Z");
  EXPECT_FALSE(held.nudge.has_value());
  EXPECT_EQ(to_rfc3339(held.again.value()), "2026-11-26T08:00:00Z");
  EXPECT_TRUE(tells("2026-11-26T08:00:00Z"));
  EXPECT_FALSE(tells("2026-11-27T08:00:00Z"));  // later is said once
}

TEST_F(LimitsTest, LaterIsDroppedWhenItIsNoLongerTrue) {
  world.add_no_focus("2026-11-23");
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::later);
  world.clear_findings();
  EXPECT_EQ(told_id("2026-11-26T08:00:00Z"), "nothing_to_say");
}

TEST_F(LimitsTest, WeTalkElsewhereResetsTheRhythm) {
  world.settings().person_cool_down = std::chrono::days{7};
  world.add_missing(1, 28);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::elsewhere);
  EXPECT_FALSE(tells("2027-01-05T09:00:00Z"));  // 41 days: less than one and a half rhythms
  EXPECT_TRUE(tells("2027-01-06T09:00:00Z"));
}

TEST_F(LimitsTest, AResetRhythmRestsForOneAndAHalfRhythms) {
  world.add_missing(1, 28);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::elsewhere);
  analysis::Rhythm rhythm;
  rhythm.person = World::person(1);
  EXPECT_THAT(resting_people(world.history(), {rhythm}, at("2027-06-01T09:00:00Z")), SizeIs(1)) << "rhythm not known";
  rhythm.days = 28;
  EXPECT_THAT(resting_people(world.history(), {rhythm}, at("2027-01-06T08:59:59Z")), SizeIs(1));
  EXPECT_THAT(resting_people(world.history(), {rhythm}, at("2027-01-06T09:00:00Z")), IsEmpty());
}

TEST_F(LimitsTest, LaterStandsWhenTheNextNudgeNeverReachedTheScreen) {
  world.add_no_focus("2026-11-23");
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::later);
  EXPECT_TRUE(tells("2026-11-26T08:00:00Z"));
  world.history().told.pop_back();  // taken back
  EXPECT_TRUE(tells("2026-11-26T08:10:00Z"));
}

TEST_F(LimitsTest, ShowAndClosingChangeNothing) {
  world.add_missing(1);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::show);
  EXPECT_EQ(world.history().told[0].answer, Answer::show);
  EXPECT_THAT(world.history().asleep_until, IsEmpty());
  EXPECT_THAT(world.history().later, IsEmpty());
  EXPECT_THAT(world.history().elsewhere, IsEmpty());
}

TEST_F(LimitsTest, AClockThatWasAheadDoesNotSilenceForever) {
  world.add_missing(1);
  world.tell_at("2027-01-05T09:00:00Z");
  EXPECT_FALSE(tells("2026-12-20T09:00:00Z"));
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
}

TEST_F(LimitsTest, AClockThatJumpsBackDoesNotTellTwice) {
  world.add_missing(1);
  EXPECT_TRUE(tells("2026-11-25T14:00:00Z"));
  EXPECT_FALSE(tells("2026-11-25T09:00:00Z"));
  EXPECT_FALSE(tells("2026-11-24T09:00:00Z"));
}

TEST_F(LimitsTest, AnAnswerByAClockThatWasFarAheadDoesNotSilenceForever) {
  world.add_missing(1);
  world.history().asleep_until[FindingKind::missing_one_on_one] = at("2027-12-23T09:00:00Z");
  EXPECT_TRUE(tells("2026-11-25T09:00:00Z"));
}

TEST_F(LimitsTest, AKindStaysAsleepWhenTheClockStepsBack) {
  world.add_missing(1);
  world.tell_at("2026-11-25T09:00:00Z");
  world.answer(Answer::not_this_kind);
  world.add_missing(2);
  EXPECT_FALSE(tells("2026-11-24T09:00:00Z"));
}

TEST_F(LimitsTest, AnswersHaveNamesThatReadBack) {
  for (const auto answer :
       {Answer::show, Answer::later, Answer::elsewhere, Answer::not_this_kind, Answer::not_useful}) {
    EXPECT_EQ(answer_of(name_of(answer)), answer);
  }
  EXPECT_EQ(answer_of("never"), std::nullopt);
}

}  // namespace
}  // namespace attune::nudge::testing
