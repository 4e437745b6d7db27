// The weekly digest: when it comes, what it says, and what it does to the limits.
#include "core/nudge/digest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/nudge/planned.hpp"

namespace attune::nudge::testing {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;
using ::testing::StartsWith;

// Ten weeks of a stand-up of half an hour each day at 10:00, and the last one, of 16 November, with two hours more.
struct DigestTest : ::testing::Test {
  DigestTest() {
    plan.settings.digest = true;
    for (int day = 0; day < 5; ++day) {
      const auto first = "2026-09-" + std::to_string(14 + day) + " 10:00";
      plan.world.weekly(plan.world.event(first, 30min).with({"ann", "ben", "eve"}), 20);
    }
    plan.world.add(plan.world.event("2026-11-18 14:00", 120min).with({"ann", "ben", "eve"}));
  }

  void crowd(std::string_view monday) {
    for (int day = 0; day < 5; ++day) {
      const auto start =
          plan.world.zone.to_instant(LocalTime{attune::testing::date(monday) + std::chrono::days{day}} + 13h);
      plan.world.add(attune::testing::Event(Period{start, start + 4h}).with({"ann", "ben", "eve"}));
    }
  }
  std::string body_at(std::string_view local) {
    const auto decision = plan.tell_at(local);
    return decision.nudge ? decision.nudge->text.body : std::string(name_of(*decision.hold));
  }
  static std::string sentences(const std::string& body) { return body.substr(0, body.find('\n')); }

  Planned plan{"2026-11-23 08:00"};
};

TEST_F(DigestTest, ComesAtTheFirstFreeMomentOfMonday) {
  EXPECT_EQ(plan.told_at("2026-11-23 08:59"), "outside_working_time");
  const auto decision = plan.tell_at("2026-11-23 09:00");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "digest:2026-W47");
  EXPECT_EQ(decision.nudge->kind, std::nullopt);
  EXPECT_EQ(plan.clock(decision.again), "2026-11-24 09:00");
}

TEST_F(DigestTest, IsOffUnlessTheSettingSaysSo) {
  plan.settings.digest = false;
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, ComesOnceAWeek) {
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "digest:2026-W47");
  EXPECT_EQ(plan.told_at("2026-11-24 09:00"), "nothing_to_say");
  EXPECT_EQ(plan.told_at("2026-11-30 09:00"), "digest:2026-W48");
}

TEST_F(DigestTest, WaitsForTheEndOfAMeetingLikeAnyNudge) {
  plan.world.add(plan.world.event("2026-11-23 09:00", 60min).with({"ann"}));
  const auto decision = plan.decide_at("2026-11-23 09:00");
  EXPECT_EQ(decision.hold, Hold::in_meeting);
  EXPECT_EQ(plan.clock(decision.again), "2026-11-23 10:35") << "the stand-up follows";
}

TEST_F(DigestTest, ComesOnTheFirstWorkingDayOfAWeekThatBeginsWithADayOff) {
  plan.world.add(plan.world.all_day("2026-11-23").away());
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "outside_working_time");
  EXPECT_EQ(plan.told_at("2026-11-24 09:00"), "digest:2026-W47");
}

