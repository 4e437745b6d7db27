#include "core/base/text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune {
namespace {

using ::testing::ElementsAre;

TEST(Text, AWholeNumberIsReadOrNothing) {
  EXPECT_EQ(parse_integer("42"), 42);
  EXPECT_EQ(parse_integer("-7"), -7);
  EXPECT_EQ(parse_integer("+7"), 7);
  EXPECT_EQ(parse_integer(""), std::nullopt);
  EXPECT_EQ(parse_integer("+"), std::nullopt);
  EXPECT_EQ(parse_integer("+-7"), std::nullopt);
  EXPECT_EQ(parse_integer("7 "), std::nullopt);
  EXPECT_EQ(parse_integer("99999999999999999999"), std::nullopt);
}

TEST(Text, SplitKeepsEmptyParts) {
  EXPECT_THAT(split("a,,b", ','), ElementsAre("a", "", "b"));
  EXPECT_THAT(split("", ','), ElementsAre(""));
}

TEST(Text, CaseIsFoldedForAsciiAlone) {
  EXPECT_TRUE(ascii_iequals("VEvent", "vevent"));
  EXPECT_FALSE(ascii_iequals("VEvent", "vevents"));
  EXPECT_EQ(ascii_lower("\xC3\x84 A"), "\xC3\x84 a");
}

TEST(Text, NumbersReadLikeEnglish) {
  EXPECT_EQ(counted(1, "meeting", "meetings"), "1 meeting");
  EXPECT_EQ(counted(0, "meeting", "meetings"), "0 meetings");
  EXPECT_EQ(two_digits(7), "07");
  EXPECT_EQ(two_digits(123), "123");
}

TEST(Text, TrimTakesBlanksOffBothEnds) {
  EXPECT_EQ(trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(trim("  "), "");
}

}  // namespace
}  // namespace attune
