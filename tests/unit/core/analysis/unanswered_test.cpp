// Where few invitations are answered, silence counts as a yes.
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class AutomaticUnanswered : public ::testing::Test {
 protected:
  void invitations(int count, PartStat answer, std::string_view first = "2026-10-05 10:00") {
    for (int index = 0; index < count; ++index) {
      const Instant start = world_.at(first) + std::chrono::days{index};
      world_.add(Event(Period{start, start + 30min}).with({"ann", "bob"}).invited(answer));
    }
  }
  bool is_firm() const { return world_.analyse().unanswered_is_firm.at(0); }

  World world_;
};

TEST_F(AutomaticUnanswered, IsFirmWhereUnderHalfOfEightAreAnswered) {
  invitations(5, PartStat::needs_action);
  invitations(3, PartStat::accepted, "2026-10-20 10:00");
  EXPECT_TRUE(is_firm());
  EXPECT_EQ(world_.analyse().judgements[0][0].verdict, Verdict::firm);
}

TEST_F(AutomaticUnanswered, IsMaybeWhereHalfAreAnswered) {
  invitations(4, PartStat::needs_action);
  invitations(4, PartStat::declined, "2026-10-20 10:00");
  EXPECT_FALSE(is_firm());
  EXPECT_EQ(world_.analyse().judgements[0][0].verdict, Verdict::maybe);
}

TEST_F(AutomaticUnanswered, SevenEventsAreTooFewToTell) {
  invitations(7, PartStat::needs_action);
  EXPECT_FALSE(is_firm());
}

TEST_F(AutomaticUnanswered, ASeriesIsOneEventAndOneAnswerInItIsAnAnswer) {
  invitations(7, PartStat::needs_action);
  world_.weekly(world_.event("2026-10-05 15:00", 30min).with({"ann", "bob"}).invited(), 6);
  EXPECT_TRUE(is_firm());
  invitations(7, PartStat::accepted, "2026-11-01 10:00");
  EXPECT_TRUE(is_firm()) << "7 of 15";
  world_.source("work").items[7].meetings[2].facts.owner_answer = PartStat::tentative;
  EXPECT_FALSE(is_firm()) << "8 of 15";
}

TEST_F(AutomaticUnanswered, WhatIsStillToComeDoesNotCount) {
  invitations(7, PartStat::needs_action);
  invitations(5, PartStat::needs_action, "2026-11-23 08:00");
  EXPECT_FALSE(is_firm());
}

TEST_F(AutomaticUnanswered, WhatLiesBeforeTheWindowDoesNotCount) {
  invitations(7, PartStat::needs_action);
  invitations(5, PartStat::needs_action, "2026-05-01 10:00");
  EXPECT_FALSE(is_firm());
}

TEST_F(AutomaticUnanswered, WhatTheOwnerOrganizesDoesNotCount) {
  invitations(7, PartStat::needs_action);
  for (int day = 1; day <= 9; ++day) {
    world_.add(world_.event("2026-11-0" + std::to_string(day) + " 12:00", 30min).with({"ann"}).organized());
  }
  EXPECT_FALSE(is_firm());
}

TEST_F(AutomaticUnanswered, EachSourceIsJudgedByItself) {
  invitations(8, PartStat::needs_action);
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"cem", "dag"}).invited(), "home");
  const Analysis analysis = world_.analyse();
  EXPECT_TRUE(analysis.unanswered_is_firm[0]);
  EXPECT_FALSE(analysis.unanswered_is_firm[1]);
  EXPECT_EQ(last_judgement(analysis, 1).verdict, Verdict::maybe);
}

TEST_F(AutomaticUnanswered, IsNotAskedWhenTheOwnerDecides) {
  invitations(8, PartStat::needs_action);
  world_.settings.unanswered = Unanswered::maybe;
  EXPECT_FALSE(is_firm());
}

}  // namespace
}  // namespace attune::analysis
