// The moment: when a nudge may be told, and when it is worth asking again.
#include <gtest/gtest.h>

#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using analysis::FindingKind;
using analysis::Kind;
using analysis::Verdict;

constexpr const char* wednesday_ten = "2026-11-25T09:00:00Z";  // 10:00 in Berlin

struct DecideTest : ::testing::Test {
  DecideTest() { world.add_no_focus("2026-11-23"); }

  void expect_hold(const std::string& instant, Hold hold, const std::string& again) {
    const auto decision = world.decide_at(instant);
    EXPECT_FALSE(decision.nudge.has_value()) << instant;
    ASSERT_TRUE(decision.hold.has_value()) << instant;
    EXPECT_EQ(name_of(*decision.hold), name_of(hold)) << instant;
    ASSERT_TRUE(decision.again.has_value()) << instant;
    EXPECT_EQ(to_rfc3339(*decision.again), again) << instant;
  }

  World world;
};

TEST_F(DecideTest, TellsAFindingAtAQuietMomentOfWorkingTime) {
  const auto decision = world.decide_at(wednesday_ten);
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "no_focus_time:2026-W48");
  EXPECT_EQ(decision.nudge->kind, FindingKind::no_focus_time);
  EXPECT_FALSE(decision.hold.has_value());
}

TEST_F(DecideTest, SaysNothingWhenThereIsNothingToSayAndLooksAgainTheNextWorkingDay) {
  world.clear_findings();
  expect_hold(wednesday_ten, Hold::nothing_to_say, "2026-11-26T08:00:00Z");
}

TEST_F(DecideTest, WaitsForWorkingTime) {
  expect_hold("2026-11-25T05:00:00Z", Hold::outside_working_time, "2026-11-25T08:00:00Z");  // before work
  expect_hold("2026-11-25T11:30:00Z", Hold::outside_working_time, "2026-11-25T12:00:00Z");  // lunch
  expect_hold("2026-11-25T17:00:00Z", Hold::outside_working_time, "2026-11-26T08:00:00Z");  // evening
}

TEST_F(DecideTest, WaitsOverTheWeekendForTheComingWeek) {
  world.add_no_focus("2026-11-30");
  expect_hold("2026-11-28T10:00:00Z", Hold::outside_working_time, "2026-11-30T08:00:00Z");
}

TEST_F(DecideTest, IsQuietOnDaysOff) {
  world.take_off("2026-11-25");
  expect_hold(wednesday_ten, Hold::outside_working_time, "2026-11-26T08:00:00Z");
}

TEST_F(DecideTest, IsQuietInAFirmMeetingAndFiveMinutesAfter) {
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:15:00Z");
  expect_hold("2026-11-25T08:45:00Z", Hold::in_meeting, "2026-11-25T09:20:00Z");
  expect_hold("2026-11-25T09:14:59Z", Hold::in_meeting, "2026-11-25T09:20:00Z");
  expect_hold("2026-11-25T09:15:00Z", Hold::after_meeting, "2026-11-25T09:20:00Z");
  expect_hold("2026-11-25T09:19:59Z", Hold::after_meeting, "2026-11-25T09:20:00Z");
  EXPECT_TRUE(world.decide_at("2026-11-25T09:20:00Z").nudge.has_value());
}

TEST_F(DecideTest, IsQuietInAMeetingThatMayTakePlace) {
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:15:00Z", Kind::one_on_one, Verdict::maybe);
  expect_hold(wednesday_ten, Hold::in_meeting, "2026-11-25T09:20:00Z");
}

TEST_F(DecideTest, IsNotKeptQuietByAMeetingThatIsOut) {
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:15:00Z", Kind::small, Verdict::out);
  EXPECT_TRUE(world.decide_at(wednesday_ten).nudge.has_value());
}

