// Every example of RFC 5545 3.8.5.3, in its order. All start in New York, most on Tuesday 2 September 1997 at 9:00.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/time/series.hpp"

namespace attune {
namespace {

using testing::days;
using testing::Series;
using testing::starts;

std::vector<std::string> from_september(const std::string& rule, const std::string& to = "2003-01-01 00:00") {
  return starts({.rule = rule, .start = "1997-09-02 09:00", .to = to});
}

// Every day of a month from the first named to the last, at 9:00.
void add_days(const std::string& month, unsigned first, unsigned last, std::vector<std::string>& texts) {
  for (unsigned day = first; day <= last; ++day) texts.push_back(month + '-' + two_digits(day) + " 09:00");
}

TEST(Rfc5545, DailyForTenOccurrences) {
  EXPECT_EQ(from_september("FREQ=DAILY;COUNT=10"), days("1997-09: 2 3 4 5 6 7 8 9 10 11"));
}

TEST(Rfc5545, DailyUntilChristmasEve) {
  std::vector<std::string> expected;
  add_days("1997-09", 2, 30, expected);
  add_days("1997-10", 1, 31, expected);
  add_days("1997-11", 1, 30, expected);
  add_days("1997-12", 1, 23, expected);
  EXPECT_EQ(from_september("FREQ=DAILY;UNTIL=19971224T000000Z"), expected);
}

TEST(Rfc5545, EveryOtherDayForEver) {
  const auto all = from_september("FREQ=DAILY;INTERVAL=2", "1997-12-04 00:00");
  EXPECT_EQ(all, days("1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30;"
                      "1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30;"
                      "1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29; 1997-12: 1 3"));
}

TEST(Rfc5545, EveryTenDaysFiveOccurrences) {
  EXPECT_EQ(from_september("FREQ=DAILY;INTERVAL=10;COUNT=5"), days("1997-09: 2 12 22; 1997-10: 2 12"));
}

TEST(Rfc5545, EveryDayInJanuaryForThreeYears) {
  std::vector<std::string> expected;
  for (const std::string month : {"1998-01", "1999-01", "2000-01"}) add_days(month, 1, 31, expected);
  for (const std::string rule : {"FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA",
                                 "FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"}) {
    EXPECT_EQ(starts({.rule = rule, .start = "1998-01-01 09:00"}), expected) << rule;
  }
}

TEST(Rfc5545, WeeklyForTenOccurrences) {
  EXPECT_EQ(from_september("FREQ=WEEKLY;COUNT=10"), days("1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4"));
}

TEST(Rfc5545, WeeklyUntilChristmasEve) {
  EXPECT_EQ(from_september("FREQ=WEEKLY;UNTIL=19971224T000000Z"),
            days("1997-09: 2 9 16 23 30; 1997-10: 7 14 21 28; 1997-11: 4 11 18 25; 1997-12: 2 9 16 23"));
}

TEST(Rfc5545, EveryOtherWeekForEver) {
  EXPECT_EQ(from_september("FREQ=WEEKLY;INTERVAL=2;WKST=SU", "1998-03-01 00:00"),
            days("1997-09: 2 16 30; 1997-10: 14 28; 1997-11: 11 25; 1997-12: 9 23; 1998-01: 6 20; 1998-02: 3 17"));
}

TEST(Rfc5545, WeeklyOnTuesdayAndThursdayForFiveWeeks) {
  const auto expected = days("1997-09: 2 4 9 11 16 18 23 25 30; 1997-10: 2");
  EXPECT_EQ(from_september("FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH"), expected);
  EXPECT_EQ(from_september("FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH"), expected);
}

TEST(Rfc5545, EveryOtherWeekOnMondayWednesdayFridayUntilChristmasEve) {
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR",
                    .start = "1997-09-01 09:00"}),
            days("1997-09: 1 3 5 15 17 19 29; 1997-10: 1 3 13 15 17 27 29 31; 1997-11: 10 12 14 24 26 28;"
                 "1997-12: 8 10 12 22"));
}

TEST(Rfc5545, EveryOtherWeekOnTuesdayAndThursdayForEightOccurrences) {
  EXPECT_EQ(from_september("FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"),
            days("1997-09: 2 4 16 18 30; 1997-10: 2 14 16"));
}

TEST(Rfc5545, MonthlyOnTheFirstFridayForTenOccurrences) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;COUNT=10;BYDAY=1FR", .start = "1997-09-05 09:00"}),
            days("1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5; 1998-01: 2; 1998-02: 6; 1998-03: 6; 1998-04: 3;"
                 "1998-05: 1; 1998-06: 5"));
}

TEST(Rfc5545, MonthlyOnTheFirstFridayUntilChristmasEve) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR", .start = "1997-09-05 09:00"}),
            days("1997-09: 5; 1997-10: 3; 1997-11: 7; 1997-12: 5"));
}

