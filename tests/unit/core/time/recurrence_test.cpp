#include "core/time/recurrence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/time/series.hpp"

namespace attune {
namespace {

using testing::days;
using ::testing::ElementsAre;
using testing::expand;
using ::testing::IsEmpty;
using testing::local;
using testing::Series;
using testing::starts;

TEST(Recurrence, ADtstartOffTheRuleIsTheFirstAndUsesUpOneOfCount) {
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=3", .start = "1997-09-02 09:00"}), days("1997-09: 2 8 15"));
}

TEST(Recurrence, AnUntilBeforeDtstartLeavesDtstart) {
  const Series series{.rule = "FREQ=DAILY;UNTIL=19970801T000000Z", .start = "1997-09-02 09:00"};
  EXPECT_EQ(starts(series), days("1997-09: 2"));
  EXPECT_TRUE(expand(series).finished);
}

TEST(Recurrence, CountAndUntilTogetherEndWithTheFirstOfThem) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;COUNT=3;UNTIL=19970930T000000Z", .start = "1997-09-02 09:00"}),
            days("1997-09: 2 3 4"));
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;COUNT=30;UNTIL=19970904T000000Z", .start = "1997-09-02 09:00"}),
            days("1997-09: 2 3"));
}

TEST(Recurrence, AUtcUntilOnAnAllDaySeriesIsItsDateInTheZoneInclusive) {
  const auto all_day = [](const std::string& zone) {
    return starts(
        {.rule = "FREQ=DAILY;UNTIL=19970904T023000Z", .start = "1997-09-02 00:00", .zone = zone, .dates = true});
  };
  EXPECT_EQ(all_day("Europe/Berlin"), days("1997-09: 2 3 4", "00:00"));
  EXPECT_EQ(all_day("America/New_York"), days("1997-09: 2 3", "00:00"));
}

TEST(Recurrence, AnUntilOfAnyKindEndsAnAllDaySeriesWithItsDay) {
  for (const std::string until : {"19970904", "19970904T000000", "19970904T235959"}) {
    EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=" + until, .start = "1997-09-02 00:00", .dates = true}),
              days("1997-09: 2 3 4", "00:00"));
  }
}

TEST(Recurrence, AnUntilDateOnATimedSeriesIsThatWholeDayInTheSeriesZone) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=19970904", .start = "1997-09-02 23:59"}),
            days("1997-09: 2 3 4", "23:59"));
}

TEST(Recurrence, AnUntilInUtcIsComparedByInstantAndInclusive) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=19970904T130000Z", .start = "1997-09-02 09:00"}), days("1997-09: 2 3 4"));
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=19970904T125959Z", .start = "1997-09-02 09:00"}), days("1997-09: 2 3"));
}

TEST(Recurrence, AnUntilInUtcIsExactInTheHourThatTheClockRepeats) {
  // 1:30 is 5:30Z, the first of the two.
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=20021027T053000Z", .start = "2002-10-26 01:30"}),
            days("2002-10: 26 27", "01:30"));
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=20021027T052959Z", .start = "2002-10-26 01:30"}),
            days("2002-10: 26", "01:30"));
}

TEST(Recurrence, AnUntilWithoutAZoneIsOnTheClockOfTheSeries) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=19970904T090000", .start = "1997-09-02 09:00"}), days("1997-09: 2 3 4"));
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;UNTIL=19970904T085959", .start = "1997-09-02 09:00"}), days("1997-09: 2 3"));
}

TEST(Recurrence, YearlyByMonthDayWithoutAMonthIsEveryMonth) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYMONTHDAY=2;COUNT=4", .start = "1997-09-02 09:00"}),
            days("1997-09: 2; 1997-10: 2; 1997-11: 2; 1997-12: 2"));
}

TEST(Recurrence, ByWeekNumberTakesItsWeekdayFromDtstart) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYWEEKNO=20;COUNT=3", .start = "1997-05-13 09:00"}),
            days("1997-05: 13; 1998-05: 12; 1999-05: 18"));
}

