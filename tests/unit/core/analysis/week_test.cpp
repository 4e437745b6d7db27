#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::ElementsAre;

TEST(Window, IsTwentySixWeeksBackThroughEightAheadInWholeWeeks) {
  const World world("2026-11-25 10:00");
  const Analysis analysis = world.analyse();
  EXPECT_EQ(to_iso_date(analysis.window_from), "2026-05-25");
  EXPECT_EQ(to_iso_date(analysis.window_to), "2027-01-25");
  EXPECT_EQ(analysis.weeks.size(), 35U);
  EXPECT_EQ(analysis.window.start, world.at("2026-05-25"));
  EXPECT_EQ(analysis.window.end, world.at("2027-01-25"));
}

TEST(Week, AnEmptyOneIsAllFocus) {
  const World world;
  const Figures week = week_of(world.analyse(), "2026-11-23").figures;
  EXPECT_EQ(week.working_minutes, 5 * 7 * 60);
  EXPECT_EQ(week.meetings, 0);
  EXPECT_EQ(week.focus_minutes, 5 * 7 * 60);
  EXPECT_EQ(week.focus_blocks.size(), 10U);
  EXPECT_EQ(week.load(), 0.0);
}

TEST(Week, FiguresOfAPlainDayAreToTheMinute) {
  World world;
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann"}));
  world.add(world.event("2026-11-24 10:35", 60min).with({"ann", "bob", "cem"}));
  world.add(world.event("2026-11-24 11:30", 60min).with({"ann", "bob"}));
  world.add(world.event("2026-11-24 16:30", 60min).with({"dag"}));
  const Analysis analysis = world.analyse();
  const Figures day = day_of(analysis, "2026-11-24").figures;
  EXPECT_EQ(day.meetings, 4);
  EXPECT_EQ(day.meeting_minutes, 30 + 115 + 60);
  EXPECT_EQ(day.meeting_minutes_in_hours, 30 + 85 + 30);
  EXPECT_EQ(day.overlap_minutes, 5);
  EXPECT_EQ(day.after_hours_minutes, 30);
  EXPECT_EQ(day.longest_chain.meetings, 3);
  EXPECT_EQ(day.longest_chain.minutes, 150);
  EXPECT_EQ(day.focus_minutes, 210);
  EXPECT_EQ(day.fragment_minutes, 60 + 5);
  EXPECT_EQ(day.load(), 0.3452);
}

}  // namespace
}  // namespace attune::analysis
