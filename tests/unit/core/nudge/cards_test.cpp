// The card before a one-to-one: opted in, ten minutes ahead, one a day, at good moments alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "tests/unit/core/nudge/planned.hpp"

namespace attune::nudge::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

// Thursdays at 15:00 with Ann since 29 October; it is Thursday 26 November.
struct CardsTest : ::testing::Test {
  CardsTest() {
    plan.settings.before_one_on_one = true;
    plan.world.weekly(plan.world.event("2026-10-29 15:00", 30min).with({"ann"}), 8);
  }
  static std::string card(std::string_view name, std::string_view start) {
    return "before_one_on_one:" + spelled(attune::testing::person(name)) + ':' + std::string(start);
  }
  std::string body_at(std::string_view local) {
    const auto decision = plan.decide_at(local);
    return decision.nudge ? decision.nudge->text.body : std::string(name_of(*decision.hold));
  }

  Planned plan{"2026-11-26 08:00"};
  const std::string with_ann = card("ann", "2026-11-26T14:00:00Z");
};

TEST_F(CardsTest, ComesTenMinutesAheadAndNotBefore) {
  const auto before = plan.decide_at("2026-11-26 14:49");
  EXPECT_FALSE(before.nudge.has_value());
  EXPECT_EQ(plan.clock(before.again), "2026-11-26 14:50");
  const auto decision = plan.tell_at("2026-11-26 14:50");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, with_ann);
  EXPECT_EQ(decision.nudge->person, attune::testing::person("ann"));
  EXPECT_EQ(decision.nudge->until, plan.world.at("2026-11-26 15:00")) << "then it is of no use";
  EXPECT_EQ(plan.told_at("2026-11-26 14:51"), "before_one_on_one") << "once";
}

TEST_F(CardsTest, IsOptIn) {
  plan.settings.before_one_on_one = false;
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), "nothing_to_say");
}

TEST_F(CardsTest, SaysWhenTheTwoLastMetAndAsksAQuestion) {
  EXPECT_THAT(body_at("2026-11-26 14:50"),
              StartsWith("The two of you last met on Thursday 19 November, as far as this calendar shows. "));
  EXPECT_THAT(body_at("2026-11-26 14:50"), EndsWith("?"));
}

TEST_F(CardsTest, HasAPlaceForTheNameOfTheOther) {
  const auto decision = plan.decide_at("2026-11-26 14:50");
  EXPECT_EQ(decision.nudge->text.named, attune::testing::person("ann"));
  EXPECT_THAT(decision.nudge->text.named_body,
              StartsWith("You and {name} last met on Thursday 19 November, as far as this calendar shows. "));
  EXPECT_THAT(decision.nudge->text.title, Not(HasSubstr("{")));
}

TEST_F(CardsTest, SaysThatAOneToOneIsNew) {
  plan.world.add(plan.world.event("2026-11-26 11:00", 30min).with({"new"}));
  EXPECT_THAT(body_at("2026-11-26 10:50"), StartsWith("A one-to-one that is new on this calendar begins soon. "));
}

TEST_F(CardsTest, SaysHowOftenItMoved) {
  auto& series = plan.world.sources[0].items[0].meetings;
  for (const std::size_t index : {3U, 4U}) {  // of 19 and 26 November, each an hour later
    series[index].facts.is_override = true;
    series[index].facts.period.start += 1h;
    series[index].facts.period.end += 1h;
  }
  EXPECT_THAT(body_at("2026-11-26 15:50"), HasSubstr("this one-to-one has moved two times in a row. "));
  series[3].facts.is_override = false;
  series[3].facts.recurrence_id = series[3].facts.period.start;
  EXPECT_THAT(body_at("2026-11-26 15:50"), HasSubstr("this one-to-one has moved once. "));
}

TEST_F(CardsTest, AsksTheOwnersOwnQuestionsInTurnAndMakesThemHarmless) {
  plan.settings.own_questions = {"What is new?", "And\x1b[31m \xE2\x80\xAEnow?"};
  EXPECT_THAT(body_at("2026-11-26 14:50"), EndsWith(": What is new?"));
  plan.tell_at("2026-11-26 14:50");
  const auto second = body_at("2026-12-03 14:50");
  EXPECT_THAT(second, HasSubstr("And"));
  EXPECT_EQ(second.find('\x1b'), std::string::npos);
  EXPECT_EQ(second.find("\xE2\x80\xAE"), std::string::npos);
}

TEST_F(CardsTest, ComesOnceADayAndAgainTheNextDay) {
  plan.world.add(plan.world.event("2026-11-26 11:00", 30min).with({"ben"}));
  plan.world.add(plan.world.event("2026-11-27 11:00", 30min).with({"ben"}));
  EXPECT_EQ(plan.told_at("2026-11-26 10:50"), card("ben", "2026-11-26T10:00:00Z"));
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), "nothing_to_say");
  EXPECT_EQ(plan.told_at("2026-11-27 10:50"), card("ben", "2026-11-27T10:00:00Z"));
}

