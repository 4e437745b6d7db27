// Focus blocks, fragments and what each meeting costs.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view tuesday = "2026-11-24";

class Focus : public ::testing::Test {
 protected:
  Event event(std::string_view clock, Seconds length) const {
    return world_.event(std::string(tuesday) + " " + std::string(clock), length);
  }
  Period span(std::string_view from, std::string_view to) const {
    return {world_.at(std::string(tuesday) + " " + std::string(from)),
            world_.at(std::string(tuesday) + " " + std::string(to))};
  }
  Figures day() const { return day_of(world_.analyse(), tuesday).figures; }
  std::vector<std::pair<Instant, int>> costs(std::string_view date = tuesday) const {
    std::vector<std::pair<Instant, int>> found;
    const Analysis analysis = world_.analyse();
    for (const FocusCost& cost : week_of(analysis, date).focus_cost) {
      found.emplace_back(cost.period.start, cost.minutes);
    }
    return found;
  }
  std::pair<Instant, int> cost(std::string_view clock, int minutes) const {
    return {event(clock, 0s).start(), minutes};
  }

  World world_;
};

TEST_F(Focus, BlocksAreCutAtLunch) {
  EXPECT_THAT(day().focus_blocks, ElementsAre(span("09:00", "12:00"), span("13:00", "17:00")));
}

TEST_F(Focus, ExactlyTwoHoursAreABlockAndAMinuteLessIsAFragment) {
  world_.add(event("11:00", 60min));
  EXPECT_THAT(day().focus_blocks, ElementsAre(span("09:00", "11:00"), span("13:00", "17:00")));
  world_.add(event("10:59", 1min));
  EXPECT_THAT(day().focus_blocks, ElementsAre(span("13:00", "17:00")));
  EXPECT_EQ(day().fragment_minutes, 119);
  EXPECT_EQ(day().focus_minutes, 240);
}

TEST_F(Focus, AHoldIsFreeTimeAndProtected) {
  world_.add(event("09:00", 3h).focus());
  EXPECT_EQ(day().focus_minutes, 420);
}

TEST_F(Focus, MaybeIsFreeTime) {
  world_.add(event("09:00", 3h).with({"ann"}).status(EventStatus::tentative));
  EXPECT_EQ(day().focus_minutes, 420);
}

TEST_F(Focus, AppointmentsAreBusy) {
  world_.add(event("09:00", 3h));
  EXPECT_EQ(day().focus_minutes, 240);
}

TEST_F(Focus, TravelBeforeAFirmBusyOccurrenceIsBusyButNoMeetingTime) {
  world_.add(event("15:00", 60min).with({"ann"}).travel(30min));
  EXPECT_THAT(day().focus_blocks, ElementsAre(span("09:00", "12:00")));
  EXPECT_EQ(day().fragment_minutes, 90 + 60);
  EXPECT_EQ(day().meeting_minutes, 60);
}

TEST_F(Focus, TravelToAMaybeOrAHoldTakesNothing) {
  world_.add(event("15:00", 60min).with({"ann"}).travel(30min).status(EventStatus::tentative));
  world_.add(event("09:00", 60min).focus().travel(30min));
  EXPECT_EQ(day().focus_minutes, 420);
}

TEST_F(Focus, TravelThatNeverEndsIsBoundedByTheWindow) {
  world_.add(event("15:00", 60min).with({"ann"}).travel(Seconds::max()));
  EXPECT_EQ(day().focus_minutes, 0);
  EXPECT_EQ(day().fragment_minutes, 60);
}

TEST_F(Focus, AwayTimeCutsBlocks) {
  world_.add(event("10:00", 60min).away());
  EXPECT_THAT(day().focus_blocks, ElementsAre(span("13:00", "17:00")));
  EXPECT_EQ(day().fragment_minutes, 120);
}

TEST_F(Focus, TheShortestBlockIsASetting) {
  world_.settings.focus_block = 60min;
  world_.add(event("10:00", 60min));
  EXPECT_EQ(day().focus_blocks.size(), 3U);
}

TEST_F(Focus, CostIsWhatTheWeekWouldGainWithoutTheMeeting) {
  world_.add(event("10:00", 30min).with({"ann"}));
  world_.add(event("13:00", 30min).with({"bob"}));
  EXPECT_THAT(costs(), ElementsAre(cost("10:00", 180), cost("13:00", 30)));
}

TEST_F(Focus, CostGoesByMinutesThenByStart) {
  world_.add(event("16:30", 30min).with({"bob"}));
  world_.add(event("13:00", 30min).with({"ann"}));
  EXPECT_THAT(costs(), ElementsAre(cost("13:00", 30), cost("16:30", 30)));
}

TEST_F(Focus, AMeetingThatOthersCoverCostsNothing) {
  world_.add(event("10:00", 60min).with({"ann"}));
  world_.add(event("10:00", 60min).with({"bob"}));
  world_.add(event("14:00", 30min).with({"bob"}));
  world_.add(event("13:30", 90min));
  EXPECT_THAT(costs(), IsEmpty());
}

TEST_F(Focus, CostCountsOnlyWhatNobodyElseTakes) {
  world_.add(event("09:00", 90min).with({"ann"}));
  world_.add(event("10:00", 60min).with({"bob"}));
  // Without the first, 09:00 to 10:00 is free, which is no block; without the second, 10:30 to 12:00.
  EXPECT_THAT(costs(), IsEmpty());
  world_.settings.focus_block = 90min;
  EXPECT_THAT(costs(), ElementsAre(cost("10:00", 90)));
}

TEST_F(Focus, CostTakesTravelWithTheMeeting) {
  world_.add(event("15:00", 60min).with({"ann"}).travel(30min));
  EXPECT_THAT(costs(), ElementsAre(cost("15:00", 240)));
}

TEST_F(Focus, AppointmentsAreNotPriced) {
  world_.add(event("10:00", 60min));
  EXPECT_THAT(costs(), IsEmpty());
}

TEST_F(Focus, CostOutsideWorkingTimeIsNothing) {
  world_.add(event("12:00", 60min).with({"ann"}));
  world_.add(event("19:00", 60min).with({"ann"}));
  EXPECT_THAT(costs(), IsEmpty());
}

TEST_F(Focus, OnlyTheFiveDearestOfAWeekAreShown) {
  for (int day = 3; day <= 7; ++day) {
    world_.add(world_.event("2026-11-2" + std::to_string(day) + " 10:00", 60min).with({"ann"}));
    world_.add(world_.event("2026-11-2" + std::to_string(day) + " 13:00", 30min).with({"bob"}));
  }
  const auto found = costs();
  EXPECT_THAT(found, SizeIs(5));
  for (const auto& [start, minutes] : found) EXPECT_EQ(minutes, 180);
}

TEST_F(Focus, AMeetingOverMidnightCostsEachWeekItsOwnPart) {
  for (auto& hours : world_.settings.hours.days) hours = {{0h, 0h}};
  world_.settings.hours.lunch.clear();
  world_.add(world_.event("2026-11-29 23:00", 3h).with({"ann"}));
  EXPECT_THAT(costs("2026-11-29"), ElementsAre(std::pair(world_.at("2026-11-29 23:00"), 60)));
  EXPECT_THAT(costs("2026-11-30"), ElementsAre(std::pair(world_.at("2026-11-29 23:00"), 120)));
}

}  // namespace
}  // namespace attune::analysis
