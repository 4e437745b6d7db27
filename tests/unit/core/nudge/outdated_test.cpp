#include "core/nudge/outdated.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using analysis::Rhythm;
using analysis::RhythmState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class OutdatedTest : public ::testing::Test {
 protected:
  std::set<std::uint32_t> outdated() { return nudge::outdated({1}, world_.situation(), world_.history()); }
  void tell(const std::string& finding, bool of_a_kind = true) {
    Told told;
    told.number = 1;
    told.finding = finding;
    if (of_a_kind) told.kind = analysis::FindingKind::meeting_overload;
    world_.history().told.push_back(told);
  }

  World world_;  // Wednesday 2026-11-25 10:00
};

TEST_F(OutdatedTest, WhatIsStillFoundStays) {
  world_.add_week_overload("2026-11-23");
  tell("meeting_overload:2026-W48");
  EXPECT_THAT(outdated(), IsEmpty());
}

TEST_F(OutdatedTest, WhatIsFoundNoMoreGoes) {
  world_.add_week_overload("2026-11-30");
  tell("meeting_overload:2026-W48");
  EXPECT_THAT(outdated(), ElementsAre(1));
}

TEST_F(OutdatedTest, WhatTimeHasPassedByGoes) {
  world_.add_week_overload("2026-11-23");
  tell("meeting_overload:2026-W48");
  world_.set_now("2026-11-28T10:00:00Z");  // a Saturday
  EXPECT_THAT(outdated(), ElementsAre(1));
}

TEST_F(OutdatedTest, OfABundleOneThatHoldsIsEnough) {
  world_.add_no_focus("2026-11-23");
  tell("meeting_overload:2026-W48");
  tell("no_focus_time:2026-W48");
  EXPECT_THAT(outdated(), IsEmpty());
}

TEST_F(OutdatedTest, InAStaleCalendarNobodyCanTellAndItStays) {
  tell("meeting_overload:2026-W48");
  SourceMeetings stale;
  stale.role = SourceRole::own;
  stale.state = SourceState::stale;
  world_.sources().push_back(stale);
  EXPECT_THAT(outdated(), IsEmpty());
}

TEST_F(OutdatedTest, AWelcomeStays) {
  tell("welcome", false);
  EXPECT_THAT(outdated(), IsEmpty());
}

TEST_F(OutdatedTest, AQuestionWhetherAOneToOneMayRestGoesWhenThatPersonIsMet) {
  const auto ann = World::person(1);
  tell("faded:" + spelled(ann));
  Rhythm rhythm;
  rhythm.person = ann;
  rhythm.state = RhythmState::faded;
  world_.analysis().rhythms = {rhythm};
  EXPECT_THAT(outdated(), IsEmpty());
  world_.analysis().rhythms[0].state = RhythmState::on_rhythm;
  EXPECT_THAT(outdated(), ElementsAre(1));
}

}  // namespace
}  // namespace attune::nudge::testing
