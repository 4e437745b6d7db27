// Inputs that hang, blow up or fool calendar libraries. Each must be over within a second, and the event beside it must
// still count; where a second is too fine a line for a busy machine, the bound under test is a count instead.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/ical/vtimezone.hpp"
#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::Contains;
using testing::Each;
using testing::ElementsAre;

const std::string sibling = event("UID:sibling\r\nDTSTART:20260105T090000Z\r\nDURATION:PT1H");

std::string repeated(const std::string& line, int count) {
  std::string lines;
  for (int i = 0; i < count; ++i) lines += line;
  return lines;
}

// How many occurrences the hostile event has; the sibling is there once or this fails.
std::size_t hostile_count(const std::string& lines) {
  const auto result = expand_all(calendar(event("UID:hostile\r\n" + lines) + sibling));
  std::size_t siblings = 0;
  for (const auto& occurrence : result.occurrences) siblings += occurrence.uid.reveal() == "sibling" ? 1U : 0U;
  EXPECT_EQ(siblings, 1U);
  return result.occurrences.size() - siblings;
}

TEST(Hostile, AnImpossibleSecondlyRule) {
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\nRRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30"), 1U);
}

TEST(Hostile, AZoneThatChangesEverySecondSince1601) {
  const std::string zone =
      "BEGIN:VTIMEZONE\r\nTZID:Fast\r\nBEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\n"
      "TZOFFSETTO:+0200\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\nDTSTART:16010101T000000\r\n"
      "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\nRRULE:FREQ=DAILY\r\nEND:DAYLIGHT\r\nEND:VTIMEZONE\r\n";
  const auto result =
      expand_all(calendar(zone + event("DTSTART;TZID=Fast:20260105T090000\r\nRRULE:FREQ=DAILY;COUNT=5") + sibling));
  EXPECT_EQ(result.occurrences.size(), 6U);
}

