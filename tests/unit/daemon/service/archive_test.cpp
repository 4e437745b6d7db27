#include "daemon/service/archive.hpp"

#include <gtest/gtest.h>

#include <map>

namespace attune::service {
namespace {

SourceId numbered(std::uint8_t number) {
  SourceId id;
  id.bytes[0] = number;
  return id;
}

state::SourceReading reading_of(std::uint8_t source, std::size_t items) {
  state::SourceReading reading;
  reading.source = numbered(source);
  reading.items.resize(items);
  return reading;
}

// A disk that may refuse.
class ArchiveTest : public ::testing::Test {
 protected:
  std::optional<std::size_t> found(std::uint8_t source) const {
    const auto reading = archive_.find(numbered(source));
    return reading ? std::optional(reading->items.size()) : std::nullopt;
  }

  bool full_ = false;
  std::map<std::uint8_t, std::size_t> disk_;  // source: items
  Archive archive_{[this](const SourceId& source) -> std::optional<state::SourceReading> {
                     const auto entry = disk_.find(source.bytes[0]);
                     if (entry == disk_.end()) return std::nullopt;
                     return reading_of(entry->first, entry->second);
                   },
                   [this](const state::SourceReading& reading) -> Result<void> {
                     if (full_) return failure(ErrorKind::state, "full");
                     disk_[reading.source.bytes[0]] = reading.items.size();
                     return {};
                   },
                   [this](const SourceId& source) { return disk_.contains(source.bytes[0]); }};
};

TEST_F(ArchiveTest, OfASourceThatIsNotReadAnewWhatIsOldIsForgottenAllTheSame) {
  const auto ending_at = [](int day) {
    Meeting meeting;
    meeting.facts.period = {Instant{std::chrono::days{day - 1}}, Instant{std::chrono::days{day}}};
    return meeting;
  };
  state::SourceReading kept;
  int writes = 0;
  Archive archive([&](const SourceId&) { return std::optional(kept); },
                  [&](const state::SourceReading& reading) -> Result<void> {
                    kept = reading;
                    ++writes;
                    return {};
                  },
                  [](const SourceId&) { return true; });
  kept.meetings = {{ItemId{}, {ending_at(10), ending_at(20)}, 0}};
  archive.forget_before(SourceId{}, Instant{std::chrono::days{15}});
  ASSERT_EQ(kept.meetings.size(), 1U);
  EXPECT_EQ(kept.meetings[0].meetings.size(), 1U);
  archive.forget_before(SourceId{}, Instant{std::chrono::days{15}});
  EXPECT_EQ(writes, 1) << "nothing more to forget, nothing written";
}

TEST_F(ArchiveTest, WhatIsKeptIsOnDisk) {
  archive_.keep(reading_of(1, 3));
  EXPECT_EQ(disk_.at(1), 3U);
  EXPECT_EQ(found(1), 3U);
  EXPECT_EQ(found(2), std::nullopt);
}

TEST_F(ArchiveTest, ADiskThatRefusesCostsNothingButASentence) {
  archive_.keep(reading_of(1, 3));
  full_ = true;
  archive_.keep(reading_of(1, 4));
  EXPECT_EQ(disk_.at(1), 3U);
  EXPECT_EQ(found(1), 4U);
  ASSERT_TRUE(archive_.trouble());
  EXPECT_EQ(archive_.trouble()->message, "full");
}

TEST_F(ArchiveTest, WhatTheDiskRefusedIsWrittenWhenItTakesItThoughNothingChangedSince) {
  full_ = true;
  archive_.keep(reading_of(1, 4));
  archive_.settle();
  EXPECT_TRUE(archive_.trouble());
  full_ = false;
  archive_.settle();
  EXPECT_FALSE(archive_.trouble());
  EXPECT_EQ(disk_.at(1), 4U);
}

TEST_F(ArchiveTest, ASourceThatIsNoLongerConfiguredIsNoTrouble) {
  full_ = true;
  archive_.keep(reading_of(1, 4));
  archive_.keep_only(std::vector{numbered(2)});
  EXPECT_FALSE(archive_.trouble());
  EXPECT_EQ(found(1), std::nullopt);
}

}  // namespace
}  // namespace attune::service
