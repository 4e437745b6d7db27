#include "core/time/zone.hpp"

#include <gtest/gtest.h>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using testing::date;
using testing::local;
using testing::utc;
using testing::zone;

std::string resolved(std::string_view name, std::string_view time) {
  return to_rfc3339(zone(name).to_instant(local(time)));
}

TEST(Zone, ATimeInASpringGapUsesTheOffsetBeforeTheGap) {
  EXPECT_EQ(resolved("Europe/Berlin", "2026-03-29 02:30"), "2026-03-29T01:30:00Z");
  EXPECT_EQ(resolved("America/New_York", "2026-03-08 02:30"), "2026-03-08T07:30:00Z");
  EXPECT_EQ(resolved("Australia/Lord_Howe", "2026-10-04 02:15"), "2026-10-03T15:45:00Z");
  EXPECT_EQ(resolved("Africa/Casablanca", "2025-04-06 02:30"), "2025-04-06T02:30:00Z");
}

TEST(Zone, ATimeInAnAutumnFoldIsTheFirstOfTheTwo) {
  EXPECT_EQ(resolved("Europe/Berlin", "2026-10-25 02:30"), "2026-10-25T00:30:00Z");
  EXPECT_EQ(resolved("America/New_York", "2026-11-01 01:30"), "2026-11-01T05:30:00Z");
  EXPECT_EQ(resolved("Australia/Lord_Howe", "2026-04-05 01:45"), "2026-04-04T14:45:00Z");
  EXPECT_EQ(resolved("Africa/Casablanca", "2025-02-23 02:30"), "2025-02-23T01:30:00Z");
}

TEST(Zone, TheEdgesOfGapAndFoldAreExact) {
  EXPECT_EQ(resolved("Europe/Berlin", "2026-03-29 01:59"), "2026-03-29T00:59:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2026-03-29 02:00"), "2026-03-29T01:00:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2026-03-29 03:00"), "2026-03-29T01:00:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2026-10-25 01:59"), "2026-10-24T23:59:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2026-10-25 02:00"), "2026-10-25T00:00:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2026-10-25 03:00"), "2026-10-25T02:00:00Z");
}

TEST(Zone, ASkippedDayResolvesToTheNext) {
  EXPECT_EQ(resolved("Pacific/Apia", "2011-12-29 12:00"), "2011-12-29T22:00:00Z");
  EXPECT_EQ(resolved("Pacific/Apia", "2011-12-30 12:00"), "2011-12-30T22:00:00Z");
  EXPECT_EQ(resolved("Pacific/Apia", "2011-12-31 12:00"), "2011-12-30T22:00:00Z");
}

TEST(Zone, ADayWhoseMidnightIsSkippedStartsLater) {
  EXPECT_EQ(zone("America/Sao_Paulo").start_of(date("2018-11-04")), utc("2018-11-04T03:00:00Z"));
  EXPECT_EQ(zone("America/Sao_Paulo").to_local(utc("2018-11-04T03:00:00Z")), local("2018-11-04 01:00"));
}

TEST(Zone, AnHourDoubledBeforeMidnightLengthensItsOwnDay) {
  EXPECT_EQ(zone("America/Sao_Paulo").to_instant(local("2018-02-17 23:30")), utc("2018-02-18T01:30:00Z"));
  EXPECT_EQ(zone("America/Sao_Paulo").start_of(date("2018-02-18")), utc("2018-02-18T03:00:00Z"));
}

TEST(Zone, ResolutionDoesNotDependOnWhatWasAskedBefore) {
  const Zone berlin = zone("Europe/Berlin");
  for (const char* before : {"2026-01-15 12:00", "2026-07-15 12:00", "2026-12-15 12:00", "1900-01-01 00:00"}) {
    static_cast<void>(berlin.to_instant(local(before)));
    EXPECT_EQ(berlin.to_instant(local("2026-10-25 02:30")), utc("2026-10-25T00:30:00Z")) << before;
    static_cast<void>(berlin.to_instant(local(before)));
    EXPECT_EQ(berlin.to_instant(local("2026-03-29 02:30")), utc("2026-03-29T01:30:00Z")) << before;
  }
}