TEST(Recurrence, ByWeekNumberWithAnIntervalCountsCalendarYears) {
  // Monday of week 1 of 2002 is 31 December 2001, which lies in a year that is looked at; of 1998 it is 29 December
  // 1997.
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;INTERVAL=2;BYWEEKNO=1;BYDAY=MO", .start = "1997-01-06 09:00"}),
            days("1997-01: 6; 1997-12: 29; 1999-01: 4; 2001-01: 1; 2001-12: 31"));
}

TEST(Recurrence, NegativeWeekNumbersCountFromTheEndOfTheWeekYear) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO;COUNT=4", .start = "1997-12-22 09:00"}),
            days("1997-12: 22; 1998-12: 28; 1999-12: 27; 2000-12: 25"));
}

TEST(Recurrence, TheFirstDaysOfJanuaryMayLieInTheLastWeekOfTheYearBefore) {
  // Week 52 of 2010 ends on Sunday 2 January 2011; week 53 of 2009 on Sunday 3 January 2010.
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYWEEKNO=52;BYDAY=SA",
                    .start = "2010-01-01 09:00",
                    .from = "2010-01-02 00:00",
                    .to = "2012-01-01 00:00"}),
            days("2011-01: 1; 2011-12: 31"));
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYWEEKNO=53;BYDAY=SA", .start = "2010-01-02 09:00", .to = "2017-01-01 00:00"}),
            days("2010-01: 2; 2016-01: 2"));
}

TEST(Recurrence, SetPositionsCountWithinTheWholePeriod) {
  // DTSTART is the second Thursday; position 1 of its own month lies before it.
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYDAY=TH;BYSETPOS=1;COUNT=3", .start = "1997-09-11 09:00"}),
            days("1997-09: 11; 1997-10: 2; 1997-11: 6"));
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=3", .start = "1997-09-04 09:00"}),
            days("1997-09: 4 10 17"));
}

TEST(Recurrence, SetPositionsCountTimesOfDayToo) {
  EXPECT_THAT(starts({.rule = "FREQ=DAILY;BYHOUR=9,12,15;BYSETPOS=-1,1;COUNT=4", .start = "1997-09-02 09:00"}),
              ElementsAre("1997-09-02 09:00", "1997-09-02 15:00", "1997-09-03 09:00", "1997-09-03 15:00"));
  EXPECT_THAT(starts({.rule = "FREQ=HOURLY;BYMINUTE=0,20,40;BYSETPOS=2;COUNT=3", .start = "1997-09-02 09:20"}),
              ElementsAre("1997-09-02 09:20", "1997-09-02 10:20", "1997-09-02 11:20"));
}

TEST(Recurrence, TwoPositionsOfOneInstanceAreOne) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYMONTHDAY=2;BYSETPOS=1,-1;COUNT=2", .start = "1997-09-02 09:00"}),
            days("1997-09: 2; 1997-10: 2"));
}

TEST(Recurrence, WhatALeapYearAloneHasComesWithLeapYears) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY", .start = "1992-02-29 09:00"}),
            days("1992-02: 29; 1996-02: 29; 2000-02: 29"));
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYYEARDAY=366", .start = "1992-12-31 09:00"}),
            days("1992-12: 31; 1996-12: 31; 2000-12: 31"));
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYYEARDAY=-366", .start = "1992-01-01 09:00"}),
            days("1992-01: 1; 1996-01: 1; 2000-01: 1"));
}

TEST(Recurrence, AFifthWeekdayComesInMonthsThatHaveIt) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYDAY=5MO;COUNT=3", .start = "1997-09-29 09:00"}),
            days("1997-09: 29; 1997-12: 29; 1998-03: 30"));
}

TEST(Recurrence, AnOrdinalMeansNothingInAWeek) {
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;BYDAY=2TU;COUNT=3", .start = "1997-09-02 09:00"}), days("1997-09: 2 9 16"));
}

