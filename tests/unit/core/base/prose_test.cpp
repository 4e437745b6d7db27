#include "core/base/prose.hpp"

#include <gtest/gtest.h>

#include "core/base/escape.hpp"

namespace attune {
namespace {

constexpr std::size_t plenty = 200;

TEST(EscapeProse, KeepsAnIsolateThatIsClosed) {
  EXPECT_EQ(escape_prose("with \u2068محمد\u2069 at \u206814:45\u2069.", plenty),
            "with \u2068محمد\u2069 at \u206814:45\u2069.");
  EXPECT_EQ(escape_prose("plain", plenty), "plain");
  EXPECT_EQ(escape_prose("", plenty), "");
}

TEST(EscapeProse, NeutralizesAllElse) {
  EXPECT_EQ(escape_prose("a\u2068b", plenty), "a\uFFFDb");
  EXPECT_EQ(escape_prose("a\u2069b\u2068c", plenty), "a\uFFFDb\uFFFDc");
  EXPECT_EQ(escape_prose("\u2068a\u2068b\u2069c\u2069", plenty), "\u2068a\uFFFDb\u2069c\uFFFD")
      << "one level is enough";
  EXPECT_EQ(escape_prose("\u202E\u2068\u202Ea\x1B\n\u2069\u2066b\u2069", plenty),
            "\uFFFD\u2068\uFFFDa\uFFFD\uFFFD\u2069\uFFFDb\uFFFD");
  EXPECT_EQ(escape_prose("\xE2\x81", plenty), escape_line("\xE2\x81"));
}

TEST(EscapeProse, CutsWhatIsTooLong) {
  const std::string isolated = "\u2068ab\u2069";
  EXPECT_EQ(escape_prose(isolated, isolated.size()), isolated);
  EXPECT_EQ(escape_prose(isolated, isolated.size() - 1), escape_line(isolated, isolated.size() - 1));
  EXPECT_EQ(escape_prose(isolated + std::string(10'000, 'x'), 40).find("\u2068"), std::string::npos);
}

}  // namespace
}  // namespace attune
