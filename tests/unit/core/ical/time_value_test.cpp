#include "core/ical/time_value.hpp"

#include <gtest/gtest.h>

namespace attune::ical {
namespace {

using namespace std::chrono_literals;

LocalTime at(int year, unsigned month, unsigned day, Seconds clock = 0s) {
  return LocalTime(LocalDate(std::chrono::year(year) / std::chrono::month(month) / std::chrono::day(day))) + clock;
}

TEST(TimeValue, ReadsDatesLocalTimesAndUtc) {
  EXPECT_EQ(parse_time_value("20260105")->form, TimeForm::date);
  EXPECT_EQ(parse_time_value("20260105T093000")->form, TimeForm::local);
  const auto utc = parse_time_value(" 20260105t093059z ");
  ASSERT_TRUE(utc);
  EXPECT_EQ(utc->form, TimeForm::utc);
  EXPECT_EQ(utc->time, at(2026, 1, 5, 9h + 30min + 59s));
}

TEST(TimeValue, RefusesWhatIsNoTime) {
  for (const auto* const text : {"", "2026", "20260230", "20261301", "00000101", "99999999T999999Z", "20260105T",
                                 "20260105T25", "20260105T250000", "20260105T096000", "20260105T0930001", "20260105Z",
                                 "2026-01-05", "20260105T240001", "20260105T09:00:00", "-0260105"}) {
    EXPECT_FALSE(parse_time_value(text)) << text;
  }
}

TEST(TimeValue, ReadsALeapSecondAndTheEndOfADay) {
  EXPECT_EQ(parse_time_value("20261231T235960Z")->time, at(2026, 12, 31, 23h + 59min + 59s));
  EXPECT_EQ(parse_time_value("20260105T240000")->time, at(2026, 1, 6));
}

TEST(TimeValue, ReadsDurationsWithNominalDaysAndExactSeconds) {
  EXPECT_EQ(parse_duration("PT1H30M"), (Duration{0, 90min}));
  EXPECT_EQ(parse_duration("P2W"), (Duration{14, 0s}));
  EXPECT_EQ(parse_duration("-P1DT2S"), (Duration{-1, -2s}));
  EXPECT_EQ(parse_duration("+PT0S"), (Duration{0, 0s}));
  EXPECT_EQ(parse_duration("P1H"), std::nullopt);
  EXPECT_EQ(parse_duration("P"), std::nullopt);
  EXPECT_EQ(parse_duration("PT"), std::nullopt);
  EXPECT_EQ(parse_duration("PT5"), std::nullopt);
  EXPECT_EQ(parse_duration("1H"), std::nullopt);
  EXPECT_EQ(parse_duration("P99999999999D"), std::nullopt);
  EXPECT_EQ(parse_duration("P9999999999W"), std::nullopt);
}

TEST(TimeValue, ReadsOffsets) {
  EXPECT_EQ(parse_offset("+0530"), 5h + 30min);
  EXPECT_EQ(parse_offset("-033015"), -(3h + 30min + 15s));
  EXPECT_EQ(parse_offset("0530"), std::nullopt);
  EXPECT_EQ(parse_offset("+2400"), std::nullopt);
  EXPECT_EQ(parse_offset("+5"), std::nullopt);
}

}  // namespace
}  // namespace attune::ical