TEST_F(DigestTest, ComesOnTheSecondWorkingDayWhenTheFirstHadNoMomentAndThenNoMore) {
  EXPECT_EQ(plan.decide_at("2026-11-24 16:59").nudge->finding, "digest:2026-W47");
  EXPECT_EQ(plan.told_at("2026-11-25 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, TellsExactFiguresAgainstTheOwnersOwnUsual) {
  // 5 x 30 min and 2 h, of five days of seven hours; usual are 2 h 30 min. Free stretches of two hours or more: each
  // afternoon of four hours, but for Wednesday, which has two of an hour each.
  EXPECT_THAT(body_at("2026-11-23 09:00"), ::testing::EndsWith("\nMeetings: 6 (usually 5)\n"
                                                               "In meetings: 4 h 30 min of 35 h, 13 % (usually 7 %)\n"
                                                               "Longer quiet stretches: 16 h (usually 20 h)\n"
                                                               "One-to-ones: 0 (usually 0)"));
}

TEST_F(DigestTest, SaysNothingOfTheUsualWhereFewerThanFourWeeksAreKnown) {
  Planned young{"2026-11-23 08:00"};
  young.settings.digest = true;
  young.world.weekly(young.world.event("2026-10-26 10:00", 30min).with({"ann", "ben", "eve"}), 8);
  const auto decision = young.decide_at("2026-11-23 09:00");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_THAT(decision.nudge->text.body, HasSubstr("\nMeetings: 1\n"));
  EXPECT_THAT(decision.nudge->text.body, Not(HasSubstr("usually")));
}

TEST_F(DigestTest, BeginsWithOneGoodThing) {
  plan.world.weekly(plan.world.event("2026-11-12 15:00", 30min).with({"kim"}), 4);
  EXPECT_THAT(body_at("2026-11-23 09:00"), StartsWith("Last week, one one-to-one had its place on this calendar. "));
}

TEST_F(DigestTest, GoodNewsOfTheWeekIsTheGoodThing) {
  EXPECT_THAT(body_at("2026-12-07 09:00"), StartsWith("On this calendar, a longer quiet stretch")) << "an usual week";
  crowd("2026-10-19");
  crowd("2026-10-26");
  crowd("2026-11-02");
  crowd("2026-11-09");
  crowd("2026-11-16");
  plan.history.told.clear();
  EXPECT_THAT(body_at("2026-11-30 09:00"), StartsWith("Last week, 20 h of longer quiet stretches stayed free"));
}

TEST_F(DigestTest, HasTwoToFourSentences) {
  const auto count = [](const std::string& text) { return std::ranges::count(text, '.'); };
  EXPECT_EQ(count(sentences(body_at("2026-11-23 09:00"))), 3) << "nothing to tell beside it";
  crowd("2026-11-30");
  plan.history.told.clear();
  EXPECT_EQ(count(sentences(body_at("2026-11-23 09:00"))), 3) << "one good thing, and what is due";
}

TEST_F(DigestTest, TellsWhatIsDueWithinItself) {
  crowd("2026-11-23");
  const auto decision = plan.tell_at("2026-11-23 09:00");
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "digest:2026-W47");
  ASSERT_THAT(decision.nudge->also, SizeIs(2));
  EXPECT_EQ(decision.nudge->also[0].finding, "meeting_overload:2026-W48");
  EXPECT_EQ(decision.nudge->also[1].finding, "no_focus_time:2026-W48");
  EXPECT_EQ(plan.told_at("2026-11-24 09:00"), "nothing_to_say") << "it was told";
}

TEST_F(DigestTest, IsTheNudgeOfItsDayAndHasItsPlaceAmongTheThreeOfAWeek) {
  plan.tell_at("2026-11-23 09:00");
  crowd("2026-11-30");
  EXPECT_EQ(plan.told_at("2026-11-23 15:00"), "day_budget");
  const auto told_on = [&](const char* local) {
    record_told(plan.history, Nudge{"earlier", analysis::FindingKind::thin_focus, std::nullopt, {}, {}},
                plan.world.at(local));
  };
  told_on("2026-11-24 09:00");
  told_on("2026-11-25 09:00");
  const auto held = plan.decide_at("2026-11-26 09:00");
  EXPECT_EQ(held.hold, Hold::week_budget);
  EXPECT_EQ(plan.clock(held.again), "2026-11-30 09:00") << "the next digest";
  EXPECT_EQ(plan.told_at("2026-11-30 09:00"), "digest:2026-W48");
}

TEST_F(DigestTest, RepeatsOnceWhatWasNeverSeenAndIsStillTrue) {
  crowd("2026-11-23");
  plan.settings.digest = false;
  EXPECT_EQ(plan.told_at("2026-11-18 09:00"), "meeting_overload:2026-W48");
  plan.settings.digest = true;
  const auto digest = plan.tell_at("2026-11-23 09:00");
  ASSERT_TRUE(digest.nudge.has_value());
  EXPECT_EQ(digest.nudge->also.front().finding, "meeting_overload:2026-W48");
  EXPECT_THAT(digest.nudge->text.body, HasSubstr("16 h"));
}

TEST_F(DigestTest, DoesNotRepeatAgainWhatTheDigestBeforeRepeated) {
  crowd("2026-11-30");
  plan.settings.digest = false;
  EXPECT_EQ(plan.told_at("2026-11-23 15:00"), "meeting_overload:2026-W49");
  plan.settings.digest = true;
  const auto first = plan.tell_at("2026-11-24 09:00");
  ASSERT_TRUE(first.nudge.has_value());
  EXPECT_THAT(first.nudge->also, SizeIs(2));             // with the lack of focus time that goes with it
  const auto second = plan.tell_at("2026-11-30 09:00");  // not yet seven days since Monday afternoon
  ASSERT_TRUE(second.nudge.has_value());
  EXPECT_EQ(second.nudge->finding, "digest:2026-W48");
  EXPECT_THAT(second.nudge->also, SizeIs(0));
}

TEST_F(DigestTest, LooksWhenItWakes) {
  plan.history.occasions_asleep_until[Occasion::digest] = plan.world.at("2026-11-23 14:10");
  const auto asleep = plan.tell_at("2026-11-23 09:00");
  EXPECT_EQ(asleep.hold, Hold::nothing_to_say);
  EXPECT_EQ(plan.clock(asleep.again), "2026-11-23 14:10");
  EXPECT_EQ(plan.told_at("2026-11-23 14:10"), "digest:2026-W47");
}

TEST_F(DigestTest, DoesNotRepeatWhatWasSeenOrIsNoLongerTrue) {
  crowd("2026-11-23");
  plan.settings.digest = false;
  plan.tell_at("2026-11-18 09:00");
  plan.settings.digest = true;
  auto seen = plan;
  for (auto& told : seen.history.told) told.seen = true;
  EXPECT_THAT(seen.decide_at("2026-11-23 09:00").nudge->also, SizeIs(0));
  for (int day = 0; day < 5; ++day) plan.world.sources[0].items.pop_back();  // the meetings are gone
  EXPECT_THAT(plan.decide_at("2026-11-23 09:00").nudge->also, SizeIs(0));
}

TEST_F(DigestTest, DoesNotComeWhenTheWeekBehindWasNotWorked) {
  plan.world.add(plan.world.all_day("2026-11-16", 7).away());
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, DoesNotComeWhileACalendarIsStale) {
  plan.world.source("work").state = SourceState::stale;
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, DoesNotComeFromCalendarsThatShowNoMeetings) {
  plan.world.source("work").capability.attendees = false;
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, LaterPutsItOffToTheNextDay) {
  plan.tell_at("2026-11-24 09:00");
  plan.answer(Answer::later);
  EXPECT_EQ(plan.told_at("2026-11-25 09:00"), "digest:2026-W47");
  EXPECT_EQ(plan.told_at("2026-11-26 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, NotThisKindPutsDigestsToSleepAndNotWhatTheySaid) {
  crowd("2026-11-23");
  plan.tell_at("2026-11-23 09:00");
  plan.answer(Answer::not_this_kind);
  EXPECT_TRUE(plan.history.asleep_until.empty());
  EXPECT_EQ(plan.told_at("2026-12-14 09:00"), "nothing_to_say");
  EXPECT_EQ(plan.told_at("2026-12-21 09:00"), "digest:2026-W51");
}

TEST_F(DigestTest, NotUsefulTwicePutsDigestsToSleep) {
  plan.tell_at("2026-11-23 09:00");
  plan.answer(Answer::not_useful);
  EXPECT_EQ(plan.told_at("2026-11-30 09:00"), "digest:2026-W48");
  plan.answer(Answer::not_useful);
  EXPECT_EQ(plan.told_at("2026-12-07 09:00"), "nothing_to_say");
}

TEST_F(DigestTest, ComesNotWhileLearningAndOnceThoseDaysAreOver) {
  plan.settings.learning = std::chrono::days{3};
  plan.history.since = plan.world.at("2026-11-20 12:00");
  EXPECT_EQ(plan.told_at("2026-11-20 14:00"), "welcome");
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "learning");
  EXPECT_EQ(plan.told_at("2026-11-23 12:00"), "outside_working_time");
  EXPECT_EQ(plan.told_at("2026-11-23 13:00"), "digest:2026-W47");
}

TEST_F(DigestTest, OnRequestItIsThereOnAnyDayWhateverWasTold) {
  plan.tell_at("2026-11-23 09:00");
  const auto named = plan.at("2026-11-27 22:00", [&](const Situation& situation) {
    return digest_on_request(situation, plan.history, plan.settings)->id;
  });
  EXPECT_EQ(named, "digest:2026-W47");
}

TEST_F(DigestTest, AClockThatJumpsAWeekBackBringsNoSecondOne) {
  EXPECT_EQ(plan.told_at("2026-11-23 09:00"), "digest:2026-W47");
  EXPECT_EQ(plan.told_at("2026-11-17 09:00"), "nothing_to_say");
}

}  // namespace
}  // namespace attune::nudge::testing
