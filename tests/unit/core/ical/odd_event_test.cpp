#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

using Times = std::vector<std::string>;

TEST(OddEvent, ReadsStartAndEnd) {
  const auto result = expand_event("DTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z");
  EXPECT_EQ(result.times(), Times{"2026-01-05T09:00Z 60"});
  EXPECT_EQ(result.recurrence_ids(), Times{"none"});
  EXPECT_TRUE(result.complete);
  EXPECT_THAT(result.codes, IsEmpty());
}

TEST(OddEvent, LastsItsDurationWithoutAnEnd) {
  EXPECT_EQ(expand_event("DTSTART:20260105T090000Z\r\nDURATION:PT45M").times(), Times{"2026-01-05T09:00Z 45"});
}

TEST(OddEvent, LetsTheEndWinOverADuration) {
  EXPECT_EQ(expand_event("DTSTART:20260105T090000Z\r\nDURATION:PT45M\r\nDTEND:20260105T100000Z").times(),
            Times{"2026-01-05T09:00Z 60"});
}

TEST(OddEvent, HasNoLengthWithoutEndAndDuration) {
  EXPECT_EQ(expand_event("DTSTART:20260105T090000Z").times(), Times{"2026-01-05T09:00Z 0"});
}

TEST(OddEvent, AnAllDayEventWithoutEndLastsOneDay) {
  EXPECT_EQ(expand_event("DTSTART;VALUE=DATE:20260105").times(), Times{"2026-01-05 1d"});
}

TEST(OddEvent, ADateWithoutItsValueParameterIsADate) {
  EXPECT_EQ(expand_event("DTSTART:20260105\r\nDTEND:20260107").times(), Times{"2026-01-05 2d"});
}

TEST(OddEvent, AnAllDayEventGoesFromMidnightToMidnightInTheOwnersZone) {
  const auto result = expand_event("DTSTART;VALUE=DATE:20260329\r\nDTEND;VALUE=DATE:20260330");
  ASSERT_EQ(result.occurrences.size(), 1U);
  EXPECT_EQ(result.occurrences[0].facts.period, (Period{at("2026-03-28T23:00:00Z"), at("2026-03-29T22:00:00Z")}));
}

TEST(OddEvent, AnAllDayEventThatEndsNotAfterItsStartLastsOneDay) {
  EXPECT_EQ(expand_event("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260105").times(), Times{"2026-01-05 1d"});
  EXPECT_EQ(expand_event("DTSTART;VALUE=DATE:20260105\r\nDTEND;VALUE=DATE:20260101").times(), Times{"2026-01-05 1d"});
}

TEST(OddEvent, AnEndBeforeTheStartIsNoLengthAndIsTold) {
  const auto result = expand_event("DTSTART:20260105T090000Z\r\nDTEND:20260105T080000Z");
  EXPECT_EQ(result.times(), Times{"2026-01-05T09:00Z 0"});
  EXPECT_THAT(result.codes, ElementsAre("negative_length"));
  EXPECT_THAT(expand_event("DTSTART:20260105T090000Z\r\nDURATION:-PT1H").codes, ElementsAre("negative_length"));
  const std::string extra = "DTSTART:20260105T090000Z\r\nDURATION:PT1H\r\nRDATE;VALUE=PERIOD:20260106T090000Z/";
  const auto backwards = expand_event(extra + "20260106T080000Z");
  EXPECT_EQ(backwards.times(), (Times{"2026-01-05T09:00Z 60", "2026-01-06T09:00Z 0"}));
  EXPECT_THAT(backwards.codes, ElementsAre("negative_length"));
}

TEST(OddEvent, ADurationInDaysIsNominalAndOneInHoursIsExact) {
  EXPECT_EQ(expand_event("DTSTART;TZID=Europe/Berlin:20260328T120000\r\nDURATION:P1D").times(),
            Times{"2026-03-28T11:00Z 1380"});
  EXPECT_EQ(expand_event("DTSTART;TZID=Europe/Berlin:20260328T120000\r\nDURATION:PT24H").times(),
            Times{"2026-03-28T11:00Z 1440"});
}

TEST(OddEvent, AnUnreadableEndIsToldAndTheEventStays) {
  const auto result = expand_event("DTSTART:20260105T090000Z\r\nDTEND:tomorrow");
  EXPECT_EQ(result.times(), Times{"2026-01-05T09:00Z 0"});
  EXPECT_THAT(result.codes, ElementsAre("bad_end"));
}

TEST(OddEvent, AnUnreadableStartSkipsThatEventAlone) {
  const auto result = expand_all(calendar(event("UID:a\r\nDTSTART:99999999T999999Z") + event("UID:b") +
                                          event("UID:c\r\nDTSTART:20260105T090000Z")));
  EXPECT_EQ(result.times(), Times{"2026-01-05T09:00Z 0"});
  EXPECT_THAT(result.codes, ElementsAre("bad_start", "no_start"));
  EXPECT_EQ(result.diagnostics[0].component, 1U);
  EXPECT_EQ(result.diagnostics[0].line, 5U);
  EXPECT_EQ(result.diagnostics[0].property, "DTSTART");
}