TEST(Hostile, AZoneOfThousandsOfObservances) {
  const auto zone = "BEGIN:VTIMEZONE\r\nTZID:Big\r\n" +
                    repeated(
                        "BEGIN:STANDARD\r\nDTSTART:16010101T000000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                        "RRULE:FREQ=YEARLY\r\nEND:STANDARD\r\n",
                        20'000) +
                    "END:VTIMEZONE\r\n";
  const auto result = expand_all(calendar(zone + event("DTSTART;TZID=Big:20260105T090000") + sibling));
  EXPECT_EQ(result.occurrences.size(), 2U);
}

// Each of these rules has to be counted from the year 1.
TEST(Hostile, AZoneWhoseRulesTakeAgesToCountIsNotCountedToItsEnd) {
  const auto part = [](const std::string& start, const std::string& offset, const std::string& rule) {
    return "BEGIN:STANDARD\r\nDTSTART:" + start + "\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:" + offset + "\r\n" + rule +
           "END:STANDARD\r\n";
  };
  const auto slow = part("00010101T000000", "+0200", "RRULE:FREQ=MONTHLY;COUNT=9999;BYMONTH=2;BYMONTHDAY=29\r\n");
  const auto last =
      part("20200101T000000", "+0300", "RRULE:FREQ=YEARLY;COUNT=9\r\n") + part("20240601T000000", "+0500", "");
  const auto in_2026 = at("2026-11-01T00:00:00Z");
  EXPECT_EQ(zone_rules_of(last)->span_at(in_2026).offset, std::chrono::hours(3));
  // The last rule is not followed any more; that it began still counts.
  EXPECT_EQ(zone_rules_of(repeated(slow, 100) + last)->span_at(in_2026).offset, std::chrono::hours(5));
}

TEST(Hostile, AHundredMinutelyRules) {
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\n" + repeated("RRULE:FREQ=MINUTELY\r\n", 100) + "SUMMARY:x"), 1U);
}

// The first of them takes all the work that an event may take; what the second would bring in a moment is not told.
TEST(Hostile, RulesThatTakeAgesToCountTakeNoLongerForBeingMany) {
  const std::string start = "DTSTART:17000101T090000Z\r\nSUMMARY:x\r\n";
  const std::string slow = "RRULE:FREQ=SECONDLY;INTERVAL=7;COUNT=9223372036854775807\r\n";
  const std::string until_2026 = "RRULE:FREQ=YEARLY;COUNT=327";
  EXPECT_EQ(hostile_count(start + until_2026), 1U);
  EXPECT_EQ(hostile_count(start + slow + until_2026), 0U);
}

TEST(Hostile, TwentyThousandRDates) {
  std::string lines;
  for (int i = 0; i < 20'000; ++i) {
    lines += "RDATE:20260106T" + std::to_string(10 + i % 10) + std::to_string(10 + i / 10 % 50) +
             std::to_string(10 + i / 500 % 50) + "Z\r\n";
  }
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\n" + lines + "SUMMARY:x"), 1001U);
}

TEST(Hostile, ALineOfFiftyMegabytes) {
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\nSUMMARY:" + std::string(50'000'000, 'x')), 1U);
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\nATTENDEE;CN=" + std::string(50'000'000, '"') + ":x"), 1U);
}

TEST(Hostile, ALineOfMillionsOfFolds) {
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\nSUMMARY:" + repeated("\r\n x", 3'000'000)), 1U);
}

TEST(Hostile, ALineThatIsTooLongIsToldOnceAndLeftOut) {
  const auto result = expand_all(calendar(event("DTSTART:20260105T090000Z\r\nSUMMARY:" + std::string(70'000, 'x'))));
  EXPECT_THAT(result.codes, ElementsAre("line_too_long"));
  EXPECT_EQ(result.diagnostics[0].property, "SUMMARY");
}

TEST(Hostile, FloodsOfBrokenProperties) {
  for (const auto* const line :
       {"ATTENDEE\r\n", "ATTENDEE:\r\n", "ATTENDEE;;;===:\r\n", "STATUS;X=\":\r\n", "CATEGORIES:,,,,\r\n", "RRULE:\r\n",
        "EXDATE:x\r\n", "ORGANIZER;CN=\r\n", "SUMMARY;A=B;A=B;A=B:\r\n", "TRANSP:\x01\r\n"}) {
    EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\n" + repeated(line, 20'000) + "SUMMARY:x"), 1U) << line;
  }
}

// libical takes 20 ms for each of these lines; two thousand of them cost the whole calendar.
TEST(Hostile, LinesOfThousandsOfParameters) {
  const auto line = "ATTENDEE" + repeated(";PARTSTAT=ACCEPTED", 3'500) + ":mailto:a@corp.example\r\n";
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\n" + repeated(line, 500) + "SUMMARY:x"), 1U);
}

TEST(Hostile, TimesBeyondTheCalendar) {
  for (const auto* const start : {"99999999T999999Z", "00000000", "99991231T235959Z", "-20260105", "2026010\xC2\xB9"}) {
    EXPECT_EQ(hostile_count("DTSTART:" + std::string(start) + "\r\nDTEND:99991231T235959Z\r\nRRULE:FREQ=YEARLY"), 0U)
        << start;
  }
}

TEST(Hostile, OccurrencesThatLastForAges) {
  EXPECT_EQ(hostile_count("DTSTART:20260105T090000Z\r\nDURATION:P99999999999999999999W"), 1U);
  EXPECT_EQ(hostile_count("DTSTART:00010101T000000Z\r\nDTEND:99991231T235959Z"), 1U);
  // A series is looked for five years back, no further.
  EXPECT_LE(hostile_count("DTSTART:00010101T000000Z\r\nDTEND:99991231T235959Z\r\nRRULE:FREQ=YEARLY"), 7U);
  EXPECT_LE(hostile_count("DTSTART:19000105T090000Z\r\nDURATION:P36000D\r\nRRULE:FREQ=DAILY"), 2000U);
}

TEST(Hostile, ManyPeopleInManyOccurrencesStayWithinBounds) {
  std::string lines = "DTSTART:20260105T090000Z\r\nRRULE:FREQ=MINUTELY;COUNT=2000\r\nRRULE:FREQ=HOURLY;COUNT=2000\r\n";
  for (int i = 0; i < 500; ++i) lines += "ATTENDEE:mailto:p" + std::to_string(i) + "@corp.example\r\n";
  const auto result = expand_all(calendar(event(lines + "SUMMARY:x")));
  std::size_t people = 0;
  for (const auto& occurrence : result.occurrences) {
    people += occurrence.people.size();
    EXPECT_GE(occurrence.people.size(), 50U);
  }
  EXPECT_GT(result.occurrences.size(), 3000U);
  EXPECT_LE(people, 250'000U);
}

TEST(Hostile, ThousandsOfOverridesOfOneInstance) {
  const auto overrides =
      repeated(event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260106T090000Z\r\nDTSTART:20260107T090000Z"), 5'000);
  const auto result = expand_all(calendar(event("DTSTART:20260105T090000Z\r\nRRULE:FREQ=DAILY;COUNT=3") + overrides));
  EXPECT_EQ(result.occurrences.size(), 3U);
}

// Of one of 2,500 instances: every minute and second from 10 to 59.
std::string override_number(int number) {
  const auto moment = "20260106T09" + std::to_string(10 + number / 50 % 50) + std::to_string(10 + number % 50) + "Z";
  return event("RECURRENCE-ID:" + moment + "\r\nDTSTART:" + moment);
}

TEST(Hostile, AnEventOfTensOfThousandsOfComponents) {
  std::string overrides;
  for (int i = 0; i < 12'000; ++i) overrides += override_number(i);
  const auto result = expand_all(calendar(event("DTSTART:20260105T090000Z\r\nSUMMARY:x") + overrides + sibling));
  EXPECT_EQ(result.occurrences.size(), 2502U);
  EXPECT_THAT(result.codes, ElementsAre("too_many_components"));
}

TEST(Hostile, ShiftsOfAges) {
  const auto result =
      expand_all(calendar(event("DTSTART:20260105T090000Z\r\nRRULE:FREQ=HOURLY") +
                          event("RECURRENCE-ID;RANGE=THISANDFUTURE:20260105T100000Z\r\nDTSTART:99990107T090000Z")));
  EXPECT_LE(result.occurrences.size(), 4000U);
}

TEST(Hostile, ThousandsOfUnknownZones) {
  std::string events;
  for (int i = 0; i < 20'000; ++i) {
    events += event("UID:" + std::to_string(i) + "\r\nDTSTART;TZID=Z" + std::to_string(i) + ":20260105T090000");
  }
  EXPECT_EQ(expand_all(calendar(events)).occurrences.size(), 20'000U);
}

TEST(Hostile, DiagnosticsAreBoundedAndNeverQuoteTheCalendar) {
  const auto result = expand_all(calendar(event("UID:secret-uid\r\nDTSTART;TZID=secret-zone:20260105T090000Z\r\n" +
                                                repeated("EXDATE:secret-date\r\n", 500) + "RRULE:secret-rule")));
  EXPECT_LE(result.diagnostics.size(), 50U);
  for (const auto& diagnostic : result.diagnostics) {
    EXPECT_EQ(diagnostic.message.find("secret"), std::string_view::npos);
    EXPECT_FALSE(diagnostic.message.empty());
  }
}

TEST(Hostile, AUidOfKilobytesIsNamedByADigest) {
  const auto result = expand_all(calendar(event("UID:" + std::string(20'000, 'u') + "\r\nDTSTART:20260105T090000Z")));
  EXPECT_EQ(result.occurrences.at(0).uid.reveal().size(), 64U);
}

}  // namespace
}  // namespace attune::ical::test
