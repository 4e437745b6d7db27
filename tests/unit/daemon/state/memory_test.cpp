#include "daemon/state/memory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/state/full_memory.hpp"

namespace attune::state {
namespace {

Result<Memory> decode_text(std::string_view text) {
  return decode_memory(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()));
}

TEST(Memory, EverythingThatWasSaidComesBack) {
  const auto memory = full_memory();
  const auto decoded = decode_memory(encode(memory));
  ASSERT_TRUE(decoded);
  expect_same(*decoded, memory);
}

TEST(Memory, ABlankMemoryComesBackBlank) {
  const auto decoded = decode_memory(encode(Memory{}));
  ASSERT_TRUE(decoded);
  expect_same(*decoded, Memory{});
}

TEST(Memory, ACutMemoryIsRefusedAtEveryLength) {
  const auto bytes = encode(full_memory());
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    EXPECT_FALSE(decode_memory(std::span(bytes).first(size))) << size;
  }
}

TEST(Memory, WhatIsMissingOrOfAnotherTypeIsRefused) {
  const std::string_view blank = R"({"since":1,"next_number":1,"told":[],"asleep_until":{},"later":{},"elsewhere":{}})";
  ASSERT_TRUE(decode_text(blank));
  const auto with = [&](std::string_view from, std::string_view to) {
    std::string text(blank);
    text.replace(text.find(from), from.size(), to);
    return decode_text(text);
  };
  EXPECT_FALSE(with(R"("since":1,)", ""));
  EXPECT_FALSE(with(R"("since":1,)", R"("since":"1",)"));
  EXPECT_FALSE(with(R"("next_number":1)", R"("next_number":-1)"));
  EXPECT_FALSE(with(R"("next_number":1)", R"("next_number":4294967296)"));
  EXPECT_FALSE(with(R"("told":[])", R"("told":[1])"));
  EXPECT_FALSE(with(R"("asleep_until":{})", R"("asleep_until":{"no_such_kind":1})"));
  EXPECT_FALSE(with(R"("elsewhere":{})", R"("elsewhere":{"xyz":1})"));
  EXPECT_FALSE(with(R"("later":{})", R"("later":{"a":null})"));
  EXPECT_FALSE(decode_text("[]"));
  EXPECT_FALSE(decode_text(""));
}

TEST(Memory, AFieldFromALaterVersionIsLetPass) {
  EXPECT_TRUE(
      decode_text(R"({"since":1,"next_number":1,"told":[],"asleep_until":{},"later":{},"elsewhere":{},"pinned":[]})"));
}

TEST(Memory, ItIsRefusedAsState) {
  EXPECT_EQ(decode_text("{}").error().kind, ErrorKind::state);
}

}  // namespace
}  // namespace attune::state
