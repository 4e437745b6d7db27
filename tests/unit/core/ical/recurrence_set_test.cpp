#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Times = std::vector<std::string>;

const std::string nine = "DTSTART;TZID=Europe/Berlin:20260323T090000\r\nDURATION:PT1H\r\n";

TEST(RecurrenceSet, KeepsTheLocalTimeOverAChangeOfClocks) {
  const auto result = expand_event(nine + "RRULE:FREQ=WEEKLY;COUNT=3");
  EXPECT_EQ(result.times(), (Times{"2026-03-23T08:00Z 60", "2026-03-30T07:00Z 60", "2026-04-06T07:00Z 60"}));
  EXPECT_EQ(result.recurrence_ids(), (Times{"2026-03-23T08:00Z", "2026-03-30T07:00Z", "2026-04-06T07:00Z"}));
  EXPECT_TRUE(result.complete);
}

TEST(RecurrenceSet, FindsLateInstancesOfAnOldEndlessSeries) {
  const auto result =
      expand_event("DTSTART:20050103T090000Z\r\nDTEND:20050103T093000Z\r\nRRULE:FREQ=MONTHLY;BYDAY=1MO");
  EXPECT_EQ(result.times(),
            (Times{"2026-01-05T09:00Z 30", "2026-02-02T09:00Z 30", "2026-03-02T09:00Z 30", "2026-04-06T09:00Z 30"}));
  EXPECT_FALSE(result.complete);
}

TEST(RecurrenceSet, FindsTheInstanceThatReachesIntoTheHorizon) {
  const auto request = request_for("2026-01-06T00:00:00Z", "2026-01-07T00:00:00Z");
  const auto result = expand_event("DTSTART:20251201T200000Z\r\nDTEND:20251202T060000Z\r\nRRULE:FREQ=DAILY", request);
  EXPECT_EQ(result.times(), (Times{"2026-01-05T20:00Z 600", "2026-01-06T20:00Z 600"}));
}

TEST(RecurrenceSet, AStartOffItsRuleIsTheFirstOccurrenceAndUsesUpOneOfCount) {
  const auto result = expand_event("DTSTART:20260106T090000Z\r\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");
  EXPECT_EQ(result.times(), (Times{"2026-01-06T09:00Z 0", "2026-01-12T09:00Z 0"}));
}

TEST(RecurrenceSet, AnEndBeforeTheStartLeavesTheStart) {
  const auto result = expand_event("DTSTART:20260106T090000Z\r\nRRULE:FREQ=WEEKLY;UNTIL=20250101T000000Z");
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
}

TEST(RecurrenceSet, ABadRuleLeavesASingleEvent) {
  for (const auto* const rule : {"FREQ=WEEKLY;COUNT=-1", "FREQ=SOMETIMES", "nonsense", ""}) {
    const auto result = expand_event("DTSTART:20260106T090000Z\r\nRRULE:" + std::string(rule));
    EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"}) << rule;
    EXPECT_EQ(result.recurrence_ids(), Times{"none"}) << rule;
    EXPECT_THAT(result.codes, ElementsAre("bad_rule")) << rule;
    EXPECT_TRUE(result.complete);
  }
}

TEST(RecurrenceSet, ABadRuleBesideAGoodOneCostsItselfAlone) {
  const auto result = expand_event("DTSTART:20260106T090000Z\r\nRRULE:FREQ=NEVER\r\nRRULE:FREQ=DAILY;COUNT=2");
  EXPECT_EQ(result.recurrence_ids(), (Times{"2026-01-06T09:00Z", "2026-01-07T09:00Z"}));
}

TEST(RecurrenceSet, ARuleWithTooManyInstancesKeepsOnlyItsFirst) {
  const auto result = expand_event("DTSTART:20260106T090000Z\r\nRRULE:FREQ=MINUTELY");
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
  EXPECT_EQ(result.recurrence_ids(), Times{"2026-01-06T09:00Z"});
  EXPECT_THAT(result.codes, ElementsAre("too_many_instances"));
  EXPECT_FALSE(result.complete);  // a later window may hold fewer
  EXPECT_THAT(expand_event("DTSTART:20240106T090000Z\r\nRRULE:FREQ=MINUTELY").occurrences, IsEmpty());
}