TEST(Recurrence, AJumpIntoTheWindowKeepsThePhaseOfTheInterval) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;INTERVAL=3", .start = "1990-01-01 09:00", .from = "2002-12-20 00:00"}),
            days("2002-12: 21 24 27 30"));
  EXPECT_EQ(
      starts({.rule = "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SU", .start = "1990-01-01 09:00", .from = "2002-12-01 00:00"}),
      days("2002-12: 9 15 30"));
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;INTERVAL=5", .start = "1990-01-31 09:00", .from = "2000-01-01 00:00"}),
            days("2000-01: 31; 2002-07: 31; 2002-12: 31"));
  EXPECT_THAT(starts({.rule = "FREQ=HOURLY;INTERVAL=7", .start = "1990-01-01 09:00", .from = "2002-12-31 00:00"}),
              ElementsAre("2002-12-31 06:00", "2002-12-31 13:00", "2002-12-31 20:00"));
}

TEST(Recurrence, CountIsExactFarFromDtstart) {
  const Series series{.rule = "FREQ=DAILY;COUNT=4000", .start = "1990-01-01 09:00", .from = "2000-12-10 00:00"};
  EXPECT_EQ(starts(series), days("2000-12: 10 11 12 13"));
  EXPECT_TRUE(expand(series).finished);
}

TEST(Recurrence, TheWindowIsHalfOpen) {
  const auto in = [](const std::string& from, const std::string& to) {
    return starts({.rule = "FREQ=DAILY", .start = "1997-09-02 09:00", .from = from, .to = to});
  };
  EXPECT_EQ(in("1997-09-03 09:00", "1997-09-05 09:00"), days("1997-09: 3 4"));
  EXPECT_THAT(in("1997-09-03 09:01", "1997-09-04 09:00"), IsEmpty());
}

TEST(Recurrence, AnEndlessRuleIsNeverFinished) {
  EXPECT_FALSE(expand({.rule = "FREQ=DAILY", .start = "1997-09-02 09:00"}).finished);
  EXPECT_FALSE(expand({.rule = "FREQ=DAILY;COUNT=1", .start = "2010-09-02 09:00"}).finished);
}

TEST(Recurrence, CountAndUntilFinishExactlyWhenNothingCanFollow) {
  const auto finished = [](const std::string& end, const std::string& to) {
    return expand({.rule = "FREQ=WEEKLY;" + end, .start = "1997-09-02 09:00", .to = to}).finished;
  };
  EXPECT_TRUE(finished("COUNT=2", "1997-09-09 09:01"));
  EXPECT_FALSE(finished("COUNT=2", "1997-09-09 09:00"));
  EXPECT_TRUE(finished("UNTIL=19970915T000000Z", "1997-09-10 00:00"));
  EXPECT_FALSE(finished("UNTIL=19970916T130000Z", "1997-09-10 00:00"));
  EXPECT_TRUE(finished("COUNT=1", "1997-09-02 09:01"));
}

TEST(Recurrence, ASeriesThatEndsSoonAfterTheWindowIsNotFinishedWhenTheClockChangesNearby) {
  const auto finished = [](const std::string& end) {
    return expand({.rule = "FREQ=HOURLY;" + end, .start = "2002-10-27 00:30", .to = "2002-10-27 05:00"}).finished;
  };
  EXPECT_FALSE(finished("COUNT=6"));  // the last one is at 05:30
  EXPECT_TRUE(finished("COUNT=5"));
  EXPECT_FALSE(finished("UNTIL=20021027T103000Z"));
  EXPECT_TRUE(finished("UNTIL=20021027T093000Z"));
}

TEST(Recurrence, ATimeThatTheClockSkipsIsStillAnInstance) {
  EXPECT_THAT(starts({.rule = "FREQ=DAILY;COUNT=3", .start = "2002-04-06 02:30"}),
              ElementsAre("2002-04-06 02:30", "2002-04-07 02:30", "2002-04-08 02:30"));
}

