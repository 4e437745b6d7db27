#include "core/time/working_time.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using testing::date;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::period;
using testing::zone;

WorkingHours on(std::chrono::weekday day, std::vector<ClockSpan> spans, std::vector<ClockSpan> lunch = {}) {
  WorkingHours hours;
  hours.days[day.c_encoding()] = std::move(spans);
  hours.lunch = std::move(lunch);
  return hours;
}

TEST(WorkingTime, LunchIsTakenOffWorkButNotOffTheSchedule) {
  const auto hours = on(std::chrono::Monday, {{9h, 17h}}, {{12h, 13h}});
  EXPECT_THAT(scheduled_hours(hours, zone("Europe/Berlin"), date("2026-11-23")),
              ElementsAre(period("2026-11-23T08:00:00Z", "2026-11-23T16:00:00Z")));
  EXPECT_THAT(working_time(hours, zone("Europe/Berlin"), date("2026-11-23")),
              ElementsAre(period("2026-11-23T08:00:00Z", "2026-11-23T11:00:00Z"),
                          period("2026-11-23T12:00:00Z", "2026-11-23T16:00:00Z")));
}

TEST(WorkingTime, ADayWithoutHoursIsNotWorked) {
  const auto hours = on(std::chrono::Monday, {{9h, 17h}}, {{12h, 13h}});
  EXPECT_THAT(working_time(hours, Zone::utc(), date("2026-11-24")), IsEmpty());
}

TEST(WorkingTime, ASplitShiftIsTwoPeriods) {
  const auto hours = on(std::chrono::Monday, {{16h, 20h}, {8h, 12h}});
  EXPECT_THAT(working_time(hours, Zone::utc(), date("2026-11-23")),
              ElementsAre(period("2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z"),
                          period("2026-11-23T16:00:00Z", "2026-11-23T20:00:00Z")));
}

TEST(WorkingTime, HoursThatDoNotEndAfterTheirStartRunIntoTheNextDay) {
  EXPECT_THAT(scheduled_hours(on(std::chrono::Monday, {{22h, 6h}}), Zone::utc(), date("2026-11-23")),
              ElementsAre(period("2026-11-23T22:00:00Z", "2026-11-24T06:00:00Z")));
  EXPECT_THAT(scheduled_hours(on(std::chrono::Monday, {{0h, 0h}}), Zone::utc(), date("2026-11-23")),
              ElementsAre(period("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z")));
}

TEST(WorkingTime, ANightShiftTakesItsLunchAfterMidnight) {
  EXPECT_THAT(working_time(on(std::chrono::Monday, {{22h, 6h}}, {{2h, 2h + 30min}}), Zone::utc(), date("2026-11-23")),
              ElementsAre(period("2026-11-23T22:00:00Z", "2026-11-24T02:00:00Z"),
                          period("2026-11-24T02:30:00Z", "2026-11-24T06:00:00Z")));
}

TEST(WorkingTime, ANightInWhichTheClockChangesIsAnHourShorterOrLonger) {
  const auto hours = on(std::chrono::Saturday, {{22h, 6h}});
  EXPECT_EQ(scheduled_hours(hours, zone("Europe/Berlin"), date("2026-03-28")).front().length(), 7h);
  EXPECT_EQ(scheduled_hours(hours, zone("Europe/Berlin"), date("2026-10-24")).front().length(), 9h);
}

TEST(WorkingTime, HoursThatTheClockSkipsLeaveNothing) {
  const auto hours = on(std::chrono::Sunday, {{2h + 30min, 3h}});
  EXPECT_THAT(scheduled_hours(hours, zone("Europe/Berlin"), date("2026-03-29")), IsEmpty());
}

}  // namespace
}  // namespace attune
