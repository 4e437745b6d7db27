#include "daemon/service/told_reason.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::service {
namespace {

using analysis::FindingKind;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

nudge::Told told(std::uint32_t number, std::string finding) {
  nudge::Told one;
  one.number = number;
  one.finding = std::move(finding);
  return one;
}

class ToldReasonTest : public ::testing::Test {
 protected:
  ToldReasonTest() {
    for (const char* week : {"2026-W47", "2026-W48"}) {
      analysis::Finding finding;
      finding.id = analysis::id_of(FindingKind::meeting_overload, week);
      analysis_.findings.push_back(finding);
    }
    history_.told = {told(1, "meeting_overload:2026-W47"),
                     told(2, "meeting_overload:2026-W48"),
                     told(2, "meeting_overload:2026-W47"),
                     told(3, "no_focus_time:2026-W47"),
                     told(5, "digest:2026-W47"),
                     told(5, "meeting_overload:2026-W48"),
                     told(6, "digest:2026-W46"),
                     told(7, "before_one_on_one:x"),
                     told(4, "faded:00112233445566778899aabbccddeeff")};
  }
  ToldReason of(std::uint32_t number) const { return told_reason(history_, number, analysis_); }

  nudge::History history_;
  analysis::Analysis analysis_;
};

TEST_F(ToldReasonTest, IsEveryFindingThatTheNudgeTold) {
  EXPECT_THAT(of(1).findings, ElementsAre(&analysis_.findings[0]));
  EXPECT_THAT(of(2).findings, ElementsAre(&analysis_.findings[1], &analysis_.findings[0]));
}

TEST_F(ToldReasonTest, SaysWhatNoLongerHolds) {
  EXPECT_THAT(of(3).findings, IsEmpty());
  EXPECT_THAT(of(3).otherwise, HasSubstr("no longer holds"));
}

TEST_F(ToldReasonTest, OfAFadedOneToOneIsItsDefinition) {
  EXPECT_THAT(of(4).otherwise, HasSubstr("six rhythms"));
}

TEST_F(ToldReasonTest, OfADigestIsTheWeekItWasAboutAndWhatItTold) {
  EXPECT_EQ(of(5).week, "2026-W47");
  EXPECT_THAT(of(5).findings, ElementsAre(&analysis_.findings[1]));
  EXPECT_EQ(of(6).week, "2026-W46");
  EXPECT_THAT(of(6).otherwise, HasSubstr("week behind"));
  EXPECT_EQ(of(1).week, "");
}

TEST_F(ToldReasonTest, OfACardIsThatAOneToOneWasNear) {
  EXPECT_THAT(of(7).otherwise, HasSubstr("about to begin"));
}

TEST_F(ToldReasonTest, OfANumberThatNobodyToldSaysSo) {
  EXPECT_THAT(of(9).findings, IsEmpty());
  EXPECT_THAT(of(9).otherwise, HasSubstr("No such thing"));
}

}  // namespace
}  // namespace attune::service
