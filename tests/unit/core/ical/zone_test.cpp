#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "core/ical/vtimezone.hpp"
#include "core/ical/zone_name.hpp"
#include "tests/unit/core/ical/expanding.hpp"

namespace attune::ical::test {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Times = std::vector<std::string>;

std::string name(std::string_view tzid) {
  const auto zone = zone_of_name(tzid);
  return zone ? zone->name() : "unknown";
}

TEST(ZoneName, KnowsIanaNamesWithoutCase) {
  EXPECT_EQ(name("Europe/Berlin"), "Europe/Berlin");
  EXPECT_EQ(name("europe/berlin"), "Europe/Berlin");
  EXPECT_EQ(name("AMERICA/NEW_YORK"), "America/New_York");
  EXPECT_EQ(name("America/Argentina/Buenos_Aires"), "America/Argentina/Buenos_Aires");
  EXPECT_EQ(name("UTC"), "UTC");
}

TEST(ZoneName, KnowsIanaNamesBehindAVendorsPrefix) {
  EXPECT_EQ(name("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin"), "Europe/Berlin");
  EXPECT_EQ(name("/freeassociation.sourceforge.net/Europe/Berlin"), "Europe/Berlin");
  EXPECT_EQ(name("/mozilla.org/20070129_1/Europe/Berlin"), "Europe/Berlin");
  EXPECT_EQ(name("/softwarestudio.org/Olson_20011030_5/America/New_York"), "America/New_York");
  EXPECT_EQ(name("/citadel.org/20190914_1/America/Argentina/Buenos_Aires"), "America/Argentina/Buenos_Aires");
}

TEST(ZoneName, KnowsWindowsNames) {
  EXPECT_EQ(name("W. Europe Standard Time"), "Europe/Berlin");
  EXPECT_EQ(name("Pacific Standard Time"), "America/Los_Angeles");
}

TEST(ZoneName, KnowsWhatWindowsShowsToPeople) {
  EXPECT_EQ(name("(UTC+07:00) Bangkok, Hanoi, Jakarta"), "Asia/Bangkok");
  EXPECT_EQ(name("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"), "Europe/Amsterdam");
  EXPECT_EQ(name("(GMT+01.00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"), "Europe/Amsterdam");
  EXPECT_EQ(name("(UTC-05:00) Eastern Time (US & Canada)"), "America/New_York");
  EXPECT_EQ(name("(UTC-06:00) Guadalajara, Mexico City, Monterrey"), "America/Mexico_City");
  EXPECT_EQ(name("(UTC) Dublin, Edinburgh, Lisbon, London"), "Europe/Dublin");
  EXPECT_EQ(name("(UTC+06:30) Yangon (Rangoon)"), "Asia/Yangon");
}

TEST(ZoneName, KnowsNothingElse) {
  for (const auto* const tzid :
       {"", "Office", "Customized Time Zone", "../../etc/passwd", "/../Europe/Berlin", "Europe/../Europe/Berlin",
        "/Europe", "localtime", "(UTC+07:00) Berlin", "(UTC+07:00", "\x01"}) {
    EXPECT_EQ(name(tzid), "unknown") << tzid;
  }
}

TEST(ZoneName, AnOffsetInANameIsTheLastResort) {
  EXPECT_EQ(zone_of_offset_name("(UTC+07:00) Nowhere")->offset_at(Instant{}), std::chrono::hours(7));
  EXPECT_EQ(zone_of_offset_name("UTC-03:30")->offset_at(Instant{}), -std::chrono::minutes(210));
  EXPECT_EQ(zone_of_offset_name("+0200")->offset_at(Instant{}), std::chrono::hours(2));
  EXPECT_FALSE(zone_of_offset_name("Office +2"));
  EXPECT_FALSE(zone_of_offset_name("UTC+99"));
  EXPECT_FALSE(zone_of_offset_name(""));
}

const std::string central =
    "BEGIN:DAYLIGHT\r\nDTSTART:19810329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n"
    "BEGIN:STANDARD\r\nDTSTART:19961027T030000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n";

std::string described(const std::string& name, const std::string& observances) {
  return "BEGIN:VTIMEZONE\r\nTZID:" + name + "\r\n" + observances + "END:VTIMEZONE\r\n";
}

TEST(VTimeZone, ChangesItsClocksLikeTheSystemsZoneOfTheSameRules) {
  const auto own = Zone::custom("own", zone_rules_of(central));
  const auto system = Zone::system("Europe/Berlin").value();
  for (auto instant = at("1999-01-01T00:00:00Z"); instant < at("2040-01-01T00:00:00Z");
       instant += std::chrono::hours(7)) {
    ASSERT_EQ(own.offset_at(instant), system.offset_at(instant)) << to_rfc3339(instant);
  }
  for (const auto* const change : {"2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z"}) {
    const auto instant = at(change);
    EXPECT_EQ(own.offset_at(instant - Seconds(1)), system.offset_at(instant - Seconds(1)));
    EXPECT_EQ(own.offset_at(instant), system.offset_at(instant));
  }
}

TEST(VTimeZone, ReadsRulesThatStartIn1601) {
  auto old = central;
  for (const auto* const start : {"19810329T020000", "19961027T030000"}) old.replace(old.find(start), 4, "1601");
  old.replace(old.find("16010329"), 8, "16010325");
  old.replace(old.find("16011027"), 8, "16011028");
  const auto own = Zone::custom("own", zone_rules_of(old));
  EXPECT_EQ(own.offset_at(at("2026-01-05T00:00:00Z")), std::chrono::hours(1));
  EXPECT_EQ(own.offset_at(at("2026-07-05T00:00:00Z")), std::chrono::hours(2));
}

TEST(VTimeZone, StaysAtItsLastOffsetAfterRulesThatEnd) {
  auto ended = central;
  for (auto at = ended.find("BYDAY=-1SU"); at != std::string::npos; at = ended.find("BYDAY=-1SU", at + 40)) {
    ended.insert(at, "UNTIL=20061231T000000Z;");
  }
  const auto own = Zone::custom("own", zone_rules_of(ended));
  EXPECT_EQ(own.offset_at(at("2005-07-05T00:00:00Z")), std::chrono::hours(2));
  EXPECT_EQ(own.offset_at(at("2026-07-05T00:00:00Z")), std::chrono::hours(1));
}

TEST(VTimeZone, ReadsRDatesAndTheTimeBeforeAll) {
  const auto own =
      Zone::custom("own", zone_rules_of("BEGIN:STANDARD\r\nDTSTART:20200101T000000\r\nRDATE:20210101T000000\r\n"
                                        "TZOFFSETFROM:+0300\r\nTZOFFSETTO:+0500\r\nEND:STANDARD\r\n"
                                        "BEGIN:DAYLIGHT\r\nDTSTART:20200601T000000\r\nTZOFFSETFROM:+0500\r\n"
                                        "TZOFFSETTO:+0600\r\nEND:DAYLIGHT\r\n"));
  EXPECT_EQ(own.offset_at(at("1950-01-01T00:00:00Z")), std::chrono::hours(3));
  EXPECT_EQ(own.offset_at(at("2020-03-01T00:00:00Z")), std::chrono::hours(5));
  EXPECT_EQ(own.offset_at(at("2020-09-01T00:00:00Z")), std::chrono::hours(6));
  EXPECT_EQ(own.offset_at(at("2026-01-01T00:00:00Z")), std::chrono::hours(5));
}

std::string observance(const std::string& start, const std::string& offset_to, const std::string& lines) {
  return "BEGIN:STANDARD\r\nDTSTART:" + start + "\r\n" + lines + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:" + offset_to +
         "\r\nEND:STANDARD\r\n";
}

TEST(VTimeZone, AnRDateInUtcIsThatInstantWhereverTheOffsetsStand) {
  const auto own =
      Zone::custom("own", zone_rules_of(observance("20200101T000000", "+0500", "RDATE:20210101T120000Z\r\n") +
                                        observance("20200601T000000", "+0300", "")));
  EXPECT_EQ(own.offset_at(at("2021-01-01T11:59:59Z")), std::chrono::hours(3));
  EXPECT_EQ(own.offset_at(at("2021-01-01T12:00:00Z")), std::chrono::hours(5));
}

TEST(VTimeZone, CountedRulesSetInAsOftenAsTheySay) {
  // 1 January 00:00 for the 425th time in 2025, 1 July for the 424th in 2024.
  const auto own =
      Zone::custom("own", zone_rules_of(observance("16010101T000000", "+0200", "RRULE:FREQ=YEARLY;COUNT=425\r\n") +
                                        observance("16010701T000000", "+0300", "RRULE:FREQ=YEARLY;COUNT=424\r\n")));
  EXPECT_EQ(own.offset_at(at("2024-06-01T00:00:00Z")), std::chrono::hours(2));
  EXPECT_EQ(own.offset_at(at("2024-08-01T00:00:00Z")), std::chrono::hours(3));
  EXPECT_EQ(own.offset_at(at("2025-08-01T00:00:00Z")), std::chrono::hours(2));
  EXPECT_EQ(own.offset_at(at("2030-08-01T00:00:00Z")), std::chrono::hours(2));
}

TEST(VTimeZone, AnEndThatIsNeverReachedIsNone) {
  auto until = central;
  for (auto at = until.find("BYDAY=-1SU"); at != std::string::npos; at = until.find("BYDAY=-1SU", at + 40)) {
    until.insert(at, "UNTIL=99991231T235959Z;");
  }
  const auto own = Zone::custom("own", zone_rules_of(until));
  EXPECT_EQ(own.offset_at(at("2026-01-05T00:00:00Z")), std::chrono::hours(1));
  EXPECT_EQ(own.offset_at(at("2026-07-05T00:00:00Z")), std::chrono::hours(2));
}

TEST(VTimeZone, ARuleOfLeapDaysHoldsForTheYearsBetween) {
  const auto own = Zone::custom(
      "own", zone_rules_of(observance("20200229T000000", "+0200", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29\r\n") +
                           observance("20210101T000000", "+0300", "")));
  EXPECT_EQ(own.offset_at(at("2021-06-01T00:00:00Z")), std::chrono::hours(3));
  EXPECT_EQ(own.offset_at(at("2027-12-31T00:00:00Z")), std::chrono::hours(2));
}

TEST(VTimeZone, WithoutAnythingReadableIsNone) {
  EXPECT_EQ(zone_rules_of(""), nullptr);
  EXPECT_EQ(zone_rules_of("BEGIN:STANDARD\r\nDTSTART:never\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"), nullptr);
}

TEST(Zone, AnyOtherNameUsesTheCalendarsOwnDescription) {
  const auto result = expand_all(calendar(described("Office", central) + event("DTSTART;TZID=Office:20260705T090000")),
                                 request_for("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z", "America/New_York"));
  EXPECT_EQ(result.times(), Times{"2026-07-05T07:00Z 0"});
  EXPECT_THAT(result.codes, IsEmpty());
}

TEST(Zone, AKnownNameUsesTheSystemsRulesWhateverTheCalendarSays) {
  const auto wrong = described(
      "Europe/Berlin",
      "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nEND:STANDARD\r\n");
  EXPECT_EQ(expand_all(calendar(wrong + event("DTSTART;TZID=Europe/Berlin:20260105T090000"))).times(),
            Times{"2026-01-05T08:00Z 0"});
}

TEST(Zone, EachCalendarOfAFileUsesItsOwnDescriptionOfAName) {
  auto eastern = central;
  for (const auto& [from, to] : {std::pair{"TO:+0200", "TO:+0300"}, {"FROM:+0100", "FROM:+0200"}})
    eastern.replace(eastern.find(from), 8, to);
  const auto fixed = [](const std::string& offset) {
    return described("Office", "BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:" + offset +
                                   "\r\nTZOFFSETTO:" + offset + "\r\nEND:STANDARD\r\n");
  };
  const auto result = expand_all(calendar(fixed("+0500") + event("UID:a\r\nDTSTART;TZID=Office:20260105T090000")) +
                                 calendar(fixed("+0600") + event("UID:b\r\nDTSTART;TZID=Office:20260105T090000")));
  EXPECT_EQ(result.times(), (Times{"2026-01-05T04:00Z 0", "2026-01-05T03:00Z 0"}));
}

TEST(Zone, AnUnknownNameIsReadInTheOwnersZoneAndTold) {
  const auto result = expand_event("DTSTART;TZID=Atlantis:20260105T090000\r\nDTEND;TZID=Atlantis:20260105T100000");
  EXPECT_EQ(result.times(), Times{"2026-01-05T08:00Z 60"});
  EXPECT_THAT(result.codes, ElementsAre("unknown_zone"));
}

TEST(Zone, FloatingTimesAreInTheOwnersZone) {
  EXPECT_EQ(expand_event("DTSTART:20260105T090000").times(), Times{"2026-01-05T08:00Z 0"});
}

TEST(Zone, TheCalendarsOwnZoneNameIsIgnored) {
  EXPECT_EQ(expand_all(calendar(event("DTSTART:20260105T090000"), "X-WR-TIMEZONE:Asia/Tokyo\r\n")).times(),
            Times{"2026-01-05T08:00Z 0"});
}

TEST(Zone, AQuoteThatIsNeverClosedIsRepaired) {
  const auto result = expand_event("DTSTART;TZID=\"W. Europe Standard Time:20260105T090000");
  EXPECT_EQ(result.times(), Times{"2026-01-05T08:00Z 0"});
  EXPECT_THAT(result.codes, ElementsAre("unbalanced_quote"));
}

// A FIFO blocks whoever opens it for reading until someone writes: this test would never end.
TEST(Zone, ANameThatIsAPathOpensNothing) {
  const auto fifo = std::filesystem::temp_directory_path() / ("attune-zone-" + std::to_string(getpid()));
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  for (const auto& tzid : {"../../../.." + fifo.string(), fifo.string(), "Europe/../../../.." + fifo.string(),
                           "/x/Europe/../../../../.." + fifo.string()}) {
    const auto result = expand_event("DTSTART;TZID=" + tzid + ":20260105T090000\r\nRRULE:FREQ=DAILY;COUNT=2");
    EXPECT_EQ(result.occurrences.size(), 2U);
    EXPECT_THAT(result.codes, ElementsAre("unknown_zone"));
  }
  std::filesystem::remove(fifo);
}

}  // namespace
}  // namespace attune::ical::test
