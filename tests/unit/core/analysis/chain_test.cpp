// Meetings in a row: which gaps break a chain, and which chain is the longest.
#include "core/analysis/chains.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Chains : public ::testing::Test {
 protected:
  void meeting(std::string_view start, Seconds length) {
    world_.add(world_.event(start, length).with({"ann", "bob-" + std::to_string(++number_)}));
  }
  Chain longest(std::string_view date = "2026-11-24") const {
    return day_of(world_.analyse(), date).figures.longest_chain;
  }

  World world_;
  int number_ = 0;
};

TEST_F(Chains, AGapOfNineMinutesJoinsAndTenDoNot) {
  meeting("2026-11-24 09:00", 30min);
  meeting("2026-11-24 09:39", 30min);
  meeting("2026-11-24 10:19", 30min);
  EXPECT_EQ(longest().meetings, 2);
  EXPECT_EQ(longest().minutes, 69);
}

TEST_F(Chains, TheGapIsMeasuredInWholeMinutes) {
  meeting("2026-11-24 09:00", 30min + 30s);
  meeting("2026-11-24 09:40", 30min);
  EXPECT_EQ(longest().meetings, 0) << "9 min 30 s apart, 10 min when both ends are rounded down";
}

TEST_F(Chains, OneMeetingIsNone) {
  meeting("2026-11-24 09:00", 4h);
  EXPECT_EQ(longest().meetings, 0);
  EXPECT_EQ(longest().minutes, 0);
}

TEST_F(Chains, ALongMeetingReachesOverAShortOneWithinIt) {
  meeting("2026-11-24 09:00", 2h);
  meeting("2026-11-24 09:10", 10min);
  meeting("2026-11-24 11:05", 25min);
  EXPECT_EQ(longest().meetings, 3);
  EXPECT_EQ(longest().minutes, 150);
}

TEST_F(Chains, TheLongestHasMostMinutesThenMostMeetings) {
  meeting("2026-11-24 09:00", 60min);
  meeting("2026-11-24 10:00", 60min);
  meeting("2026-11-24 13:00", 40min);
  meeting("2026-11-24 13:40", 40min);
  meeting("2026-11-24 14:20", 40min);
  EXPECT_EQ(longest().meetings, 3);
  EXPECT_EQ(longest().minutes, 120);
  meeting("2026-11-24 17:00", 60min);
  meeting("2026-11-24 18:00", 61min);
  EXPECT_EQ(longest().meetings, 2);
  EXPECT_EQ(longest().minutes, 121);
}

TEST_F(Chains, AreCutAtMidnight) {
  meeting("2026-11-24 23:00", 30min);
  meeting("2026-11-24 23:30", 60min);
  meeting("2026-11-25 00:30", 30min);
  EXPECT_EQ(longest("2026-11-24").minutes, 60);
  EXPECT_EQ(longest("2026-11-24").meetings, 2);
  EXPECT_EQ(longest("2026-11-25").minutes, 60);
  EXPECT_EQ(longest("2026-11-25").meetings, 2);
}

TEST_F(Chains, AWeekTakesItsDaysBest) {
  meeting("2026-11-24 09:00", 60min);
  meeting("2026-11-24 10:00", 30min);
  meeting("2026-11-26 09:00", 60min);
  meeting("2026-11-26 10:00", 60min);
  const Analysis analysis = world_.analyse();
  EXPECT_EQ(week_of(analysis, "2026-11-24").figures.longest_chain.minutes, 120);
  EXPECT_EQ(week_of(analysis, "2026-11-24").figures.longest_chain.period.start, world_.at("2026-11-26 09:00"));
}

TEST_F(Chains, MaybeMeetingsAndAppointmentsAreNoLinks) {
  meeting("2026-11-24 09:00", 30min);
  world_.add(world_.event("2026-11-24 09:30", 30min));
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"ann"}).status(EventStatus::tentative));
  meeting("2026-11-24 10:30", 30min);
  EXPECT_EQ(longest().meetings, 0);
}

TEST_F(Chains, TheGapIsASetting) {
  world_.settings.chain_gap = 20min;
  meeting("2026-11-24 09:00", 30min);
  meeting("2026-11-24 09:45", 30min);
  EXPECT_EQ(longest().meetings, 2);
}

}  // namespace
}  // namespace attune::analysis
