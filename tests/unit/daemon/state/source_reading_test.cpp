#include "daemon/state/source_reading.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::state {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

ItemId item(std::uint8_t number) {
  ItemId id;
  id.bytes[0] = number;
  return id;
}

ItemTag tag(std::uint8_t number) {
  ItemTag id;
  id.bytes[15] = number;
  return id;
}

Meeting meeting_at(int hour) {
  Meeting meeting;
  meeting.facts.period = {Instant{std::chrono::hours{hour}}, Instant{std::chrono::hours{hour + 1}}};
  return meeting;
}

FreshItem fresh(std::uint8_t number, std::uint8_t version, std::vector<Meeting> meetings) {
  return {{item(number), tag(version), std::nullopt, {}}, std::move(meetings), {}};
}

std::vector<ItemId> items_of(const SourceReading& reading) {
  std::vector<ItemId> ids;
  for (const auto& one : reading.items) ids.push_back(one.item);
  return ids;
}

TEST(SourceReading, ItemsThatAreGoneAreDroppedAndTheOthersStay) {
  SourceReading reading;
  apply(reading, {item(3), item(1), item(2)},
        {fresh(2, 1, {meeting_at(2)}), fresh(3, 1, {meeting_at(3)}), fresh(1, 1, {meeting_at(1)})});
  EXPECT_THAT(items_of(reading), ElementsAre(item(1), item(2), item(3)));

  apply(reading, {item(3), item(1)}, {});
  EXPECT_THAT(items_of(reading), ElementsAre(item(1), item(3)));
  ASSERT_THAT(reading.meetings, SizeIs(2));
  EXPECT_EQ(reading.meetings[1].item, item(3));
  EXPECT_THAT(reading.meetings[1].meetings, ElementsAre(meeting_at(3)));
}

TEST(SourceReading, AFreshItemReplacesAllThatWasKnownOfIt) {
  SourceReading reading;
  auto first = fresh(1, 1, {meeting_at(1), meeting_at(2)});
  first.diagnostics.push_back({{}, "unknown_zone", "DTSTART", 1, 7});
  apply(reading, {item(1)}, {first});
  ASSERT_THAT(reading.diagnostics, SizeIs(1));
  EXPECT_EQ(reading.diagnostics[0].item, item(1));

  apply(reading, {item(1)}, {fresh(1, 2, {})});
  EXPECT_EQ(find(reading, item(1))->tag, tag(2));
  EXPECT_THAT(reading.meetings, IsEmpty());
  EXPECT_THAT(reading.diagnostics, IsEmpty());
}

TEST(SourceReading, DiagnosticsOfTheWholeSourceOutliveItsItems) {
  SourceReading reading;
  reading.diagnostics.push_back({{}, "not_utf8", "", 0, 1});
  apply(reading, {}, {});
  EXPECT_THAT(reading.diagnostics, SizeIs(1));
}

TEST(SourceReading, AnItemReadTwiceIsKeptOnce) {
  SourceReading reading;
  apply(reading, {item(1), item(1)}, {fresh(1, 1, {meeting_at(1)}), fresh(1, 2, {meeting_at(2)})});
  ASSERT_THAT(reading.items, SizeIs(1));
  EXPECT_EQ(reading.items[0].tag, tag(2));
  ASSERT_THAT(reading.meetings, SizeIs(1));
  EXPECT_THAT(reading.meetings[0].meetings, ElementsAre(meeting_at(2)));
}

TEST(SourceReading, AnItemKnowsItsPlaceInTheCalendarWhateverItsHash) {
  const auto places = [](const SourceReading& reading) {
    std::vector<std::uint32_t> found;
    for (const auto& one : reading.meetings) found.push_back(one.place);
    return found;
  };
  SourceReading reading;
  apply(reading, {item(3), item(1)}, {fresh(3, 1, {meeting_at(3)}), fresh(1, 1, {meeting_at(1)})});
  EXPECT_THAT(places(reading), ElementsAre(1, 0));

  apply(reading, {item(2), item(1), item(3)}, {fresh(2, 1, {meeting_at(2)})});
  EXPECT_THAT(places(reading), ElementsAre(1, 0, 2));
}

TEST(SourceReading, AnItemThatWasNotListedIsNotKept) {
  SourceReading reading;
  apply(reading, {item(2)}, {fresh(1, 1, {meeting_at(1)})});
  EXPECT_THAT(reading.items, IsEmpty());
  EXPECT_EQ(find(reading, item(1)), nullptr);
}

TEST(SourceReading, AListingTagHasNoRoomForWords) {
  EXPECT_TRUE(is_listing_tag("8231:1048576:1764000000.123456789"));
  EXPECT_TRUE(is_listing_tag(""));
  EXPECT_FALSE(is_listing_tag("alice@corp.example"));
  EXPECT_FALSE(is_listing_tag("standup"));
  EXPECT_FALSE(is_listing_tag(std::string(129, '1')));
}

}  // namespace
}  // namespace attune::state
