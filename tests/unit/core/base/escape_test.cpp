#include "core/base/escape.hpp"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(Escape, PlainTextInAnyScriptStays) {
  EXPECT_EQ(escape_line("Gr\xC3\xBC\xC3\x9F Gott, \xE6\x97\xA5\xE6\x9C\xAC"),
            "Gr\xC3\xBC\xC3\x9F Gott, \xE6\x97\xA5\xE6\x9C\xAC");
}

TEST(Escape, TerminalControlIsNeutral) {
  EXPECT_EQ(escape_line("a\x1B[2Jb\nc"),
            "a\xEF\xBF\xBD[2Jb\xEF\xBF\xBD"
            "c");
  EXPECT_EQ(escape_line("\xC2\x9B"), "\xEF\xBF\xBD");  // C1 CSI
}

TEST(Escape, BidirectionalMarksAreNeutral) {
  EXPECT_EQ(escape_line("\xE2\x80\xAE"
                        "abc"),
            "\xEF\xBF\xBD"
            "abc");
  EXPECT_EQ(escape_line("\xE2\x81\xA6"
                        "abc"),
            "\xEF\xBF\xBD"
            "abc");
}

TEST(Escape, WhatIsNotUtf8BecomesVisible) {
  EXPECT_EQ(escape_line("\xFF\xC3"), "\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(escape_line("\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD");       // overlong
  EXPECT_EQ(escape_line("\xED\xA0\x80").substr(0, 3), "\xEF\xBF\xBD");  // surrogate
}

TEST(Escape, ALongTextIsCutBetweenCodePoints) {
  const std::string text(10000, 'x');
  EXPECT_EQ(escape_line(text, 10), "xxxxxxx\xE2\x80\xA6");
  EXPECT_EQ(escape_line("\xC3\xA4\xC3\xA4\xC3\xA4", 5), "\xC3\xA4\xE2\x80\xA6");
}

}  // namespace
}  // namespace attune
