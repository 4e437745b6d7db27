#include "daemon/state/memory_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/state/sealed_file.hpp"
#include "tests/unit/daemon/state/full_memory.hpp"
#include "tests/unit/daemon/state/state_folder.hpp"

namespace attune::state {
namespace {

using ::testing::HasSubstr;

Memory memory_numbered(std::uint32_t number) {
  auto memory = full_memory();
  memory.history.next_number = number;
  return memory;
}

class MemoryFilesTest : public StateFolderTest {
 protected:
  Store open() { return Store::open(folder_).value(); }
  files::path first() const { return folder_ / "memory.sealed"; }
  files::path second() const { return folder_ / "memory.sealed.1"; }
  std::vector<files::path> both() const { return {first(), second()}; }

  void save(std::uint32_t number) {
    auto store = open();
    ASSERT_TRUE(store.load_memory());
    ASSERT_TRUE(store.save_memory(memory_numbered(number)));
  }
  // What is remembered after a start, and whether that start had anything to remark.
  std::pair<std::uint32_t, bool> remembered() {
    const auto loaded = open().load_memory();
    EXPECT_TRUE(loaded && loaded->memory);
    return {loaded->memory->history.next_number, loaded->notice.has_value()};
  }
  static void flip(const files::path& path, std::size_t at) {
    auto bytes = bytes_of(path);
    bytes.at(at) ^= 0x20U;
    write(path, bytes);
  }
};

TEST_F(MemoryFilesTest, BothCopiesAreTheSame) {
  save(1);
  save(2);
  EXPECT_EQ(bytes_of(first()), bytes_of(second()));
}

TEST_F(MemoryFilesTest, AFlippedByteAnywhereInEitherCopyLosesNothing) {
  save(1);
  save(2);
  const auto sound = bytes_of(first());
  for (const auto& path : both()) {
    for (std::size_t at = 0; at < sound.size(); ++at) {
      flip(path, at);
      EXPECT_EQ(remembered(), std::pair(2U, true)) << path << at;
      EXPECT_EQ(bytes_of(first()), bytes_of(second())) << "it is made anew: " << path << at;
      write(first(), sound);
      write(second(), sound);
    }
  }
}

TEST_F(MemoryFilesTest, ACopyThatIsCutAnywhereLosesNothing) {
  save(1);
  save(2);
  const auto sound = bytes_of(first());
  for (const auto& path : both()) {
    for (std::size_t size = 0; size < sound.size(); size += 7) {
      write(path, {sound.begin(), sound.begin() + static_cast<std::ptrdiff_t>(size)});
      EXPECT_EQ(remembered(), std::pair(2U, true)) << path << size;
    }
  }
}

TEST_F(MemoryFilesTest, ADamagedCopyIsPutAsideAndReportedOnce) {
  for (const auto& path : both()) {
    save(2);
    flip(path, 40);
    const auto damaged = bytes_of(path);
    EXPECT_EQ(remembered(), std::pair(2U, true));
    EXPECT_EQ(bytes_of(path.string() + ".damaged"), damaged);
    EXPECT_EQ(remembered(), std::pair(2U, false));
  }
}

TEST_F(MemoryFilesTest, AMissingCopyIsMadeAnewWithoutAWord) {
  save(2);
  for (const auto& path : both()) {
    files::remove(path);
    EXPECT_EQ(remembered(), std::pair(2U, false));
    EXPECT_EQ(bytes_of(first()), bytes_of(second()));
  }
}

TEST_F(MemoryFilesTest, OfAnOldCopyAndALaterOneTheLaterIsUsedWhicheverIsRestored) {
  save(1);
  const auto old = bytes_of(first());
  save(2);
  for (const auto& path : both()) {
    write(path, old);
    EXPECT_EQ(remembered(), std::pair(2U, false));
    EXPECT_EQ(bytes_of(first()), bytes_of(second()));
  }
}

TEST_F(MemoryFilesTest, AMemoryRestoredInBothCopiesIsUsed) {
  save(1);
  const auto old = bytes_of(first());
  save(2);
  for (const auto& path : both()) write(path, old);
  EXPECT_EQ(remembered(), std::pair(1U, false));
}

TEST_F(MemoryFilesTest, BothCopiesDamagedIsRefusedAndNothingIsTouched) {
  save(1);
  for (const auto& path : both()) flip(path, 40);
  const auto before = everything();
  const auto loaded = open().load_memory();
  ASSERT_FALSE(loaded);
  EXPECT_EQ(loaded.error().kind, ErrorKind::state);
  EXPECT_EQ(everything(), before);
}

TEST_F(MemoryFilesTest, TheOnlyCopyDamagedIsRefused) {
  save(1);
  files::remove(second());
  flip(first(), 40);
  EXPECT_EQ(open().load_memory().error().kind, ErrorKind::state);
}

TEST_F(MemoryFilesTest, ALaterVersionsMemoryInEitherCopyIsRefusedAndUntouched) {
  for (const auto& path : both()) {
    save(1);
    auto store = open();
    const auto sound = bytes_of(path);
    write(path, seal(store.keys(), Content::memory, memory_schema + 1, encode(memory_numbered(9))));
    const auto before = everything();
    const auto loaded = store.load_memory();
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().kind, ErrorKind::state);
    EXPECT_THAT(loaded.error().message, HasSubstr("later version"));
    EXPECT_EQ(everything(), before);
    write(path, sound);
  }
}

TEST_F(MemoryFilesTest, WhatWasPutAsideIsRemovedWhenItIsOldAndNothingElse) {
  save(1);
  flip(second(), 40);
  remembered();
  const auto aside = files::path(second().string() + ".damaged");
  const auto moment = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
  open().remove_put_aside(moment - std::chrono::hours{1});
  EXPECT_TRUE(files::exists(aside));
  open().remove_put_aside(moment + std::chrono::hours{1});
  EXPECT_FALSE(files::exists(aside));
  EXPECT_EQ(remembered(), std::pair(1U, false));
}

TEST_F(MemoryFilesTest, WhoeverIsForgottenIsForgottenByWhatWasPutAsideAtOnce) {
  save(1);
  flip(second(), 40);
  auto store = open();
  auto memory = store.load_memory()->memory.value();
  const auto aside = files::path(second().string() + ".damaged");
  ASSERT_TRUE(store.save_memory(memory));
  EXPECT_TRUE(files::exists(aside)) << "nobody more was forgotten";
  PersonId person;
  person.bytes.fill(9);
  memory.forgotten.insert(person);
  ASSERT_TRUE(store.save_memory(memory));
  EXPECT_FALSE(files::exists(aside));
}

}  // namespace
}  // namespace attune::state
