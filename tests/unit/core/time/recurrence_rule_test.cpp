#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/time/recurrence.hpp"
#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using ::testing::ElementsAre;

TEST(RecurrenceRule, EveryPartIsRead) {
  const auto rule = parse_recurrence_rule(
                        "FREQ=YEARLY;INTERVAL=2;COUNT=7;BYSECOND=0,60;BYMINUTE=59;BYHOUR=23;BYDAY=MO,-1SU,+2TU;"
                        "BYMONTHDAY=-31,1;BYYEARDAY=366,-366;BYWEEKNO=53,-53;BYMONTH=12,1;BYSETPOS=-1;WKST=SU")
                        .value();
  EXPECT_EQ(rule.frequency, Frequency::yearly);
  EXPECT_EQ(rule.interval, 2);
  EXPECT_EQ(rule.count, 7);
  EXPECT_THAT(rule.by_second, ElementsAre(0, 60));
  EXPECT_THAT(rule.by_minute, ElementsAre(59));
  EXPECT_THAT(rule.by_hour, ElementsAre(23));
  EXPECT_THAT(rule.by_month_day, ElementsAre(-31, 1));
  EXPECT_THAT(rule.by_year_day, ElementsAre(-366, 366));
  EXPECT_THAT(rule.by_week_number, ElementsAre(-53, 53));
  EXPECT_THAT(rule.by_month, ElementsAre(1, 12));
  EXPECT_THAT(rule.by_set_position, ElementsAre(-1));
  EXPECT_EQ(rule.week_start, std::chrono::Sunday);
  ASSERT_EQ(rule.by_day.size(), 3U);
  EXPECT_EQ(rule.by_day[0].weekday, std::chrono::Sunday);
  EXPECT_EQ(rule.by_day[0].ordinal, -1);
  EXPECT_EQ(rule.by_day[1].ordinal, 0);
  EXPECT_EQ(rule.by_day[2].ordinal, 2);
}

TEST(RecurrenceRule, UntilKeepsTheTypeItWasWrittenIn) {
  const auto until = [](const std::string& text) { return parse_recurrence_rule("FREQ=DAILY;UNTIL=" + text)->until; };
  EXPECT_EQ(until("20261231"), Until{testing::date("2026-12-31")});
  EXPECT_EQ(until("20261231T093000"), Until{testing::local("2026-12-31 09:30")});
  EXPECT_EQ(until("20261231T093000Z"), Until{testing::utc("2026-12-31T09:30:00Z")});
}

TEST(RecurrenceRule, CaseBlanksAndATrailingSemicolonDoNotMatter) {
  const auto rule = parse_recurrence_rule(" freq=weekly; byday = mo , tu ;x-vendor=1;RSCALE=gregorian;");
  ASSERT_TRUE(rule);
  EXPECT_EQ(rule->frequency, Frequency::weekly);
  EXPECT_EQ(rule->by_day.size(), 2U);
}

TEST(RecurrenceRule, ANegativeCountMakesTheRuleBad) {
  EXPECT_FALSE(parse_recurrence_rule("FREQ=DAILY;COUNT=-1"));
  EXPECT_FALSE(parse_recurrence_rule("FREQ=DAILY;COUNT=0"));
}

TEST(RecurrenceRule, WhatRfc5545DoesNotAllowIsAnErrorThatDoesNotQuoteIt) {
  for (const char* text : {"",
                           ";",
                           "INTERVAL=2",
                           "FREQ",
                           "FREQ=",
                           "FREQ=FORTNIGHTLY",
                           "FREQ=DAILY;FREQ=DAILY",
                           "FREQ=DAILY;INTERVAL=0",
                           "FREQ=DAILY;INTERVAL=-1",
                           "FREQ=DAILY;INTERVAL=99999999999999999999",
                           "FREQ=DAILY;COUNT=x",
                           "FREQ=DAILY;UNTIL=",
                           "FREQ=DAILY;UNTIL=20260230",
                           "FREQ=DAILY;UNTIL=20261231Z",
                           "FREQ=DAILY;UNTIL=20261231T250000",
                           "FREQ=DAILY;UNTIL=20261231T0900",
                           "FREQ=DAILY;UNTIL=-0261231",
                           "FREQ=DAILY;UNTIL=2026-12-31",
                           "FREQ=DAILY;BYHOUR=24",
                           "FREQ=DAILY;BYHOUR=-1",
                           "FREQ=DAILY;BYMINUTE=60",
                           "FREQ=DAILY;BYSECOND=61",
                           "FREQ=DAILY;BYMONTH=0",
                           "FREQ=DAILY;BYMONTH=13",
                           "FREQ=DAILY;BYMONTH=5L",
                           "FREQ=MONTHLY;BYMONTHDAY=0",
                           "FREQ=MONTHLY;BYMONTHDAY=32",
                           "FREQ=MONTHLY;BYMONTHDAY=-32",
                           "FREQ=YEARLY;BYYEARDAY=367",
                           "FREQ=YEARLY;BYWEEKNO=54",
                           "FREQ=MONTHLY;BYSETPOS=0",
                           "FREQ=MONTHLY;BYSETPOS=367",
                           "FREQ=WEEKLY;BYDAY=",
                           "FREQ=WEEKLY;BYDAY=XX",
                           "FREQ=WEEKLY;BYDAY=MO,,TU",
                           "FREQ=MONTHLY;BYDAY=0MO",
                           "FREQ=MONTHLY;BYDAY=54MO",
                           "FREQ=MONTHLY;BYDAY=MO1",
                           "FREQ=DAILY;WKST=1",
                           "FREQ=DAILY;BYEASTER=0",
                           "FREQ=DAILY;RSCALE=CHINESE",
                           "FREQ=DAILY;SKIP=FORWARD",
                           "DAILY;FREQ=DAILY",
                           "FREQ=DAILY;BYMONTH=1;BYMONTH=2"}) {
    const auto rule = parse_recurrence_rule(text);
    ASSERT_FALSE(rule) << text;
    EXPECT_EQ(rule.error().kind, ErrorKind::input);
    EXPECT_TRUE(rule.error().message.starts_with("the recurrence rule ")) << rule.error().message;
  }
}

}  // namespace
}  // namespace attune