TEST(OddEvent, TakesAnOccurrenceThatTouchesTheHorizonAndNoOther) {
  const auto request = request_for("2026-01-05T00:00:00Z", "2026-01-06T00:00:00Z");
  const auto count = [&](const std::string& lines) { return expand_event(lines, request).occurrences.size(); };
  EXPECT_EQ(count("DTSTART:20260104T230000Z\r\nDTEND:20260105T000000Z"), 0U);
  EXPECT_EQ(count("DTSTART:20260104T230000Z\r\nDTEND:20260105T000001Z"), 1U);
  EXPECT_EQ(count("DTSTART:20260105T235959Z\r\nDTEND:20260106T010000Z"), 1U);
  EXPECT_EQ(count("DTSTART:20260106T000000Z\r\nDTEND:20260106T010000Z"), 0U);
  EXPECT_EQ(count("DTSTART:20260105T000000Z"), 1U);
  EXPECT_EQ(count("DTSTART:20260106T000000Z"), 0U);
  EXPECT_EQ(count("DTSTART:20250101T000000Z\r\nDTEND:20270101T000000Z"), 1U);
}

TEST(OddEvent, IsCompleteOnlyIfNothingFollowsTheHorizon) {
  EXPECT_TRUE(expand_event("DTSTART:20200105T090000Z").complete);
  EXPECT_FALSE(expand_event("DTSTART:20300105T090000Z").complete);
  EXPECT_FALSE(expand_event("DTSTART:20260501T090000Z").complete);
}

TEST(OddEvent, OutlooksAllDayMarkMakesMidnightsDates) {
  const auto result = expand_event(
      "DTSTART;TZID=W. Europe Standard Time:20260105T000000\r\nDTEND;TZID=W. Europe Standard Time:20260107T000000\r\n"
      "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE");
  EXPECT_EQ(result.times(), Times{"2026-01-05 2d"});
  EXPECT_EQ(
      expand_event("DTSTART:20260104T230000Z\r\nDTEND:20260105T230000Z\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE").times(),
      Times{"2026-01-05 1d"});
}

TEST(OddEvent, OutlooksAllDayMarkDoesNotHideATimedEvent) {
  EXPECT_EQ(
      expand_event("DTSTART:20260105T090000Z\r\nDTEND:20260105T100000Z\r\nX-MICROSOFT-CDO-ALLDAYEVENT:TRUE").times(),
      Times{"2026-01-05T09:00Z 60"});
}

TEST(OddEvent, RepliesAndCounterProposalsAreNoEvents) {
  for (const auto* const method : {"REPLY", "COUNTER", "reply"}) {
    const auto result =
        expand_all(calendar(event("DTSTART:20260105T090000Z\r\nSUMMARY:x"), "METHOD:" + std::string(method) + "\r\n"));
    EXPECT_THAT(result.occurrences, IsEmpty());
    EXPECT_EQ(result.capability, Capability{});
  }
}

TEST(OddEvent, TheHighestSequenceOfAUidCounts) {
  const auto result = expand_all(calendar(event("SEQUENCE:2\r\nDTSTART:20260106T090000Z\r\nDTSTAMP:20250101T000000Z") +
                                          event("SEQUENCE:1\r\nDTSTART:20260105T090000Z\r\nDTSTAMP:20260101T000000Z")));
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
  EXPECT_EQ(result.occurrences[0].facts.component, 1U);
  EXPECT_EQ(result.occurrences[0].facts.sequence, 2);
}

TEST(OddEvent, ThenTheLatestStampCounts) {
  const auto result = expand_all(calendar(event("DTSTAMP:20260102T000000Z\r\nDTSTART:20260106T090000Z") +
                                          event("DTSTAMP:20260101T000000Z\r\nDTSTART:20260105T090000Z")));
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
  EXPECT_EQ(result.occurrences[0].facts.stamp, at("2026-01-02T00:00:00Z"));
}

TEST(OddEvent, ThenTheLaterComponentCounts) {
  const auto result = expand_all(calendar(event("DTSTART:20260105T090000Z") + event("DTSTART:20260106T090000Z")));
  EXPECT_EQ(result.times(), Times{"2026-01-06T09:00Z 0"});
  EXPECT_EQ(result.occurrences[0].facts.component, 2U);
}

TEST(OddEvent, ADigestStandsForAMissingUid) {
  const auto result = expand_all("BEGIN:VEVENT\r\nDTSTART:20260105T090000Z\r\nEND:VEVENT\r\n");
  ASSERT_EQ(result.occurrences.size(), 1U);
  EXPECT_EQ(result.occurrences[0].uid.reveal().size(), 64U);
}

TEST(OddEvent, ShowsItsCapabilityEvenFarOutsideTheHorizon) {
  const auto result = expand_event(
      "DTSTART:20200105T090000Z\r\nSUMMARY:x\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:a@b.example\r\n"
      "X-MICROSOFT-CDO-BUSYSTATUS:BUSY");
  EXPECT_THAT(result.occurrences, IsEmpty());
  EXPECT_EQ(result.capability, (Capability{true, true, true, true}));
  EXPECT_EQ(expand_event("DTSTART:20200105T090000Z\r\nSUMMARY:\r\nATTENDEE:mailto:a@b.example").capability,
            (Capability{true, false, false, false}));
}

}  // namespace
}  // namespace attune::ical::test