TEST(Rfc5545, EveryOtherMonthOnTheFirstAndLastSunday) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU", .start = "1997-09-07 09:00"}),
            days("1997-09: 7 28; 1997-11: 2 30; 1998-01: 4 25; 1998-03: 1 29; 1998-05: 3 31"));
}

TEST(Rfc5545, MonthlyOnTheSecondToLastMondayForSixMonths) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;COUNT=6;BYDAY=-2MO", .start = "1997-09-22 09:00"}),
            days("1997-09: 22; 1997-10: 20; 1997-11: 17; 1997-12: 22; 1998-01: 19; 1998-02: 16"));
}

TEST(Rfc5545, MonthlyOnTheThirdToLastDay) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYMONTHDAY=-3", .start = "1997-09-28 09:00", .to = "1998-03-01 00:00"}),
            days("1997-09: 28; 1997-10: 29; 1997-11: 28; 1997-12: 29; 1998-01: 29; 1998-02: 26"));
}

TEST(Rfc5545, MonthlyOnTheSecondAndFifteenthForTenOccurrences) {
  EXPECT_EQ(from_september("FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"),
            days("1997-09: 2 15; 1997-10: 2 15; 1997-11: 2 15; 1997-12: 2 15; 1998-01: 2 15"));
}

TEST(Rfc5545, MonthlyOnTheFirstAndLastDayForTenOccurrences) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1", .start = "1997-09-30 09:00"}),
            days("1997-09: 30; 1997-10: 1 31; 1997-11: 1 30; 1997-12: 1 31; 1998-01: 1 31; 1998-02: 1"));
}

TEST(Rfc5545, EveryEighteenMonthsOnTheTenthToFifteenth) {
  EXPECT_EQ(
      starts({.rule = "FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15", .start = "1997-09-10 09:00"}),
      days("1997-09: 10 11 12 13 14 15; 1999-03: 10 11 12 13"));
}

TEST(Rfc5545, EveryTuesdayEveryOtherMonth) {
  EXPECT_EQ(from_september("FREQ=MONTHLY;INTERVAL=2;BYDAY=TU", "1998-04-01 00:00"),
            days("1997-09: 2 9 16 23 30; 1997-11: 4 11 18 25; 1998-01: 6 13 20 27; 1998-03: 3 10 17 24 31"));
}

TEST(Rfc5545, YearlyInJuneAndJulyForTenOccurrences) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;COUNT=10;BYMONTH=6,7", .start = "1997-06-10 09:00"}),
            days("1997-06: 10; 1997-07: 10; 1998-06: 10; 1998-07: 10; 1999-06: 10; 1999-07: 10; 2000-06: 10;"
                 "2000-07: 10; 2001-06: 10; 2001-07: 10"));
}

TEST(Rfc5545, EveryOtherYearInJanuaryFebruaryMarch) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3",
                    .start = "1997-03-10 09:00",
                    .to = "2010-01-01 00:00"}),
            days("1997-03: 10; 1999-01: 10; 1999-02: 10; 1999-03: 10; 2001-01: 10; 2001-02: 10; 2001-03: 10;"
                 "2003-01: 10; 2003-02: 10; 2003-03: 10"));
}

TEST(Rfc5545, EveryThirdYearOnThreeDaysOfTheYear) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200",
                    .start = "1997-01-01 09:00",
                    .to = "2010-01-01 00:00"}),
            days("1997-01: 1; 1997-04: 10; 1997-07: 19; 2000-01: 1; 2000-04: 9; 2000-07: 18; 2003-01: 1; 2003-04: 10;"
                 "2003-07: 19; 2006-01: 1"));
}

TEST(Rfc5545, EveryTwentiethMondayOfTheYear) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYDAY=20MO", .start = "1997-05-19 09:00", .to = "2000-01-01 00:00"}),
            days("1997-05: 19; 1998-05: 18; 1999-05: 17"));
}

TEST(Rfc5545, MondayOfWeekTwenty) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", .start = "1997-05-12 09:00", .to = "2000-01-01 00:00"}),
            days("1997-05: 12; 1998-05: 11; 1999-05: 17"));
}

TEST(Rfc5545, EveryThursdayInMarch) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;BYMONTH=3;BYDAY=TH", .start = "1997-03-13 09:00", .to = "2000-01-01 00:00"}),
            days("1997-03: 13 20 27; 1998-03: 5 12 19 26; 1999-03: 4 11 18 25"));
}

