#include "daemon/state/store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/state/sealed_file.hpp"
#include "tests/unit/daemon/state/full_memory.hpp"
#include "tests/unit/daemon/state/random_reading.hpp"
#include "tests/unit/daemon/state/state_folder.hpp"

namespace attune::state {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

Memory memory_numbered(std::uint32_t number) {
  auto memory = full_memory();
  memory.history.next_number = number;
  return memory;
}

class StoreTest : public StateFolderTest {
 protected:
  Store open() { return Store::open(folder_).value(); }
  files::path current() const { return folder_ / "memory.sealed"; }
  files::path only_reading() const { return files::directory_iterator(folder_ / "readings")->path(); }

  void save(std::uint32_t number) {
    auto store = open();
    ASSERT_TRUE(store.load_memory());
    ASSERT_TRUE(store.save_memory(memory_numbered(number)));
  }
  static void flip(const files::path& path, std::size_t at) {
    auto bytes = bytes_of(path);
    bytes.at(at) ^= 0x20U;
    write(path, bytes);
  }
};

TEST_F(StoreTest, TheFirstStartRemembersNothing) {
  auto store = open();
  const auto loaded = store.load_memory();
  ASSERT_TRUE(loaded);
  EXPECT_FALSE(loaded->memory);
  EXPECT_FALSE(loaded->notice);
  const auto reading = store.load_reading(SourceId{});
  EXPECT_FALSE(reading.reading);
  EXPECT_FALSE(reading.notice);
}

TEST_F(StoreTest, WhatWasSavedIsThereAfterARestart) {
  const auto reading = RandomReading(1).make(20);
  {
    auto store = open();
    ASSERT_TRUE(store.save_memory(full_memory()));
    ASSERT_TRUE(store.save_reading(reading));
  }
  auto store = open();
  const auto loaded = store.load_memory();
  ASSERT_TRUE(loaded && loaded->memory);
  expect_same(*loaded->memory, full_memory());
  const auto again = store.load_reading(reading.source);
  ASSERT_TRUE(again.reading);
  expect_same(*again.reading, reading);
}

TEST_F(StoreTest, NothingRememberedCanBeReadWithoutTheKey) {
  save(1);
  const auto bytes = bytes_of(current());
  const std::string text(bytes.begin(), bytes.end());
  EXPECT_THAT(text, ::testing::Not(HasSubstr("welcome")));
  EXPECT_THAT(text, ::testing::Not(HasSubstr("next_number")));
}

TEST_F(StoreTest, FilesBelongToTheOwnerAloneWhateverTheUmask) {
  const auto before = ::umask(0);
  save(1);
  ::umask(before);
  EXPECT_EQ(mode_of(current()), 0600U);
}

TEST_F(StoreTest, ASecondProcessIsTurnedAway) {
  const auto first = open();
  const auto second = Store::open(folder_);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::state);
  EXPECT_THAT(second.error().message, HasSubstr("another attuned"));
}

TEST_F(StoreTest, AReadingIsNoMemory) {
  {
    auto store = open();
    ASSERT_TRUE(store.save_reading(SourceReading{}));
  }
  files::copy_file(only_reading(), current());
  auto store = open();
  EXPECT_FALSE(store.load_memory());
}

TEST_F(StoreTest, AFlippedByteAnywhereInAReadingMeansToReadAgain) {
  const auto reading = RandomReading(2).make(3);
  auto store = open();
  ASSERT_TRUE(store.save_reading(reading));
  const auto path = only_reading();
  const auto bytes = bytes_of(path);
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    flip(path, at);
    const auto loaded = store.load_reading(reading.source);
    EXPECT_FALSE(loaded.reading) << at;
    EXPECT_TRUE(loaded.notice) << at;
    EXPECT_FALSE(store.load_reading(reading.source).notice) << "reported once, " << at;
    write(path, bytes);
  }
  EXPECT_TRUE(store.load_reading(reading.source).reading);
}

TEST_F(StoreTest, AReadingOfAnotherSourceIsNotTakenForThisOne) {
  auto store = open();
  auto reading = RandomReading(2).make(3);
  ASSERT_TRUE(store.save_reading(reading));
  const auto path = only_reading();
  const auto bytes = bytes_of(path);
  reading.source.bytes[0] ^= 1U;
  ASSERT_TRUE(store.save_reading(reading));
  for (const auto& entry : files::directory_iterator(folder_ / "readings")) write(entry.path(), bytes);
  EXPECT_FALSE(store.load_reading(reading.source).reading);
}

TEST_F(StoreTest, AFileThatIsNoFileMeansToReadAgain) {
  auto store = open();
  const auto reading = RandomReading(2).make(3);
  ASSERT_TRUE(store.save_reading(reading));
  const auto path = only_reading();
  files::remove(path);
  ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);
  EXPECT_FALSE(store.load_reading(reading.source).reading);
  ASSERT_TRUE(store.save_reading(reading));
  EXPECT_TRUE(store.load_reading(reading.source).reading);
}

TEST_F(StoreTest, SourcesThatAreGoneAreForgotten) {
  auto store = open();
  const auto kept = RandomReading(1).make(1);
  const auto gone = RandomReading(2).make(1);
  ASSERT_TRUE(store.save_reading(kept) && store.save_reading(gone));
  const std::vector<SourceId> sources{kept.source};
  store.keep_readings_of(sources);
  EXPECT_TRUE(store.load_reading(kept.source).reading);
  EXPECT_FALSE(store.load_reading(gone.source).reading);
  EXPECT_FALSE(store.load_reading(gone.source).notice);
}

TEST_F(StoreTest, WhatAKilledWriterLeftIsCleanedUp) {
  save(1);
  write(folder_ / "memory.sealed.unfinished", {1, 2, 3});
  write(folder_ / "readings" / "0a.sealed.unfinished", {1, 2, 3});
  open();
  EXPECT_FALSE(files::exists(folder_ / "memory.sealed.unfinished"));
  EXPECT_THAT(files::directory_iterator(folder_ / "readings"), ::testing::Eq(files::directory_iterator{}));
}

TEST_F(StoreTest, AWriterLeavesNothingBesideItsFile) {
  save(1);
  save(2);
  std::vector<std::string> names;
  for (const auto& entry : files::directory_iterator(folder_)) names.push_back(entry.path().filename().string());
  EXPECT_THAT(names, ::testing::UnorderedElementsAre("key", "memory.sealed", "memory.sealed.1", "readings"));
}

}  // namespace
}  // namespace attune::state
