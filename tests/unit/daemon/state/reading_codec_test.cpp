#include "daemon/state/reading_codec.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

#include "tests/unit/daemon/state/random_reading.hpp"

namespace attune::state {
namespace {

using ::testing::SizeIs;

TEST(ReadingCodec, EveryReadingComesBackAsItWas) {
  for (std::uint32_t seed = 0; seed < 200; ++seed) {
    const auto reading = RandomReading(seed).make(seed % 40);
    const auto decoded = decode_reading(encode(reading));
    ASSERT_TRUE(decoded) << seed;
    expect_same(*decoded, reading);
  }
}

TEST(ReadingCodec, ACutReadingIsRefusedAtEveryLength) {
  const auto bytes = encode(RandomReading(1).make(12));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const auto decoded = decode_reading(std::span(bytes).first(size));
    ASSERT_FALSE(decoded) << size;
    EXPECT_EQ(decoded.error().kind, ErrorKind::state);
  }
}

TEST(ReadingCodec, BytesThatFollowAreRefused) {
  auto bytes = encode(RandomReading(1).make(3));
  bytes.push_back(0);
  EXPECT_FALSE(decode_reading(bytes));
}

TEST(ReadingCodec, ACountThatCannotBeTrueTakesNoMemory) {
  SourceReading reading;
  auto bytes = encode(reading);
  // The last three counts are of people, series and items with meetings: each byte in turn claims 2^63 of them.
  for (std::size_t back = 1; back <= 3; ++back) {
    auto claimed = bytes;
    claimed.erase(claimed.end() - static_cast<std::ptrdiff_t>(back));
    const std::vector<std::uint8_t> huge{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x00};
    claimed.insert(claimed.end() - static_cast<std::ptrdiff_t>(back - 1), huge.begin(), huge.end());
    EXPECT_FALSE(decode_reading(claimed)) << back;
  }
}

TEST(ReadingCodec, AFlippedByteNeverBreaksTheReader) {
  const auto bytes = encode(RandomReading(3).make(10));
  std::size_t refused = 0;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    for (const unsigned flip : {0x01U, 0x80U, 0xffU}) {
      auto changed = bytes;
      changed[at] = static_cast<std::uint8_t>(changed[at] ^ flip);
      const auto decoded = decode_reading(changed);
      if (decoded) {
        EXPECT_EQ(decode_reading(encode(*decoded)).value().items.size(), decoded->items.size());
      } else {
        ++refused;
      }
    }
  }
  EXPECT_GT(refused, 0U);
}

TEST(ReadingCodec, TimesBeyondAllCalendarsAreCutNotMisread) {
  RandomReading random(5);
  auto reading = random.make(0);
  StoredItem item;
  item.item.bytes[0] = 1;
  Meeting meeting;
  meeting.facts.period = {Instant{Seconds(std::numeric_limits<std::int64_t>::min())},
                          Instant{Seconds(std::numeric_limits<std::int64_t>::max())}};
  meeting.facts.travel = Seconds(std::numeric_limits<std::int64_t>::max());
  reading.items = {item};
  reading.meetings = {{item.item, {meeting, Meeting{}}}};
  const auto decoded = decode_reading(encode(reading)).value();
  ASSERT_THAT(decoded.meetings, SizeIs(1));
  const auto& period = decoded.meetings[0].meetings[0].facts.period;
  EXPECT_LT(period.start, Instant{Seconds(-(std::int64_t{1} << 59U))});
  EXPECT_GT(period.end, Instant{Seconds(std::int64_t{1} << 59U)});
  EXPECT_TRUE(decoded.meetings[0].meetings[1] == Meeting{});
}

TEST(ReadingCodec, MeetingsOfAnUnknownItemAreNotGivenToAnother) {
  auto reading = RandomReading(5).make(6);
  ItemMeetings stray;
  stray.item.bytes.fill(0xff);
  stray.meetings.resize(1);
  reading.meetings.push_back(stray);
  const auto decoded = decode_reading(encode(reading)).value();
  EXPECT_THAT(decoded.meetings, SizeIs(reading.meetings.size() - 1));
}

TEST(ReadingCodec, WordsAreNeverWrittenAsAListingTag) {
  auto reading = RandomReading(5).make(0);
  reading.listing = "alice@corp.example";
  EXPECT_EQ(decode_reading(encode(reading)).value().listing, "");
}

}  // namespace
}  // namespace attune::state
