// no_focus_time and thin_focus: which weeks leave no focus block, or exactly one.
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class NoFocus : public ::testing::Test {
 protected:
  // Meetings that leave every stretch of the week of a Monday under two hours.
  void crowd(std::string_view monday, int days = 5) {
    for (int day = 0; day < days; ++day) {
      for (const auto hour : {10h, 14h, 16h}) {
        const Instant start = world_.at(monday) + std::chrono::days{day} + hour;
        world_.add(Event(Period{start, start + 30min}).with({"ann", "bob"}));
      }
    }
  }
  const NoFocusTime* found(std::string_view id) {
    analysis_ = world_.analyse();
    const Finding* const finding_found = finding(analysis_, id);
    return finding_found == nullptr ? nullptr : std::get_if<NoFocusTime>(&finding_found->evidence);
  }

  World world_;
  Analysis analysis_;
};

TEST_F(NoFocus, AWeekWithoutABlockIsOne) {
  crowd("2026-11-30");
  const NoFocusTime* const evidence = found("no_focus_time:2026-W49");
  ASSERT_NE(evidence, nullptr);
  EXPECT_FALSE(evidence->thin);
  EXPECT_EQ(evidence->fragment_minutes, 5 * (420 - 90));
  EXPECT_EQ(found("thin_focus:2026-W49"), nullptr);
}

TEST_F(NoFocus, AWeekWithOneBlockIsThin) {
  crowd("2026-11-30", 4);
  world_.add(world_.event("2026-12-04 10:00", 30min).with({"ann"}));
  const NoFocusTime* const evidence = found("thin_focus:2026-W49");
  ASSERT_NE(evidence, nullptr);
  EXPECT_TRUE(evidence->thin);
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, AWeekWithTwoBlocksIsNeither) {
  crowd("2026-11-30", 4);
  EXPECT_EQ(found("thin_focus:2026-W49"), nullptr);
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, AWeekOffIsNone) {
  world_.add(world_.all_day("2026-11-30", 5).away());
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, AWeekTooShortForABlockEvenWhenEmptyIsNone) {
  world_.add(world_.all_day("2026-11-30", 4).away());
  world_.add(world_.event("2026-12-04 10:00", 3h).away());
  world_.add(world_.event("2026-12-04 15:00", 2h).away());
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, OneDayBesideDaysOffIsEnoughIfItCouldHoldABlock) {
  world_.source("holidays", SourceRole::holidays);
  world_.add(world_.all_day("2026-11-30", 4), "holidays");
  world_.add(world_.event("2026-12-04 10:00", 30min).with({"ann", "bob"}));
  world_.add(world_.event("2026-12-04 11:00", 6h).away());
  const NoFocusTime* const evidence = found("no_focus_time:2026-W49");
  ASSERT_NE(evidence, nullptr) << "9 to 11 would be a block";
  EXPECT_EQ(evidence->fragment_minutes, 90);
  world_.add(world_.event("2026-12-04 10:59", 1min).away());
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr) << "119 minutes never are one";
}

TEST_F(NoFocus, MorningAndAfternoonAroundLunchAreTwoStretches) {
  for (const unsigned day : {1U, 2U, 3U, 4U}) world_.settings.hours.days[day].clear();
  world_.settings.hours.days[5] = {{10h + 1min, 14h + 59min}};
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr) << "119 minutes on either side, never a block";
  world_.settings.hours.days[5] = {{10h, 14h + 59min}};
  EXPECT_NE(found("thin_focus:2026-W49"), nullptr);
}

TEST_F(NoFocus, ItIsFoundInPastWeeksToo) {
  crowd("2026-09-07");
  ASSERT_NE(found("no_focus_time:2026-W37"), nullptr);
  EXPECT_EQ(found("no_focus_time:2026-W37")->longest_opening, std::nullopt);
}

TEST_F(NoFocus, TheLongestOpeningLiesAhead) {
  world_.set_now("2026-11-25 13:20");
  crowd("2026-11-23");
  world_.add(world_.event("2026-11-26 11:00", 60min).with({"ann"}));
  world_.add(world_.event("2026-11-27 11:00", 60min).with({"ann"}));
  const NoFocusTime* const evidence = found("no_focus_time:2026-W48");
  ASSERT_NE(evidence, nullptr);
  EXPECT_EQ(evidence->longest_opening, (Period{world_.at("2026-11-25 14:30"), world_.at("2026-11-25 16:00")}));
}

TEST_F(NoFocus, WhatIsLeftOfTheRunningStretchCountsFromNow) {
  world_.set_now("2026-11-27 15:10");
  crowd("2026-11-23");
  ASSERT_NE(found("no_focus_time:2026-W48"), nullptr);
  EXPECT_EQ(found("no_focus_time:2026-W48")->longest_opening,
            (Period{world_.at("2026-11-27 15:10"), world_.at("2026-11-27 16:00")}));
}

TEST_F(NoFocus, MaybeMeetingsLeaveTheTimeFree) {
  crowd("2026-11-30");
  for (ItemMeetings& item : world_.source("work").items) item.meetings[0].facts.status = EventStatus::tentative;
  EXPECT_EQ(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, ItCanBeToldWithoutAttendees) {
  world_.source("work").capability.attendees = false;
  crowd("2026-11-30");
  EXPECT_NE(found("no_focus_time:2026-W49"), nullptr);
}

TEST_F(NoFocus, OnAStaleSourceItIsWithheld) {
  world_.source("work").state = SourceState::stale;
  crowd("2026-11-30");
  ASSERT_NE(found("no_focus_time:2026-W49"), nullptr);
  EXPECT_TRUE(finding(analysis_, "no_focus_time:2026-W49")->withheld);
}

TEST_F(NoFocus, EachKindIsTurnedOffByItself) {
  world_.settings.enabled = {FindingKind::no_focus_time};
  crowd("2026-11-30");
  crowd("2026-12-07", 4);
  world_.add(world_.event("2026-12-11 10:00", 30min).with({"ann"}));
  EXPECT_NE(found("no_focus_time:2026-W49"), nullptr);
  EXPECT_EQ(found("thin_focus:2026-W50"), nullptr);
}

}  // namespace
}  // namespace attune::analysis
