#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Times = std::vector<std::string>;

const std::string daily =
    event("DTSTART;TZID=Europe/Berlin:20260105T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=DAILY;COUNT=4");

Result with(const std::string& overrides, const std::string& series = daily) {
  return expand_all(calendar(series + overrides));
}

TEST(Override, MovesItsInstance) {
  const auto result =
      with(event("RECURRENCE-ID;TZID=Europe/Berlin:20260106T090000\r\nDTSTART:20260106T120000Z\r\nDURATION:PT30M"));
  EXPECT_EQ(result.times(),
            (Times{"2026-01-05T08:00Z 60", "2026-01-06T12:00Z 30", "2026-01-07T08:00Z 60", "2026-01-08T08:00Z 60"}));
  EXPECT_EQ(result.recurrence_ids()[1], "2026-01-06T08:00Z");
  EXPECT_TRUE(result.occurrences[1].facts.is_override);
  EXPECT_FALSE(result.occurrences[0].facts.is_override);
  EXPECT_EQ(result.occurrences[1].facts.series_days, 1);
}

TEST(Override, NamesItsInstanceByInstantInAnyZone) {
  for (const auto* const id : {"RECURRENCE-ID:20260106T080000Z", "RECURRENCE-ID;TZID=America/New_York:20260106T030000",
                               "RECURRENCE-ID:20260106T090000", "RECURRENCE-ID;VALUE=DATE:20260106"}) {
    const auto result = with(event(std::string(id) + "\r\nDTSTART:20260106T120000Z"));
    EXPECT_EQ(result.occurrences.size(), 4U) << id;
    EXPECT_EQ(result.recurrence_ids()[1], "2026-01-06T08:00Z") << id;
  }
}

TEST(Override, MayStandBeforeItsSeries) {
  const auto moved = event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T120000Z");
  EXPECT_EQ(expand_all(calendar(moved + daily)).occurrences.size(), 4U);
}

