// Rules that other programs walk for seconds. That they are bounded is shown by what they answer: a walk would not end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/time/series.hpp"

namespace attune {
namespace {

using testing::days;
using testing::expand;
using ::testing::IsEmpty;
using testing::Series;
using ::testing::SizeIs;
using testing::starts;

TEST(HostileRecurrence, AnImpossibleRuleLeavesDtstartAndIsGivenUp) {
  for (const std::string frequency : {"SECONDLY", "MINUTELY", "HOURLY", "DAILY", "MONTHLY", "YEARLY"}) {
    for (const std::string count : {"", ";COUNT=5"}) {
      const Series series{.rule = "FREQ=" + frequency + ";BYMONTH=2;BYMONTHDAY=30" + count,
                          .start = "1997-09-02 09:00"};
      EXPECT_EQ(starts(series), days("1997-09: 2")) << series.rule;
      EXPECT_TRUE(expand(series).gave_up) << series.rule;
      EXPECT_TRUE(expand(series).finished) << series.rule;
    }
  }
}

TEST(HostileRecurrence, ARuleThatIsMerelyRareIsNotGivenUp) {
  // Monday 29 February: 1988, then 2016.
  const auto rare = expand({.rule = "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO",
                            .start = "1988-02-29 09:00",
                            .from = "1997-01-01 00:00",
                            .to = "1997-12-31 00:00"});
  EXPECT_THAT(rare.starts, IsEmpty());
  EXPECT_FALSE(rare.gave_up);
  EXPECT_FALSE(rare.finished);
}

TEST(HostileRecurrence, EverySecondIsOverTheLimit) {
  const auto flood = expand({.rule = "FREQ=SECONDLY", .start = "1601-01-01 00:00"});
  EXPECT_TRUE(flood.over_limit);
  EXPECT_THAT(flood.starts, IsEmpty());
}

TEST(HostileRecurrence, SecondsThatNeverMatchAreBounded) {
  const Series odd{.rule = "FREQ=SECONDLY;INTERVAL=2;BYSECOND=1,3,5,7,9,11,13,15,17,19,21,23,25,27,29,31,33,35,37,39",
                   .start = "1997-09-02 09:00"};
  EXPECT_EQ(starts(odd), days("1997-09: 2"));
  EXPECT_TRUE(expand(odd).gave_up);
}

TEST(HostileRecurrence, AHugeCountIsCountedWithoutWalkingIt) {
  const auto ended =
      expand({.rule = "FREQ=SECONDLY;COUNT=200000000", .start = "1990-01-01 00:00", .from = "2000-01-01 00:00"});
  EXPECT_TRUE(ended.finished);
  EXPECT_FALSE(ended.gave_up);
  const auto flood = expand(
      {.rule = "FREQ=SECONDLY;COUNT=9223372036854775807", .start = "1990-01-01 00:00", .from = "2000-01-01 00:00"});
  EXPECT_TRUE(flood.over_limit);
}

TEST(HostileRecurrence, ACountThatCannotBeReachedIsGivenUp) {
  const auto hopeless = expand(
      {.rule = "FREQ=SECONDLY;INTERVAL=7;BYMINUTE=1,3,5;COUNT=9223372036854775807", .start = "0001-01-01 00:00"});
  EXPECT_TRUE(hopeless.gave_up);
}

TEST(HostileRecurrence, AWholeYearOfSecondsIsNeverWrittenOut) {
  std::string all = "0";
  for (int number = 1; number < 60; ++number) all += "," + std::to_string(number);
  const std::string lists = ";BYMINUTE=" + all + ";BYSECOND=" + all + ";BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12";
  EXPECT_TRUE(
      expand({.rule = "FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA" + lists, .start = "1990-01-01 00:00"}).over_limit);
  EXPECT_THAT(starts({.rule = "FREQ=YEARLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYSETPOS=1,-1" + lists,
                      .start = "1990-01-01 00:00",
                      .from = "2000-01-01 00:00"}),
              SizeIs(6));
}

TEST(HostileRecurrence, TheEndOfAllDatesEndsASeries) {
  const auto last = expand(
      {.rule = "FREQ=YEARLY", .start = "9998-06-01 09:00", .from = "9990-01-01 00:00", .to = "9999-12-31 00:00"});
  EXPECT_THAT(last.starts, SizeIs(2));
  EXPECT_TRUE(last.finished);
}

}  // namespace
}  // namespace attune
