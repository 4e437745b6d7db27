#include "daemon/service/memory.hpp"

#include <gtest/gtest.h>

namespace attune::service {
namespace {

constexpr Instant noon{std::chrono::days{20000} + std::chrono::hours{12}};

nudge::Nudge nudge_about(std::string finding) {
  return {std::move(finding), analysis::FindingKind::meeting_overload, std::nullopt, {"Title", "Body."}, {}};
}

class MemoryTest : public ::testing::Test {
 protected:
  bool full_ = false;
  nudge::History disk_;
  analysis::People people_on_disk_;
  Memory memory_{{}, [this](const state::Memory& kept) -> Result<void> {
                   if (full_) return failure(ErrorKind::state, "full");
                   disk_ = kept.history;
                   people_on_disk_ = kept.people;
                   return {};
                 }};
};

TEST_F(MemoryTest, AnIntentIsOnDiskBeforeAnythingIsTold) {
  const auto number = memory_.intend(nudge_about("overload"), noon);
  ASSERT_TRUE(number);
  ASSERT_EQ(disk_.told.size(), 1U);
  EXPECT_EQ(disk_.told[0].number, *number);
  EXPECT_FALSE(disk_.told[0].delivered);
  memory_.confirm(*number);
  EXPECT_TRUE(disk_.told[0].delivered);
}

TEST_F(MemoryTest, WhatIsOldIsForgottenOnDiskToo) {
  ASSERT_TRUE(memory_.intend(nudge_about("overload"), noon));
  const auto later = noon + std::chrono::days{200};
  memory_.forget_before(noon, {}, later);
  EXPECT_EQ(disk_.told.size(), 1U);
  memory_.forget_before(noon + Seconds{1}, {}, later);
  EXPECT_TRUE(disk_.told.empty());
}

TEST_F(MemoryTest, TheFirstRunIsWrittenDownAtOnce) {
  full_ = true;
  memory_.begin();
  EXPECT_TRUE(memory_.trouble());
  full_ = false;
  memory_.settle();
  EXPECT_FALSE(memory_.trouble());
}

TEST_F(MemoryTest, AnIntentThatCannotBeWrittenIsNone) {
  full_ = true;
  EXPECT_FALSE(memory_.intend(nudge_about("overload"), noon));
  EXPECT_TRUE(memory_.history().told.empty());
  EXPECT_EQ(memory_.trouble()->message, "full");
}

TEST_F(MemoryTest, WhatWasNeverShownMayBeToldAgainUnderAnotherNumber) {
  const auto first = memory_.intend(nudge_about("overload"), noon);
  memory_.take_back(*first);
  EXPECT_TRUE(disk_.told.empty());
  EXPECT_NE(memory_.intend(nudge_about("overload"), noon).value(), *first);
}

TEST_F(MemoryTest, AnAnswerIsKeptAndOneToNothingIsAMistake) {
  const auto number = memory_.intend(nudge_about("overload"), noon).value();
  ASSERT_TRUE(memory_.answer(number, nudge::Answer::later, {}, noon));
  EXPECT_EQ(disk_.told[0].answer, nudge::Answer::later);
  const auto answered = memory_.answer(number + 1, nudge::Answer::later, {}, noon);
  ASSERT_FALSE(answered);
  EXPECT_EQ(answered.error().kind, ErrorKind::usage);
}

TEST_F(MemoryTest, WhatTheDiskRefusedIsWrittenWhenItTakesIt) {
  const auto number = memory_.intend(nudge_about("overload"), noon).value();
  full_ = true;
  EXPECT_FALSE(memory_.answer(number, nudge::Answer::not_this_kind, {}, noon));
  memory_.settle();
  EXPECT_TRUE(memory_.trouble());
  full_ = false;
  memory_.settle();
  EXPECT_FALSE(memory_.trouble());
  EXPECT_EQ(disk_.told[0].answer, nudge::Answer::not_this_kind);
}

TEST_F(MemoryTest, WhatIsSaidAboutPeopleIsOnDiskAtOnce) {
  ASSERT_TRUE(memory_.change_people([](analysis::People& people) { people.pin(PersonId{{1}}, std::nullopt); }));
  EXPECT_EQ(people_on_disk_, memory_.people());
  EXPECT_FALSE(people_on_disk_.empty());
}

TEST_F(MemoryTest, WhatIsSaidAboutPeopleHoldsAndIsWrittenLaterWhenTheDiskRefusesIt) {
  full_ = true;
  const auto kept = memory_.change_people([](analysis::People& people) { people.set_rhythm(PersonId{{1}}, 14); });
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().kind, ErrorKind::state);
  EXPECT_EQ(memory_.people().about(PersonId{{1}}).rhythm_days, 14);
  full_ = false;
  memory_.settle();
  EXPECT_EQ(people_on_disk_, memory_.people());
}

}  // namespace
}  // namespace attune::service