TEST(Rfc5545, EveryThursdayInSummer) {
  EXPECT_EQ(
      starts({.rule = "FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8", .start = "1997-06-05 09:00", .to = "2000-01-01 00:00"}),
      days("1997-06: 5 12 19 26; 1997-07: 3 10 17 24 31; 1997-08: 7 14 21 28; 1998-06: 4 11 18 25;"
           "1998-07: 2 9 16 23 30; 1998-08: 6 13 20 27; 1999-06: 3 10 17 24; 1999-07: 1 8 15 22 29;"
           "1999-08: 5 12 19 26"));
}

// The RFC takes DTSTART out with an EXDATE, for it is not a Friday.
TEST(Rfc5545, EveryFridayTheThirteenth) {
  auto expected = days("1997-09: 2; 1998-02: 13; 1998-03: 13; 1998-11: 13; 1999-08: 13; 2000-10: 13");
  EXPECT_EQ(from_september("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "2001-01-01 00:00"), expected);
}

TEST(Rfc5545, TheFirstSaturdayAfterTheFirstSunday) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13",
                    .start = "1997-09-13 09:00",
                    .to = "1998-07-01 00:00"}),
            days("1997-09: 13; 1997-10: 11; 1997-11: 8; 1997-12: 13; 1998-01: 10; 1998-02: 7; 1998-03: 7; 1998-04: 11;"
                 "1998-05: 9; 1998-06: 13"));
}

TEST(Rfc5545, PresidentialElectionDay) {
  EXPECT_EQ(starts({.rule = "FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
                    .start = "1996-11-05 09:00",
                    .to = "2005-01-01 00:00"}),
            days("1996-11: 5; 2000-11: 7; 2004-11: 2"));
}

TEST(Rfc5545, TheThirdTuesdayWednesdayOrThursdayForThreeMonths) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3", .start = "1997-09-04 09:00"}),
            days("1997-09: 4; 1997-10: 7; 1997-11: 6"));
}

TEST(Rfc5545, TheSecondToLastWeekdayOfTheMonth) {
  EXPECT_EQ(starts({.rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
                    .start = "1997-09-29 09:00",
                    .to = "1998-04-01 00:00"}),
            days("1997-09: 29; 1997-10: 30; 1997-11: 27; 1997-12: 30; 1998-01: 29; 1998-02: 26; 1998-03: 30"));
}

// The RFC prints UNTIL=19970902T170000Z, which is 13:00 in New York, but means 17:00 there, as its list shows.
TEST(Rfc5545, EveryThreeHoursOfOneDay) {
  EXPECT_EQ(from_september("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z"),
            (std::vector<std::string>{"1997-09-02 09:00", "1997-09-02 12:00", "1997-09-02 15:00"}));
  EXPECT_EQ(from_september("FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z"),
            (std::vector<std::string>{"1997-09-02 09:00", "1997-09-02 12:00"}));
}

TEST(Rfc5545, EveryFifteenMinutesForSixOccurrences) {
  EXPECT_EQ(from_september("FREQ=MINUTELY;INTERVAL=15;COUNT=6"),
            (std::vector<std::string>{"1997-09-02 09:00", "1997-09-02 09:15", "1997-09-02 09:30", "1997-09-02 09:45",
                                      "1997-09-02 10:00", "1997-09-02 10:15"}));
}

TEST(Rfc5545, EveryHourAndAHalfForFourOccurrences) {
  EXPECT_EQ(from_september("FREQ=MINUTELY;INTERVAL=90;COUNT=4"),
            (std::vector<std::string>{"1997-09-02 09:00", "1997-09-02 10:30", "1997-09-02 12:00", "1997-09-02 13:30"}));
}

TEST(Rfc5545, EveryTwentyMinutesFromNineToFiveEveryDay) {
  std::vector<std::string> expected;
  for (const std::string day : {"1997-09-02 ", "1997-09-03 "}) {
    for (unsigned hour = 9; hour <= 16; ++hour) {
      for (const std::string minute : {":00", ":20", ":40"}) expected.push_back(day + two_digits(hour) + minute);
    }
  }
  EXPECT_EQ(from_september("FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40", "1997-09-04 00:00"), expected);
  EXPECT_EQ(from_september("FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16", "1997-09-04 00:00"), expected);
}

TEST(Rfc5545, WeekStartMakesADifference) {
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO", .start = "1997-08-05 09:00"}),
            days("1997-08: 5 10 19 24"));
  EXPECT_EQ(starts({.rule = "FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU", .start = "1997-08-05 09:00"}),
            days("1997-08: 5 17 19 31"));
}

TEST(Rfc5545, AnInvalidDateIsLeftOut) {
  EXPECT_EQ(
      starts({.rule = "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5", .start = "2007-01-15 09:00", .to = "2008-01-01 00:00"}),
      days("2007-01: 15 30; 2007-02: 15; 2007-03: 15 30"));
}

}  // namespace
}  // namespace attune
