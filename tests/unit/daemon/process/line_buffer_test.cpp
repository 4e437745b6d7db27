#include "daemon/process/line_buffer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <string>

namespace attune::process {
namespace {

void feed(LineBuffer& buffer, std::string_view text) {
  const auto room = buffer.room();
  ASSERT_GE(room.size(), text.size());
  std::memcpy(room.data(), text.data(), text.size());
  buffer.filled(text.size());
}

TEST(LineBuffer, HandsOutWholeLinesInOrder) {
  LineBuffer buffer;
  feed(buffer, "one\n\nthree\nfo");
  EXPECT_EQ(buffer.next_line(), "one");
  EXPECT_EQ(buffer.next_line(), "");
  EXPECT_EQ(buffer.next_line(), "three");
  EXPECT_EQ(buffer.next_line(), std::nullopt);
  EXPECT_TRUE(buffer.holds_part_of_a_line());
  feed(buffer, "ur\n");
  EXPECT_EQ(buffer.next_line(), "four");
  EXPECT_EQ(buffer.next_line(), std::nullopt);
  EXPECT_FALSE(buffer.holds_part_of_a_line());
}

TEST(LineBuffer, ZeroesALineBeforeTheNextIsHandedOut) {
  LineBuffer buffer;
  feed(buffer, "alice@corp.example\nbob\n");
  const auto first = buffer.next_line();
  ASSERT_EQ(first, "alice@corp.example");
  EXPECT_EQ(buffer.next_line(), "bob");
  EXPECT_EQ(*first, std::string(first->size(), '\0'));
}

TEST(LineBuffer, LeavesNothingBehindWhenAHalfLineMovesToTheFront) {
  LineBuffer buffer;
  feed(buffer, "alice@corp.example\nsecret half");
  const auto first = buffer.next_line();
  ASSERT_TRUE(first);
  const char* bytes = first->data();
  EXPECT_EQ(buffer.next_line(), std::nullopt);
  const auto room = buffer.room();
  EXPECT_EQ(std::string_view(bytes, 11), "secret half");
  EXPECT_TRUE(std::all_of(room.begin(), room.end(), [](char byte) { return byte == 0; }));
}

TEST(LineBuffer, WipesWhatItHolds) {
  LineBuffer buffer;
  feed(buffer, "alice\nbob");
  const auto line = buffer.next_line();
  ASSERT_TRUE(line);
  buffer.wipe();
  EXPECT_EQ(*line, std::string(5, '\0'));
  EXPECT_FALSE(buffer.holds_part_of_a_line());
}

TEST(LineBuffer, HasNoRoomForALineLongerThanItself) {
  LineBuffer buffer;
  feed(buffer, std::string(LineBuffer::capacity, 'x'));
  EXPECT_EQ(buffer.next_line(), std::nullopt);
  EXPECT_TRUE(buffer.room().empty());
}

}  // namespace
}  // namespace attune::process
