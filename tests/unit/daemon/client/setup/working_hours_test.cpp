#include "daemon/client/setup/working_hours.hpp"

#include <gtest/gtest.h>

#include "config/load.hpp"

namespace attune::client::setup {
namespace {

std::string hours(std::string_view written) {
  const auto parsed = parse_hours(written, config::standard_settings().hours.days);
  return parsed ? told(*parsed) : "not understood";
}

TEST(WorkingHoursOnALine, HoursAloneAreForTheDaysThatAreWorked) {
  EXPECT_EQ(hours("8:30-17:00"), "Monday to Friday 08:30-17:00");
  EXPECT_EQ(hours(" 08:00-12:00  13:00-16:00 "), "Monday to Friday 08:00-12:00 13:00-16:00");
}

TEST(WorkingHoursOnALine, DaysThatAreNamedAreWorkedAndNoOthers) {
  EXPECT_EQ(hours("mon-thu 09:00-17:00, fri 09:00-14:00"), "Monday to Thursday 09:00-17:00, Friday 09:00-14:00");
  EXPECT_EQ(hours("Wednesday 22:00-06:00"), "Wednesday 22:00-06:00");
  EXPECT_EQ(hours("sun-thu 09:00-17:00"), "Monday to Thursday 09:00-17:00, Sunday 09:00-17:00");
}

TEST(WorkingHoursOnALine, WhatIsNoHourIsNotUnderstood) {
  for (const auto* const written : {"", "nine to five", "mon", "mo 09:00-17:00", "mon 9-17", "mon-fry 09:00-17:00",
                                    "09:00-17:00, fri 09:00-14:00", "mon 09:00-17:00,"}) {
    EXPECT_EQ(hours(written), "not understood") << written;
  }
}

TEST(WorkingHoursOnALine, LunchMayBeNone) {
  EXPECT_EQ(told(*parse_spans("none")), "none");
  EXPECT_EQ(told(*parse_spans("12:30-13:00, 15:00-15:15")), "12:30-13:00 15:00-15:15");
  EXPECT_FALSE(parse_spans(""));
  EXPECT_FALSE(parse_spans("noon"));
}

}  // namespace
}  // namespace attune::client::setup