TEST_F(CardsTest, CountsNotAmongTheNudges) {
  plan.settings.per_day = 0;
  plan.settings.per_week = 0;
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), with_ann);
  plan.settings.per_day = 1;
  plan.settings.per_week = 3;
  EXPECT_EQ(plan.told_at("2026-11-26 16:00"), "nothing_to_say") << "no limit is reached";
}

TEST_F(CardsTest, ComesLateRatherThanInAMeetingOrRightAfterOne) {
  plan.world.add(plan.world.event("2026-11-26 14:00", 52min).with({"ben", "eve", "kim"}));
  const auto decision = plan.decide_at("2026-11-26 14:50");
  EXPECT_EQ(decision.hold, Hold::nothing_to_say);
  EXPECT_EQ(plan.clock(decision.again), "2026-11-26 14:57");
  EXPECT_EQ(plan.told_at("2026-11-26 14:57"), with_ann);
}

TEST_F(CardsTest, ComesNotAtAllWhenNoGoodMomentIsLeft) {
  plan.world.add(plan.world.event("2026-11-26 14:00", 54min).with({"ben", "eve", "kim"}));
  for (const char* local : {"2026-11-26 14:50", "2026-11-26 14:58", "2026-11-26 14:59"}) {
    EXPECT_EQ(plan.told_at(local), "nothing_to_say") << local;
  }
}

TEST_F(CardsTest, ComesNeitherInAFocusHoldNorOutsideWorkingTimeNorOnTheWay) {
  plan.world.add(plan.world.event("2026-11-26 14:00", 60min).focus());
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), "nothing_to_say");
  plan.world.add(plan.world.event("2026-11-27 09:00", 30min).with({"ben"}));
  EXPECT_EQ(plan.told_at("2026-11-27 08:55"), "nothing_to_say");
  plan.world.add(plan.world.event("2026-11-27 14:00", 30min).with({"ben"}).travel(20min));
  EXPECT_EQ(plan.told_at("2026-11-27 13:50"), "nothing_to_say");
}

TEST_F(CardsTest, AMaybeIsNotSureEnough) {
  plan.world.add(plan.world.event("2026-11-27 11:00", 30min).with({"ben"}).invited(PartStat::tentative));
  EXPECT_EQ(plan.told_at("2026-11-27 10:50"), "nothing_to_say");
}

TEST_F(CardsTest, SomebodyKnownByANameAloneMayBeTwoPeople) {
  plan.world.add(plan.world.event("2026-11-27 11:00", 30min).with({"ben"}));
  plan.world.sources[0].items.back().meetings[0].people[0].weak = true;
  EXPECT_EQ(plan.told_at("2026-11-27 10:50"), "nothing_to_say");
}

TEST_F(CardsTest, NotThisKindPutsCardsToSleep) {
  plan.tell_at("2026-11-26 14:50");
  plan.answer(Answer::not_this_kind);
  EXPECT_EQ(plan.told_at("2026-12-03 14:50"), "nothing_to_say");
}

TEST_F(CardsTest, CardsWakeAfterFourWeeksAndAreNotSilencedForeverByAClockThatWasFarAhead) {
  plan.history.occasions_asleep_until[Occasion::before_one_on_one] = plan.world.at("2026-11-26 14:53");
  const auto asleep = plan.decide_at("2026-11-26 14:50");
  EXPECT_FALSE(asleep.nudge.has_value());
  EXPECT_EQ(plan.clock(asleep.again), "2026-11-26 14:53");
  plan.history.occasions_asleep_until[Occasion::before_one_on_one] = plan.world.at("2027-12-24 14:50");
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), with_ann);
}

TEST_F(CardsTest, ComesNotWhilePausedOrLearning) {
  plan.history.paused_until = plan.world.at("2026-11-26 14:55");
  const auto paused = plan.decide_at("2026-11-26 14:50");
  EXPECT_EQ(paused.hold, Hold::paused);
  EXPECT_EQ(plan.clock(paused.again), "2026-11-26 14:55");
  plan.history.paused_until.reset();
  plan.settings.learning = std::chrono::days{3};
  plan.history.since = plan.world.at("2026-11-26 10:00");
  plan.tell_at("2026-11-26 10:00");
  EXPECT_EQ(plan.told_at("2026-11-26 14:50"), "learning");
}

TEST_F(CardsTest, WhatElseThereIsToSayWaitsUntilTheOneToOneIsOver) {
  plan.tell_at("2026-11-26 14:50");
  plan.settings.digest = true;
  for (const std::string date : {"2026-11-30", "2026-12-01", "2026-12-02", "2026-12-03", "2026-12-04"}) {
    for (const char* hour : {" 10:00", " 13:00"}) {
      plan.world.add(plan.world.event(date + hour, 120min).with({"ann", "ben", "eve"}));
    }
  }
  const auto held = plan.decide_at("2026-11-26 14:51");
  EXPECT_EQ(held.hold, Hold::before_one_on_one);
  EXPECT_EQ(plan.clock(held.again), "2026-11-26 15:35");
  EXPECT_EQ(plan.told_at("2026-11-26 15:35"), "meeting_overload:2026-W49");
}

}  // namespace
}  // namespace attune::nudge::testing
