// Faded one-to-ones: the owner is asked once whether they may rest.
#include "core/nudge/faded.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using namespace analysis;
using ::testing::HasSubstr;

class FadedTest : public ::testing::Test {
 protected:
  FadedTest() { world_.analysis_settings().enabled = {FindingKind::missing_one_on_one}; }

  void faded(std::uint8_t number) {
    Rhythm rhythm;
    rhythm.person = World::person(number);
    rhythm.days = 14;
    rhythm.held = 6;
    rhythm.last_held = at("2026-07-03T08:00:00Z");
    rhythm.state = RhythmState::faded;
    world_.analysis().rhythms.push_back(rhythm);
  }

  World world_;  // Wednesday 2026-11-25 10:00 in Berlin
};

TEST_F(FadedTest, IsAskedAboutKindly) {
  faded(1);
  const auto decision = world_.decide();
  ASSERT_TRUE(decision.nudge);
  EXPECT_TRUE(is_faded_question(decision.nudge->finding));
  EXPECT_EQ(decision.nudge->person, World::person(1));
  EXPECT_THAT(decision.nudge->text.body, HasSubstr("every two weeks"));
  EXPECT_THAT(decision.nudge->text.body, HasSubstr("on Friday 3 July"));
  EXPECT_THAT(decision.nudge->text.body, HasSubstr("rest"));
}

TEST_F(FadedTest, IsAskedAboutOnceWhateverTheAnswer) {
  for (const auto answer : {std::optional<Answer>{}, std::optional{Answer::later}, std::optional{Answer::elsewhere}}) {
    world_ = World();
    world_.analysis_settings().enabled = {FindingKind::missing_one_on_one};
    faded(1);
    ASSERT_TRUE(world_.tell_at("2026-11-25T09:00:00Z").nudge);
    if (answer) world_.answer(*answer);
    for (const char* later : {"2026-11-26T09:00:00Z", "2026-12-14T09:00:00Z", "2027-01-13T09:00:00Z"}) {
      EXPECT_FALSE(world_.decide_at(later).nudge) << later;
    }
  }
}

TEST_F(FadedTest, OnePersonAWeekIsAskedAbout) {
  faded(1);
  faded(2);
  ASSERT_TRUE(world_.tell_at("2026-11-25T09:00:00Z").nudge);
  EXPECT_FALSE(world_.tell_at("2026-12-02T08:59:00Z").nudge);
  const auto second = world_.tell_at("2026-12-02T09:00:00Z").nudge;
  ASSERT_TRUE(second);
  EXPECT_EQ(second->person, World::person(2));
}

TEST_F(FadedTest, EverythingElseComesFirst) {
  faded(1);
  world_.add_no_focus("2026-11-23");
  EXPECT_EQ(world_.decide().nudge->kind, FindingKind::no_focus_time);
}

TEST_F(FadedTest, WaitsWhileAnOverloadIsInForce) {
  faded(1);
  world_.add_week_overload("2026-11-23");
  ASSERT_EQ(world_.tell_at("2026-11-25T09:00:00Z").nudge->kind, FindingKind::meeting_overload);
  EXPECT_FALSE(world_.decide_at("2026-11-26T09:00:00Z").nudge);
}

TEST_F(FadedTest, IsNotAskedAboutWhileASourceIsStale) {
  faded(1);
  world_.sources().front().state = SourceState::stale;
  EXPECT_FALSE(world_.decide().nudge);
}

TEST_F(FadedTest, IsNotAskedAboutWhenTheKindIsOffOrAsleep) {
  faded(1);
  world_.history().asleep_until[FindingKind::missing_one_on_one] = at("2026-12-01T09:00:00Z");
  EXPECT_FALSE(world_.decide().nudge);
  world_.history().asleep_until.clear();
  world_.analysis_settings().enabled.clear();
  EXPECT_FALSE(world_.decide().nudge);
}

TEST_F(FadedTest, NobodyKnownByANameAloneIsAskedAbout) {
  faded(1);
  world_.add_meeting("2026-07-03T08:00:00Z", "2026-07-03T08:30:00Z");
  world_.sources().front().items.front().meetings.back().people = {{World::person(1), false, true}};
  EXPECT_FALSE(world_.decide().nudge);
}

TEST_F(FadedTest, IsNoFindingAndNoCandidate) {
  faded(1);
  EXPECT_TRUE(world_.candidates().empty());
}

TEST_F(FadedTest, TalkingElsewhereLetsItRestForGood) {
  faded(1);
  ASSERT_TRUE(world_.tell_at("2026-11-25T09:00:00Z").nudge);
  world_.answer(Answer::elsewhere);
  const auto a_year_later = at("2027-11-25T09:00:00Z");
  EXPECT_TRUE(resting_people(world_.history(), world_.analysis().rhythms, a_year_later).contains(World::person(1)));
}

TEST_F(FadedTest, MeetingAgainEndsTheRest) {
  faded(1);
  ASSERT_TRUE(world_.tell_at("2026-11-25T09:00:00Z").nudge);
  world_.answer(Answer::elsewhere);
  world_.analysis().rhythms.back().last_held = at("2027-01-12T09:00:00Z");
  EXPECT_TRUE(resting_people(world_.history(), world_.analysis().rhythms, at("2027-01-13T09:00:00Z")).empty());
}

TEST_F(FadedTest, WithoutAnAnswerItDoesNotRest) {
  faded(1);
  ASSERT_TRUE(world_.tell_at("2026-11-25T09:00:00Z").nudge);
  EXPECT_TRUE(resting_people(world_.history(), world_.analysis().rhythms, at("2026-12-25T09:00:00Z")).empty());
}

}  // namespace
}  // namespace attune::nudge::testing
