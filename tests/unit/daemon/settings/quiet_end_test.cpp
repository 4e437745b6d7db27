#include "daemon/settings/quiet_end.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::settings {
namespace {

// Tuesday, 24 November 2026, 10:30 in Berlin, which is an hour ahead of UTC in winter.
const Instant now = *parse_rfc3339("2026-11-24T09:30:00Z");

std::string end_of(std::string_view words) {
  const auto end = quiet_end(words, now, *Zone::system("Europe/Berlin"));
  return end ? to_rfc3339(*end) : end.error().message;
}

struct Case {
  const char* words;
  const char* end;
};
class Understood : public ::testing::TestWithParam<Case> {};

TEST_P(Understood, ItEndsThen) {
  EXPECT_EQ(end_of(GetParam().words), GetParam().end);
}

INSTANTIATE_TEST_SUITE_P(
    QuietEnd, Understood,
    ::testing::Values(
        Case{"2h", "2026-11-24T11:30:00Z"}, Case{" 90min ", "2026-11-24T11:00:00Z"},
        Case{"for 3 days", "2026-11-27T09:30:00Z"}, Case{"until 14:00", "2026-11-24T13:00:00Z"},
        Case{"until 9:15", "2026-11-25T08:15:00Z"}, Case{"until 10:30", "2026-11-25T09:30:00Z"},
        Case{"until tomorrow", "2026-11-24T23:00:00Z"}, Case{"until tomorrow 9:30", "2026-11-25T08:30:00Z"},
        Case{"until today 18:00", "2026-11-24T17:00:00Z"}, Case{"until Friday", "2026-11-26T23:00:00Z"},
        Case{"until tuesday", "2026-11-30T23:00:00Z"}, Case{"until mon 12:00", "2026-11-30T11:00:00Z"},
        Case{"until 2026-12-01", "2026-11-30T23:00:00Z"}, Case{"until 2026-12-01T08:00", "2026-12-01T07:00:00Z"},
        Case{"until 2026-12-01 08:00", "2026-12-01T07:00:00Z"},
        Case{"until 2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"}, Case{"until 2027-07-01", "2027-06-30T22:00:00Z"}));

TEST(QuietEnd, WhatHasPassedIsRefused) {
  for (const auto* words : {"until today", "until today 9:00", "until 2026-11-23", "until 2020-01-01T00:00:00Z"})
    EXPECT_EQ(end_of(words), "that moment has passed") << words;
}

TEST(QuietEnd, AYearIsTheLongest) {
  EXPECT_THAT(end_of("until 2029-01-01"), ::testing::StartsWith("a pause lasts a year at most"));
}

TEST(QuietEnd, WhatIsNotUnderstoodIsAnsweredWithWhatIs) {
  for (const auto* words : {"", "until", "until ", "soon", "0h", "-2h", "2", "until noon", "until 25:00", "until 14:60",
                            "until 2026-02-30", "until tomorrow 9", "until mo", "until tomorrow 9:30 sharp", "14:00"})
    EXPECT_THAT(end_of(words), ::testing::StartsWith("say how long, such as 2h")) << words;
}

// The night of 29 March 2026 lacks the hour from 2 to 3.
TEST(QuietEnd, AHourThatIsMissingIsReadWithTheOffsetBefore) {
  const auto end =
      quiet_end("until tomorrow 2:30", *parse_rfc3339("2026-03-28T12:00:00Z"), *Zone::system("Europe/Berlin"));
  ASSERT_TRUE(end);
  EXPECT_EQ(to_rfc3339(*end), "2026-03-29T01:30:00Z");
}

}  // namespace
}  // namespace attune::settings