TEST(Override, MovesItsInstanceOutOfTheHorizon) {
  EXPECT_EQ(with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20250106T120000Z")).occurrences.size(), 3U);
  const auto late = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20290106T120000Z"));
  EXPECT_EQ(late.occurrences.size(), 3U);
  EXPECT_FALSE(late.complete);
}

TEST(Override, MovesAnInstanceIntoTheHorizon) {
  const auto result = with(event("RECURRENCE-ID:20251206T080000Z\r\nDTSTART:20260106T120000Z"),
                           event("DTSTART:20251205T080000Z\r\nRRULE:FREQ=DAILY;COUNT=3"));
  EXPECT_EQ(result.times(), Times{"2026-01-06T12:00Z 0"});
  EXPECT_EQ(result.recurrence_ids(), Times{"2025-12-06T08:00Z"});
}

TEST(Override, CountsWithoutASeries) {
  const auto result = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T120000Z"), "");
  EXPECT_EQ(result.times(), Times{"2026-01-06T12:00Z 0"});
  EXPECT_EQ(result.recurrence_ids(), Times{"2026-01-06T08:00Z"});
  EXPECT_TRUE(result.occurrences[0].facts.is_override);
  EXPECT_TRUE(result.complete);
}

TEST(Override, CancelsItsInstance) {
  const auto result = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T080000Z\r\nSTATUS:CANCELLED"));
  ASSERT_EQ(result.occurrences.size(), 4U);
  EXPECT_EQ(result.occurrences[1].facts.status, EventStatus::cancelled);
  EXPECT_EQ(result.occurrences[2].facts.status, EventStatus::confirmed);
}

TEST(Override, ThatTellsNoTimeIsWhenItsInstanceIs) {
  EXPECT_EQ(with(event("RECURRENCE-ID:20260106T080000Z\r\nSTATUS:CANCELLED")).times()[1], "2026-01-06T08:00Z 60");
  const auto cancelled = with(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260107T080000Z\r\nSTATUS:CANCELLED"));
  EXPECT_EQ(cancelled.times(), with("").times());
  EXPECT_EQ(cancelled.occurrences[3].facts.status, EventStatus::cancelled);
  const auto days = event("DTSTART;VALUE=DATE:20260105\r\nDURATION:P2D\r\nRRULE:FREQ=WEEKLY;COUNT=2");
  EXPECT_EQ(with(event("RECURRENCE-ID;VALUE=DATE:20260112\r\nSTATUS:CANCELLED"), days).times(),
            (Times{"2026-01-05 2d", "2026-01-12 2d"}));
}

TEST(Override, ThatTellsAStartOrAnEndTellsItsLength) {
  EXPECT_EQ(with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T080000Z")).times()[1],
            "2026-01-06T08:00Z 0");
  EXPECT_EQ(with(event("RECURRENCE-ID:20260106T080000Z\r\nDURATION:PT5M")).times()[1], "2026-01-06T08:00Z 5");
  EXPECT_EQ(with(event("RECURRENCE-ID:20260106T080000Z\r\nSTATUS:CANCELLED"), "").times(),
            Times{"2026-01-06T08:00Z 0"});
}

TEST(Override, IsTakenOffByAnExDateOfItsInstance) {
  const auto series = event(
      "DTSTART:20260105T080000Z\r\nRRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20260106T080000Z\r\nEXDATE;VALUE=DATE:20260107");
  const auto result = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260109T120000Z") +
                               event("RECURRENCE-ID:20260107T080000Z\r\nDTSTART:20260110T120000Z"),
                           series);
  EXPECT_EQ(result.times(), Times{"2026-01-05T08:00Z 0"});
}

TEST(Override, OfAnAllDaySeriesMayNameADateOrATime) {
  const auto series = event("DTSTART;VALUE=DATE:20260105\r\nRRULE:FREQ=DAILY;COUNT=3");
  for (const auto* const id :
       {"RECURRENCE-ID;VALUE=DATE:20260106", "RECURRENCE-ID;TZID=America/New_York:20260106T230000",
        "RECURRENCE-ID:20260105T233000Z"}) {
    const auto result = with(event(std::string(id) + "\r\nDTSTART;VALUE=DATE:20260120"), series);
    EXPECT_EQ(result.times(), (Times{"2026-01-05 1d", "2026-01-07 1d", "2026-01-20 1d"})) << id;
    EXPECT_TRUE(result.occurrences[2].facts.recurrence_id_is_date) << id;
    EXPECT_EQ(result.recurrence_ids()[2], "2026-01-05T23:00Z") << id;
  }
}

TEST(Override, TheNewestOfSeveralForOneInstanceCounts) {
  const auto result =
      with(event("SEQUENCE:3\r\nRECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T120000Z") +
           event("SEQUENCE:2\r\nRECURRENCE-ID;TZID=Europe/Berlin:20260106T090000\r\nDTSTART:20260106T150000Z"));
  EXPECT_EQ(result.times()[1], "2026-01-06T12:00Z 0");
  EXPECT_EQ(result.occurrences.size(), 4U);
}

TEST(Override, WithARuleIsAnOverrideAndItsRuleIsLeftOut) {
  const auto result = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T120000Z\r\nRRULE:FREQ=DAILY"));
  EXPECT_EQ(result.occurrences.size(), 4U);
  EXPECT_THAT(result.codes, ElementsAre("rule_in_override"));
}

TEST(Override, WithAnUnreadableRecurrenceIdIsSkipped) {
  const auto result = with(event("RECURRENCE-ID:someday\r\nDTSTART:20260106T120000Z"));
  EXPECT_EQ(result.occurrences.size(), 4U);
  EXPECT_THAT(result.codes, ElementsAre("bad_override"));
}

TEST(Override, ChangesTheAnswerOfOneInstance) {
  const auto series = event(
      "DTSTART:20260105T080000Z\r\nRRULE:FREQ=DAILY;COUNT=2\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:owner@corp.example");
  const auto result = with(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T080000Z\r\nATTENDEE;PARTSTAT="
                                 "DECLINED:mailto:owner@corp.example"),
                           series);
  EXPECT_EQ(result.occurrences[0].facts.owner_answer, PartStat::accepted);
  EXPECT_EQ(result.occurrences[1].facts.owner_answer, PartStat::declined);
}

