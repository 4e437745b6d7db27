#include "core/time/instant.hpp"

#include <gtest/gtest.h>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using testing::date;

TEST(Instant, IsPrintedInUtc) {
  EXPECT_EQ(to_rfc3339(Instant{Seconds{0}}), "1970-01-01T00:00:00Z");
  EXPECT_EQ(to_rfc3339(Instant{Seconds{1795424405}}), "2026-11-23T09:00:05Z");
  EXPECT_EQ(to_rfc3339(Instant{Seconds{-1}}), "1969-12-31T23:59:59Z");
}

TEST(Instant, OffsetsAreReadAndTakenOff) {
  EXPECT_EQ(to_rfc3339(parse_rfc3339("2026-11-23T09:00:00Z").value()), "2026-11-23T09:00:00Z");
  EXPECT_EQ(to_rfc3339(parse_rfc3339("2026-11-23T09:00:00+01:00").value()), "2026-11-23T08:00:00Z");
  EXPECT_EQ(to_rfc3339(parse_rfc3339("2026-11-23t09:00:00.75-05:30").value()), "2026-11-23T14:30:00Z");
  EXPECT_EQ(to_rfc3339(parse_rfc3339("2026-11-23 09:00:00z").value()), "2026-11-23T09:00:00Z");
}

TEST(Instant, ALeapSecondIsTheFirstOfTheNextMinute) {
  EXPECT_EQ(to_rfc3339(parse_rfc3339("2016-12-31T23:59:60Z").value()), "2017-01-01T00:00:00Z");
}

TEST(Instant, AnythingElseIsAnErrorThatDoesNotQuoteIt) {
  for (const char* text :
       {"", "2026-11-23", "2026-11-23T09:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
        "2026-11-23T09:60:00Z", "2026-11-23T09:00:61Z", "2026-11-23T09:00:00.Z", "2026-11-23T09:00:00Z ",
        "2026-11-23T09:00:00+1:00", "+026-11-23T09:00:00Z", "20261123T090000Z"}) {
    const auto read = parse_rfc3339(text);
    ASSERT_FALSE(read) << text;
    EXPECT_EQ(read.error().kind, ErrorKind::input);
    EXPECT_EQ(read.error().message, "expected a date and time such as 2026-11-23T09:00:00Z");
  }
}

TEST(Instant, DatesAreReadAndPrintedAlike) {
  EXPECT_EQ(to_iso_date(date("2024-02-29")), "2024-02-29");
  for (const char* text : {"", "2023-02-29", "2024-2-29", "2024-02-29T", "24-02-29"}) {
    EXPECT_FALSE(parse_iso_date(text)) << text;
  }
}

}  // namespace
}  // namespace attune
