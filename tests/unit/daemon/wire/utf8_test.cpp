#include "daemon/wire/utf8.hpp"

#include <gtest/gtest.h>

namespace attune::wire {
namespace {

TEST(Utf8, KnowsCharactersOfEveryLength) {
  EXPECT_EQ(utf8_length("a"), 1U);
  EXPECT_EQ(utf8_length("\xC3\xA9t"), 2U);
  EXPECT_EQ(utf8_length("\xE2\x82\xAC"), 3U);
  EXPECT_EQ(utf8_length("\xF0\x9F\x98\x80"), 4U);
  EXPECT_EQ(utf8_length(std::string_view("\0", 1)), 1U);
}

TEST(Utf8, RefusesWhatOnlyLooksLikeIt) {
  EXPECT_EQ(utf8_length(""), 0U);
  EXPECT_EQ(utf8_length("\x80"), 0U);
  EXPECT_EQ(utf8_length("\xC0\x80"), 0U);          // overlong
  EXPECT_EQ(utf8_length("\xE0\x80\x80"), 0U);      // overlong
  EXPECT_EQ(utf8_length("\xED\xA0\x80"), 0U);      // a surrogate
  EXPECT_EQ(utf8_length("\xF4\x90\x80\x80"), 0U);  // above U+10FFFF
  EXPECT_EQ(utf8_length("\xE2\x82"), 0U);          // cut off
}

}  // namespace
}  // namespace attune::wire