TEST(Zone, ClocksGoOnChangingAfterTheLastYearOfTheZoneFiles) {
  EXPECT_EQ(resolved("Europe/Berlin", "2040-07-01 12:00"), "2040-07-01T10:00:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2044-03-27 02:30"), "2044-03-27T01:30:00Z");
  EXPECT_EQ(resolved("Europe/Berlin", "2044-10-30 02:30"), "2044-10-30T00:30:00Z");
  EXPECT_EQ(resolved("America/New_York", "2060-07-04 12:00"), "2060-07-04T16:00:00Z");
  EXPECT_EQ(resolved("America/New_York", "2060-11-07 12:00"), "2060-11-07T17:00:00Z");
  EXPECT_EQ(resolved("Australia/Lord_Howe", "2038-01-01 00:00"), "2037-12-31T13:00:00Z");
}

TEST(Zone, AZoneThatStoppedChangingStaysAsItIs) {
  EXPECT_EQ(resolved("Asia/Tokyo", "2090-07-01 12:00"), "2090-07-01T03:00:00Z");
  EXPECT_EQ(resolved("America/Sao_Paulo", "2050-01-01 12:00"), "2050-01-01T15:00:00Z");
}

TEST(Zone, LinksAndAnyCaseAreNames) {
  EXPECT_EQ(resolved("US/Eastern", "2026-07-04 12:00"), "2026-07-04T16:00:00Z");
  EXPECT_EQ(zone("europe/berlin").name(), "Europe/Berlin");
  EXPECT_EQ(zone("AMERICA/ARGENTINA/BUENOS_AIRES").name(), "America/Argentina/Buenos_Aires");
  EXPECT_EQ(zone("Etc/GMT+5").offset_at(utc("2026-01-01T00:00:00Z")), -5h);
}

TEST(Zone, ANameThatDoesNotExistIsAnErrorThatDoesNotQuoteIt) {
  for (const char* name :
       {"", "Europe", "Europe/", "Europe/Nowhere", "/usr/share/zoneinfo/Europe/Berlin", "../../../etc/passwd",
        "Europe/../Europe/Berlin", "./UTC", "zone.tab", "tzdata.zi", "posix/UTC", "right/UTC", "localtime",
        "posixrules", "Factory", "LocalTime", "Europe/Berlin ", "Europe\\Berlin"}) {
    const auto found = Zone::system(name);
    ASSERT_FALSE(found) << name;
    EXPECT_EQ(found.error().kind, ErrorKind::input);
    EXPECT_EQ(found.error().message, "there is no time zone of that name");
  }
}

TEST(Zone, AFixedOffsetHoldsForEver) {
  const Zone zone = Zone::fixed("+05:45", 5h + 45min);
  EXPECT_EQ(zone.name(), "+05:45");
  EXPECT_EQ(zone.to_instant(local("1900-01-01 05:45")), utc("1900-01-01T00:00:00Z"));
  EXPECT_EQ(zone.to_local(utc("9999-01-01T00:00:00Z")), local("9999-01-01 05:45"));
  EXPECT_EQ(Zone::utc().to_instant(local("2026-01-01 00:00")), utc("2026-01-01T00:00:00Z"));
}

// Claims another offset every second: a hostile VTIMEZONE.
class Restless : public ZoneRules {
 public:
  Span span_at(Instant instant) const override {
    ++asked;
    return {Seconds{instant.time_since_epoch().count() % 7}, {instant, instant + Seconds{1}}};
  }
  mutable int asked = 0;
};

TEST(Zone, ARestlessZoneIsNotSearchedForEver) {
  const auto rules = std::make_shared<Restless>();
  const Zone zone = Zone::custom("restless", rules);
  static_cast<void>(zone.to_instant(local("2026-01-01 00:00")));
  EXPECT_LT(rules->asked, 100);
}

}  // namespace
}  // namespace attune
