#include "daemon/state/memory.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/state/full_memory.hpp"

namespace attune::state {
namespace {

Result<Memory> decode_text(std::string_view text, std::uint32_t schema = 1) {
  return decode_memory(std::span(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()), schema);
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

TEST(Memory, WhatIsSaidAboutPeopleIsReadStrictly) {
  const auto with_people = [](std::string_view people) {
    return decode_text(R"({"since":1,"next_number":1,"told":[],"asleep_until":{},"later":{},"elsewhere":{},"people":)" +
                       std::string(people) + "}");
  };
  const std::string ann = R"("00112233445566778899aabbccddeeff")";
  const std::string ben = R"("ff112233445566778899aabbccddeeff")";
  EXPECT_TRUE(with_people("{}"));
  EXPECT_TRUE(with_people("{" + ann + R"(:{"pinned":true,"role":"report","rhythm_days":92,"same_as":)" + ben + "}}"));
  EXPECT_FALSE(with_people("[]"));
  EXPECT_FALSE(with_people(R"({"0011":{}})"));
  EXPECT_FALSE(with_people("{" + ann + ":1}"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"pinned":1}})"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"role":"friend"}})"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"rhythm_days":0}})"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"rhythm_days":93}})"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"same_as":"x"}})"));
  EXPECT_FALSE(with_people("{" + ann + R"(:{"same_as":)" + ben + "}," + ben + R"(:{"same_as":)" + ann + "}}"));
}

TEST(Memory, OneFromBeforePeopleWereKeptHasNothingToSayAboutThem) {
  const auto memory =
      decode_text(R"({"since":1,"next_number":1,"told":[],"asleep_until":{},"later":{},"elsewhere":{}})");
  ASSERT_TRUE(memory);
  EXPECT_TRUE(memory->people.empty());
}

TEST(Memory, WhoIsForgottenIsReadStrictly) {
  const auto with = [](std::string_view added) {
    return decode_text(R"({"since":1,"next_number":1,"told":[],"asleep_until":{},"later":{},"elsewhere":{})" +
                           std::string(added) + "}",
                       2);
  };
  const auto memory = with(R"(,"generation":7,"forgotten":["00112233445566778899aabbccddeeff"])");
  ASSERT_TRUE(memory);
  EXPECT_EQ(memory->generation, 7U);
  ASSERT_EQ(memory->forgotten.size(), 1U);
  EXPECT_EQ(memory->forgotten.begin()->bytes[1], 0x11);
  EXPECT_FALSE(with(""));
  EXPECT_FALSE(with(R"(,"generation":7)"));
  EXPECT_FALSE(with(R"(,"forgotten":[])"));
  EXPECT_FALSE(with(R"(,"generation":-1,"forgotten":[])"));
  EXPECT_FALSE(with(R"(,"generation":7,"forgotten":{})"));
  EXPECT_FALSE(with(R"(,"generation":7,"forgotten":[7])"));
  EXPECT_FALSE(with(R"(,"generation":7,"forgotten":["0011"])"));
}

TEST(Memory, ASchemaThatIsNotKnownIsNotGuessedAt) {
  const auto bytes = encode(full_memory());
  EXPECT_TRUE(decode_memory(bytes));
  EXPECT_FALSE(decode_memory(bytes, 0));
  EXPECT_FALSE(decode_memory(bytes, memory_schema + 1));
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
