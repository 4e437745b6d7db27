#include "core/time/week.hpp"

#include <gtest/gtest.h>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using testing::date;

TEST(Week, StartsOnTheDayThePersonSays) {
  EXPECT_EQ(week_start(date("2026-11-23"), std::chrono::Monday), date("2026-11-23"));
  EXPECT_EQ(week_start(date("2026-11-22"), std::chrono::Monday), date("2026-11-16"));
  EXPECT_EQ(week_start(date("2026-11-22"), std::chrono::Sunday), date("2026-11-22"));
  EXPECT_EQ(week_start(date("2026-11-21"), std::chrono::Sunday), date("2026-11-15"));
  EXPECT_EQ(week_start(date("2026-11-20"), std::chrono::Saturday), date("2026-11-14"));
}

TEST(Week, IsNamedByTheIsoWeekOfItsThursday) {
  EXPECT_EQ(week_name(date("2026-11-16")), "2026-W47");
  EXPECT_EQ(week_name(date("2026-11-15")), "2026-W47");  // Sunday to Saturday
  EXPECT_EQ(week_name(date("2026-11-14")), "2026-W47");  // Saturday to Friday
  EXPECT_EQ(week_name(date("2026-12-28")), "2026-W53");
  EXPECT_EQ(week_name(date("2027-01-04")), "2027-W01");
  EXPECT_EQ(week_name(date("2024-12-30")), "2025-W01");
  EXPECT_EQ(week_name(date("2020-12-31")), "2020-W53");  // begins on the Thursday itself
}

}  // namespace
}  // namespace attune