TEST(RecurrenceSet, TwoThousandInstancesInTheWindowAreNotTooMany) {
  const auto day = request_for("2026-01-06T00:00:00Z", "2026-01-08T00:00:00Z");
  const auto all = expand_event("DTSTART:20260106T000000Z\r\nRRULE:FREQ=MINUTELY;COUNT=2000", day);
  EXPECT_EQ(all.occurrences.size(), 2000U);
  const auto first = expand_event("DTSTART:20260106T000000Z\r\nRRULE:FREQ=MINUTELY;COUNT=2001", day);
  EXPECT_EQ(first.occurrences.size(), 1U);
}

TEST(RecurrenceSet, TheWindowJudgesARuleAndTheHorizonShowsIt) {
  auto request = request_for("2026-01-06T00:00:00Z", "2026-01-09T00:00:00Z");
  request.window.end = at("2026-01-07T00:00:00Z");
  EXPECT_EQ(expand_event("DTSTART:20260106T000000Z\r\nRRULE:FREQ=MINUTELY;COUNT=3000", request).occurrences.size(),
            3000U);
}

TEST(RecurrenceSet, JoinsSeveralRulesWithoutDoublingWhatTheyShare) {
  const auto result = expand_event("DTSTART:20260105T090000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nRRULE:FREQ=WEEKLY;COUNT=2");
  EXPECT_EQ(result.times(),
            (Times{"2026-01-05T09:00Z 0", "2026-01-06T09:00Z 0", "2026-01-07T09:00Z 0", "2026-01-12T09:00Z 0"}));
}

TEST(RecurrenceSet, AddsRDatesInEveryForm) {
  const auto result = expand_event(nine +
                                   "RDATE;TZID=Europe/Berlin:20260324T100000,20260325T100000\r\n"
                                   "RDATE:20260326T100000Z\r\n"
                                   "RDATE;VALUE=DATE:20260327\r\n"
                                   "RDATE;VALUE=PERIOD:20260330T090000Z/PT2H,20260331T090000Z/20260331T093000Z\r\n"
                                   "RDATE:20260323T080000Z");
  EXPECT_EQ(result.times(),
            (Times{"2026-03-23T08:00Z 60", "2026-03-24T09:00Z 60", "2026-03-25T09:00Z 60", "2026-03-26T10:00Z 60",
                   "2026-03-27T08:00Z 60", "2026-03-30T09:00Z 120", "2026-03-31T09:00Z 30"}));
  EXPECT_EQ(result.recurrence_ids().front(), "2026-03-23T08:00Z");
}

TEST(RecurrenceSet, AnUnreadableRDateCostsItselfAlone) {
  const auto result = expand_event("DTSTART:20260105T090000Z\r\nRDATE:never,20260106T090000Z");
  EXPECT_EQ(result.times(), (Times{"2026-01-05T09:00Z 0", "2026-01-06T09:00Z 0"}));
  EXPECT_THAT(result.codes, ElementsAre("bad_time"));
}

TEST(RecurrenceSet, TakesOffExDatesByInstantInAnyZone) {
  const auto result = expand_event(nine +
                                   "RRULE:FREQ=DAILY;COUNT=5\r\n"
                                   "EXDATE;TZID=Europe/Berlin:20260323T090000\r\n"
                                   "EXDATE:20260324T080000Z\r\n"
                                   "EXDATE;TZID=America/New_York:20260325T040000\r\n"
                                   "EXDATE:20260326T100000Z");
  EXPECT_EQ(result.times(), (Times{"2026-03-26T08:00Z 60", "2026-03-27T08:00Z 60"}));
}

TEST(RecurrenceSet, AnExDateThatIsADateTakesOffThatDay) {
  const auto result = expand_event(nine + "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20260324");
  EXPECT_EQ(result.times(), (Times{"2026-03-23T08:00Z 60", "2026-03-25T08:00Z 60"}));
}

