#include "core/nudge/retention.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge {
namespace {

using analysis::FindingKind;
using std::chrono::days;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

const Instant now = testing::at("2026-11-25T09:00:00Z");
const Instant kept_from = now - days{182};

Told told_ago(days ago, std::string finding, FindingKind kind, std::optional<PersonId> person = std::nullopt) {
  Told told;
  told.number = 1;
  told.finding = std::move(finding);
  told.kind = kind;
  told.person = person;
  told.at = now - ago;
  return told;
}

Told overload_ago(days ago) {
  return told_ago(ago, "meeting_overload:2026-W01", FindingKind::meeting_overload);
}

Told faded_question_ago(days ago, std::uint8_t number) {
  const auto person = testing::World::person(number);
  return told_ago(ago, "faded:" + spelled(person), FindingKind::missing_one_on_one, person);
}

class Retention : public ::testing::Test {
 protected:
  bool forget() { return forget_before(history_, kept_from, settings_, now); }

  History history_;
  Settings settings_;
};

TEST_F(Retention, WhatWasToldBeforeThatMomentIsForgottenAndTheRestStays) {
  history_.told = {overload_ago(days{183}), overload_ago(days{182}), overload_ago(days{1})};
  EXPECT_TRUE(forget());
  ASSERT_THAT(history_.told, SizeIs(2));
  EXPECT_EQ(history_.told[0].at, now - days{182});
  EXPECT_FALSE(forget());
}

TEST_F(Retention, NumbersGoOn) {
  history_.next_number = 40;
  history_.told = {overload_ago(days{400})};
  forget();
  EXPECT_EQ(history_.next_number, 40U);
}

TEST_F(Retention, ACoolDownThatIsLongerIsWaitedFor) {
  settings_.person_cool_down = days{200};
  history_.told = {overload_ago(days{199}), overload_ago(days{200})};
  EXPECT_TRUE(forget());
  ASSERT_THAT(history_.told, SizeIs(1));
  EXPECT_EQ(history_.told[0].at, now - days{199});
}

TEST_F(Retention, TheWelcomeStaysAsLongAsTheLearningLasts) {
  Told welcome;
  welcome.finding = "welcome";
  welcome.at = now - days{190};
  history_.told = {welcome};
  history_.since = now - days{190};
  settings_.learning = days{191};
  EXPECT_FALSE(forget());
  settings_.learning = days{190};
  EXPECT_TRUE(forget());
  EXPECT_THAT(history_.told, IsEmpty());
}

TEST_F(Retention, WhatIsAskedOnceIsRememberedForEver) {
  history_.told = {faded_question_ago(days{2000}, 1)};
  EXPECT_FALSE(forget());
  EXPECT_THAT(history_.told, SizeIs(1));
}

TEST_F(Retention, OneAnswerNotUsefulStillCountsButNotWhatItWasAbout) {
  const auto ann = testing::World::person(1);
  auto told = told_ago(days{300}, "missing_one_on_one:" + spelled(ann), FindingKind::missing_one_on_one, ann);
  told.answer = Answer::not_useful;
  told.answered_at = told.at;
  history_.told = {told};
  EXPECT_TRUE(forget());
  ASSERT_THAT(history_.told, SizeIs(1));
  EXPECT_EQ(history_.told[0].finding, "missing_one_on_one");
  EXPECT_EQ(history_.told[0].person, std::nullopt);
  EXPECT_FALSE(forget()) << "nothing more to forget";

  auto again = told_ago(days{0}, "missing_one_on_one:" + spelled(ann), FindingKind::missing_one_on_one, ann);
  again.number = 2;
  history_.told.push_back(again);
  record_answer(history_, history_.told.back(), Answer::not_useful, settings_, now);
  EXPECT_TRUE(history_.asleep_until.contains(FindingKind::missing_one_on_one)) << "the second time";
}

TEST_F(Retention, AnAnswerNotUsefulFromBeforeAKindLastSleptIsForgotten) {
  auto told = overload_ago(days{300});
  told.answer = Answer::not_useful;
  told.answered_at = told.at;
  history_.told = {told};
  history_.asleep_until[FindingKind::meeting_overload] = told.at + days{28};
  EXPECT_TRUE(forget());
  EXPECT_THAT(history_.told, IsEmpty());
  EXPECT_THAT(history_.asleep_until, SizeIs(1));
}

TEST_F(Retention, APersonMetElsewhereIsForgottenOnceAnyRhythmHasComeRound) {
  // The longest rhythm has 92 days, and rests for one and a half of it: 138.
  const auto ann = testing::World::person(1);
  const auto ben = testing::World::person(2);
  history_.elsewhere = {{ann, now - days{137}}, {ben, now - days{138}}};
  EXPECT_TRUE(forget_before(history_, now - days{28}, settings_, now));
  EXPECT_THAT(history_.elsewhere, ElementsAre(Pair(ann, now - days{137})));
}

TEST_F(Retention, WhoRestsUntilTheTwoMeetAgainStillRests) {
  auto asked = faded_question_ago(days{300}, 1);
  asked.answer = Answer::elsewhere;
  asked.answered_at = asked.at + Seconds{60};
  history_.told = {asked};
  history_.elsewhere[*asked.person] = *asked.answered_at;
  EXPECT_FALSE(forget());
  EXPECT_THAT(history_.elsewhere, SizeIs(1));
}

TEST_F(Retention, WhatWasPutOffOrPausedLongAgoIsForgotten) {
  history_.later = {{"a", now - days{183}}, {"b", now - days{2}}};
  history_.paused_until = now - days{183};
  EXPECT_TRUE(forget());
  EXPECT_THAT(history_.later, ElementsAre(Pair("b", now - days{2})));
  EXPECT_EQ(history_.paused_until, std::nullopt);
}

TEST_F(Retention, AShorterRetentionForgetsMore) {
  history_.told = {overload_ago(days{60}), overload_ago(days{20})};
  EXPECT_FALSE(forget());
  EXPECT_TRUE(forget_before(history_, now - days{28}, settings_, now));
  EXPECT_THAT(history_.told, SizeIs(1));
}

}  // namespace
}  // namespace attune::nudge