TEST(ThisAndFuture, ShiftsAllLaterInstancesOnTheLocalClock) {
  const auto series = event("DTSTART;TZID=Europe/Berlin:20260309T090000\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY;COUNT=5");
  const auto result = with(event("RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260316T090000\r\n"
                                 "DTSTART;TZID=Europe/Berlin:20260317T140000\r\nDURATION:PT30M\r\nSTATUS:TENTATIVE"),
                           series);
  EXPECT_EQ(result.times(), (Times{"2026-03-09T08:00Z 60", "2026-03-17T13:00Z 30", "2026-03-24T13:00Z 30",
                                   "2026-03-31T12:00Z 30", "2026-04-07T12:00Z 30"}));
  EXPECT_EQ(result.recurrence_ids()[3], "2026-03-30T07:00Z");
  EXPECT_EQ(result.occurrences[0].facts.status, EventStatus::confirmed);
  EXPECT_EQ(result.occurrences[3].facts.status, EventStatus::tentative);
  EXPECT_TRUE(result.occurrences[1].facts.is_override);
  EXPECT_FALSE(result.occurrences[2].facts.is_override);
}

TEST(ThisAndFuture, GivesItsPeopleToLaterInstances) {
  const auto result =
      with(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T080000Z\r\nDTSTART:20260106T080000Z\r\nATTENDEE:mailto:"
                 "ann@corp.example"));
  EXPECT_THAT(Result::people(result.occurrences[0]), IsEmpty());
  EXPECT_THAT(Result::people(result.occurrences[3]), ElementsAre("ann@corp.example"));
}

TEST(ThisAndFuture, LastsUntilTheNextOneAndAPlainOverrideDoesNotEndIt) {
  const auto result = with(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T080000Z\r\nDTSTART:20260105T090000Z") +
                           event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T150000Z") +
                           event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260108T080000Z\r\nDTSTART:20260108T200000Z"));
  EXPECT_EQ(result.times(),
            (Times{"2026-01-05T09:00Z 0", "2026-01-06T15:00Z 0", "2026-01-07T09:00Z 0", "2026-01-08T20:00Z 0"}));
}

TEST(ThisAndFuture, CancelsAllLaterInstances) {
  const auto result =
      with(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260107T080000Z\r\nDTSTART:20260107T080000Z\r\nSTATUS:CANCELLED"));
  EXPECT_EQ(result.occurrences[1].facts.status, EventStatus::confirmed);
  EXPECT_EQ(result.occurrences[2].facts.status, EventStatus::cancelled);
  EXPECT_EQ(result.occurrences[3].facts.status, EventStatus::cancelled);
}

TEST(ThisAndFuture, ShiftsInstancesFromOutsideIntoTheHorizon) {
  const auto series = event("DTSTART:20251201T080000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3");
  const auto result =
      with(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20251208T080000Z\r\nDTSTART:20260108T080000Z"), series);
  EXPECT_EQ(result.times(), (Times{"2026-01-08T08:00Z 0", "2026-01-15T08:00Z 0"}));
}

// In Santiago the clock goes from midnight of 6 September to 1:00.
TEST(ThisAndFuture, OnAnAllDaySeriesCountsDaysEvenWhereADayHasNoMidnight) {
  const auto series = event("DTSTART;VALUE=DATE:20260905\r\nRRULE:FREQ=DAILY;COUNT=4");
  const auto override = event("RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20260906\r\nDTSTART;VALUE=DATE:20260906");
  const auto result = expand_all(calendar(series + override),
                                 request_for("2026-09-01T04:00:00Z", "2026-10-01T03:00:00Z", "America/Santiago"));
  EXPECT_EQ(result.times(), (Times{"2026-09-05 1d", "2026-09-06 1d", "2026-09-07 1d", "2026-09-08 1d"}));
}

TEST(Method, CancelMakesItsEventsCancelled) {
  const auto result = expand_all(calendar(event("DTSTART:20260105T090000Z\r\nSTATUS:CONFIRMED"), "METHOD:CANCEL\r\n"));
  EXPECT_EQ(result.occurrences.at(0).facts.status, EventStatus::cancelled);
}

TEST(Method, CancelOfOneInstanceInASecondCalendarOfTheFile) {
  const auto cancel =
      calendar(event("RECURRENCE-ID:20260106T080000Z\r\nDTSTART:20260106T080000Z\r\nSEQUENCE:1"), "METHOD:CANCEL\r\n");
  const auto result = expand_all(calendar(daily) + cancel);
  ASSERT_EQ(result.occurrences.size(), 4U);
  EXPECT_EQ(result.occurrences[1].facts.status, EventStatus::cancelled);
}

}  // namespace
}  // namespace attune::ical::test