TEST(RecurrenceSet, ListsOfExDatesAreTakenOffWhole) {
  std::string dates = "20260105T090000Z";
  for (int minute = 0; minute < 59; ++minute) {
    for (int second = 10; second < 20; ++second) {
      dates += ",20270101T12" + std::to_string(10 + minute / 2) + std::to_string(second) + "Z";
    }
  }
  const auto result =
      expand_event("DTSTART:20260105T090000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:" + dates + ",20260107T090000Z");
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
}

TEST(RecurrenceSet, ATimedExDateOfAnAllDaySeriesNamesTheDayAsWritten) {
  const std::string series = "DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=DAILY;COUNT=4\r\n";
  EXPECT_EQ(expand_event(series + "EXDATE;TZID=America/New_York:20260106T230000").times(),
            (Times{"2026-01-05 1d", "2026-01-07 1d", "2026-01-08 1d"}));
  // 23:30 in UTC is already the next day in Berlin.
  EXPECT_EQ(expand_event(series + "EXDATE:20260106T233000Z").times(),
            (Times{"2026-01-05 1d", "2026-01-06 1d", "2026-01-08 1d"}));
}

TEST(RecurrenceSet, AnAllDaySeriesHasDatesForRecurrenceIds) {
  const auto result =
      expand_event("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260107\r\nRRULE:FREQ=WEEKLY;COUNT=2");
  EXPECT_EQ(result.times(), (Times{"2026-01-05 2d", "2026-01-12 2d"}));
  EXPECT_TRUE(result.occurrences[0].facts.recurrence_id_is_date);
  EXPECT_EQ(result.occurrences[0].facts.recurrence_id, at("2026-01-04T23:00:00Z"));
}

TEST(RecurrenceSet, AUtcEndOfAnAllDaySeriesIsItsDateInTheOwnersZoneInclusive) {
  EXPECT_EQ(expand_event("DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=DAILY;UNTIL=20260106T230000Z").times(),
            (Times{"2026-01-05 1d", "2026-01-06 1d", "2026-01-07 1d"}));
}

TEST(RecurrenceSet, ADateAsEndOfATimedSeriesIsThatWholeDay) {
  EXPECT_EQ(expand_event("DTSTART:20260105T090000Z\r\nRRULE:FREQ=DAILY;UNTIL=20260106").times(),
            (Times{"2026-01-05T09:00Z 0", "2026-01-06T09:00Z 0"}));
}

TEST(RecurrenceSet, ATimeInTheSpringGapUsesTheOffsetBefore) {
  EXPECT_EQ(expand_event("DTSTART;TZID=Europe/Berlin:20260328T023000\r\nRRULE:FREQ=DAILY;COUNT=2").times(),
            (Times{"2026-03-28T01:30Z 0", "2026-03-29T01:30Z 0"}));
}

TEST(RecurrenceSet, AnInstanceInTheAutumnFoldIsTheFirstOfTheTwo) {
  const auto autumn = request_for("2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z");
  EXPECT_EQ(expand_event("DTSTART;TZID=Europe/Berlin:20261025T023000\r\nDURATION:PT30M", autumn).times(),
            Times{"2026-10-25T00:30Z 30"});
}

TEST(RecurrenceSet, KnowsTheIntervalOfItsSeries) {
  const auto interval = [](const std::string& rule) {
    return expand_event("DTSTART:20260105T090000Z\r\n" + rule).occurrences.at(0).facts.series_days;
  };
  EXPECT_EQ(interval("RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3"), 14);
  EXPECT_EQ(interval("RRULE:FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3"), 3.5);
  EXPECT_EQ(interval("RRULE:FREQ=MONTHLY;COUNT=3"), 30);
  EXPECT_EQ(interval("SUMMARY:once"), 0);
}

TEST(RecurrenceSet, TheRulesOfTheOwnersWeekdaysHoldInTheZoneOfTheSeries) {
  const auto result =
      expand_event("DTSTART;TZID=Pacific/Auckland:20260105T080000\r\nRRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=2");
  EXPECT_EQ(result.times(), (Times{"2026-01-04T19:00Z 0", "2026-01-11T19:00Z 0"}));
}

}  // namespace
}  // namespace attune::ical::test