TEST_F(DecideTest, IsQuietInAnAppointmentWhichMayBeAPrivateMeeting) {
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:15:00Z", Kind::appointment);
  expect_hold(wednesday_ten, Hold::in_meeting, "2026-11-25T09:15:00Z");
}

TEST_F(DecideTest, IsQuietOnTheWayToAMeeting) {
  world.add_meeting("2026-11-25T09:15:00Z", "2026-11-25T09:30:00Z");
  EXPECT_TRUE(world.decide_at(wednesday_ten).nudge.has_value());
  world.travel_to_last_meeting(std::chrono::minutes{20});
  expect_hold(wednesday_ten, Hold::in_meeting, "2026-11-25T09:35:00Z");
}

TEST_F(DecideTest, IsQuietInAFocusHold) {
  world.add_meeting("2026-11-25T08:30:00Z", "2026-11-25T10:00:00Z", Kind::focus_hold);
  expect_hold(wednesday_ten, Hold::focus_hold, "2026-11-25T10:00:00Z");
}

TEST_F(DecideTest, FindsTheGapThatIsLeftBetweenMeetingsFocusAndLunch) {
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:30:00Z");
  world.add_meeting("2026-11-25T09:33:00Z", "2026-11-25T10:30:00Z");                    // too close to the first
  world.add_meeting("2026-11-25T10:30:00Z", "2026-11-25T12:30:00Z", Kind::focus_hold);  // over lunch
  expect_hold(wednesday_ten, Hold::in_meeting, "2026-11-25T12:30:00Z");
}

TEST_F(DecideTest, IsSilentWhilePaused) {
  world.history().paused_until = at("2026-11-25T11:00:00Z");
  expect_hold(wednesday_ten, Hold::paused, "2026-11-25T12:00:00Z");
}

TEST_F(DecideTest, WelcomesOnceAndThenLearnsForThreeDays) {
  world.history().since = at("2026-11-25T08:30:00Z");
  const auto first = world.tell_at(wednesday_ten);
  ASSERT_TRUE(first.nudge.has_value());
  EXPECT_EQ(first.nudge->finding, "welcome");
  EXPECT_EQ(first.nudge->kind, std::nullopt);
  expect_hold("2026-11-26T09:00:00Z", Hold::learning, "2026-11-30T08:00:00Z");
}

TEST_F(DecideTest, WelcomesNeitherInAMeetingNorAtNight) {
  world.history().since = at("2026-11-25T01:00:00Z");
  world.add_meeting("2026-11-25T08:45:00Z", "2026-11-25T09:15:00Z");
  expect_hold("2026-11-25T02:00:00Z", Hold::outside_working_time, "2026-11-25T08:00:00Z");
  expect_hold(wednesday_ten, Hold::in_meeting, "2026-11-25T09:20:00Z");
}

TEST_F(DecideTest, NeedsNoWelcomeWhenThePreviewWasAccepted) {
  world.history().since = at("2026-11-25T08:30:00Z");
  world.settings().learning = std::chrono::days{0};
  const auto decision = world.decide_at(wednesday_ten);
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(decision.nudge->finding, "no_focus_time:2026-W48");
}

TEST_F(DecideTest, AsksAgainAtAMomentThatWillDo) {
  world.add_meeting("2026-11-26T08:00:00Z", "2026-11-26T08:30:00Z");
  const auto decision = world.tell_at(wednesday_ten);
  ASSERT_TRUE(decision.nudge.has_value());
  EXPECT_EQ(to_rfc3339(decision.again.value()), "2026-11-26T08:35:00Z");
}

TEST_F(DecideTest, HasNoMomentToOfferWhenNoWorkingTimeIsKnown) {
  world.analysis().weeks.clear();
  world.clear_findings();
  world.add_missing(1);
  const auto decision = world.decide_at(wednesday_ten);
  EXPECT_EQ(decision.hold, Hold::outside_working_time);
  EXPECT_EQ(decision.again, std::nullopt);
}

}  // namespace
}  // namespace attune::nudge::testing