TEST(Recurrence, HoursStepOnTheLocalClockAndASkippedOneIsNotMetTwice) {
  EXPECT_THAT(starts({.rule = "FREQ=HOURLY", .start = "2002-04-07 00:30", .to = "2002-04-07 05:00"}),
              ElementsAre("2002-04-07 00:30", "2002-04-07 01:30", "2002-04-07 03:30", "2002-04-07 04:30"));
  // The repeated hour is met once, the first time.
  EXPECT_THAT(starts({.rule = "FREQ=HOURLY", .start = "2002-10-27 00:30", .to = "2002-10-27 03:00"}),
              ElementsAre("2002-10-27 00:30", "2002-10-27 01:30", "2002-10-27 02:30"));
}

TEST(Recurrence, AnAllDaySeriesHasNoTimeOfDay) {
  EXPECT_EQ(starts({.rule = "FREQ=DAILY;BYHOUR=9,10;BYMINUTE=30;COUNT=3", .start = "1997-09-02 00:00", .dates = true}),
            days("1997-09: 2 3 4", "00:00"));
  EXPECT_EQ(starts({.rule = "FREQ=HOURLY;INTERVAL=12;COUNT=3", .start = "1997-09-02 00:00", .dates = true}),
            days("1997-09: 2 3 4", "00:00"));
}

TEST(Recurrence, TheSixtiethSecondIsReadAsTheFiftyNinth) {
  EXPECT_THAT(starts({.rule = "FREQ=DAILY;BYSECOND=60;COUNT=2", .start = "1997-09-02 09:00"}),
              ElementsAre("1997-09-02 09:00", "1997-09-02 09:00:59"));
}

TEST(Recurrence, MoreInstancesThanTheLimitAreRefused) {
  const Series most{.rule = "FREQ=DAILY;COUNT=5", .start = "1997-09-02 09:00", .limit = 5};
  EXPECT_FALSE(expand(most).over_limit);
  EXPECT_THAT(expand(most).starts, ::testing::SizeIs(5));
  Series more = most;
  more.rule = "FREQ=DAILY;COUNT=6";
  EXPECT_TRUE(expand(more).over_limit);
  EXPECT_THAT(expand(more).starts, IsEmpty());
}

TEST(Recurrence, WhatLiesOutsideTheWindowDoesNotCountTowardsTheLimit) {
  const auto found = expand({.rule = "FREQ=HOURLY", .start = "1990-01-01 09:00", .from = "2002-12-31 00:00"});
  EXPECT_FALSE(found.over_limit);
  EXPECT_THAT(found.starts, ::testing::SizeIs(24));
}

TEST(Recurrence, ALongIntervalMeansOnlyDtstart) {
  for (const std::string frequency : {"SECONDLY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"}) {
    const Series series{.rule = "FREQ=" + frequency + ";INTERVAL=9223372036854775807", .start = "1997-09-02 09:00"};
    EXPECT_EQ(starts(series), days("1997-09: 2")) << frequency;
    EXPECT_TRUE(expand(series).finished) << frequency;
  }
}

TEST(Recurrence, ItsIntervalInDaysFollowsFromTheRule) {
  const auto interval = [](const char* rule) { return interval_days(parse_recurrence_rule(rule).value()); };
  EXPECT_EQ(interval("FREQ=DAILY;INTERVAL=3"), 3);
  EXPECT_EQ(interval("FREQ=WEEKLY;INTERVAL=2"), 14);
  EXPECT_EQ(interval("FREQ=WEEKLY;BYDAY=MO,TH,MO"), 3.5);
  EXPECT_EQ(interval("FREQ=MONTHLY;BYDAY=1MO"), 30);
  EXPECT_EQ(interval("FREQ=YEARLY"), std::nullopt);
  EXPECT_EQ(interval("FREQ=HOURLY"), std::nullopt);
}

}  // namespace
}  // namespace attune
