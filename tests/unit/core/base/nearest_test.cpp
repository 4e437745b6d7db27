#include "core/base/nearest.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace attune {
namespace {

TEST(Suggestions, AreCloseOrNotMade) {
  const std::array<std::string_view, 3> names{"addresses", "aliases", "groups"};
  EXPECT_EQ(closest("adresses", names), "addresses");
  EXPECT_EQ(closest("gruops", names), "groups");
  EXPECT_EQ(closest("weather", names), std::nullopt);
}

TEST(Suggestions, OfSeveralTheNearestComesFirstAndOfEquallyNearTheirOwnOrder) {
  EXPECT_THAT(nearest("1a2b", {"ffff", "1a2c", "1a2b3c", "1a2d"}, 3), ::testing::ElementsAre("1a2c", "1a2d", "1a2b3c"));
  EXPECT_THAT(nearest("1a2b", {}, 3), ::testing::IsEmpty());
}

}  // namespace
}  // namespace attune
