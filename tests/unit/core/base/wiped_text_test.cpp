#include "core/base/wiped_text.hpp"

#include <gtest/gtest.h>

#include <sstream>
#include <utility>

namespace attune {
namespace {

template <class Text>
concept Printable = requires(std::ostringstream out, Text text) {
  out << text;
};

static_assert(!Printable<WipedText> && !std::is_copy_constructible_v<WipedText>);
static_assert(!std::is_convertible_v<WipedText, std::string_view>);

TEST(WipedText, IsWhatItWasMadeOf) {
  const WipedText name("Ann Berg");
  EXPECT_EQ(name.reveal(), "Ann Berg");
  EXPECT_FALSE(name.empty());
  EXPECT_TRUE(WipedText().empty());
  EXPECT_EQ(WipedText().reveal(), "");
}

TEST(WipedText, MovesWithoutACopy) {
  WipedText name("Ann Berg");
  const char* const before = name.reveal().data();
  WipedText other("x");
  std::swap(name, other);
  EXPECT_EQ(other.reveal().data(), before) << "it moved, and was not copied";
  EXPECT_EQ(name.reveal(), "x");
  name = std::move(other);
  EXPECT_EQ(name.reveal(), "Ann Berg");
  EXPECT_TRUE(other.empty());  // NOLINT(bugprone-use-after-move): what is left behind is what matters
}

}  // namespace
}  // namespace attune
