// The system fails, or the process is killed, at each single effect on files.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>

#include <csignal>

#include "tests/unit/daemon/state/full_memory.hpp"
#include "tests/unit/daemon/state/random_reading.hpp"
#include "tests/unit/daemon/state/state_folder.hpp"

namespace {

// Every effect counts down; the process ends without another word when it comes to zero.
int effects_left = -1;

bool killed_here() {
  return effects_left >= 0 && effects_left-- == 0;
}

}  // namespace

// These stand before the C library's when the program is linked.
extern "C" ssize_t write(int file, const void* bytes, size_t size) {
  if (killed_here()) {
    (void)::syscall(SYS_write, file, bytes, size / 2);
    ::_exit(9);
  }
  return ::syscall(SYS_write, file, bytes, size);
}

extern "C" int fsync(int file) {
  if (killed_here()) ::_exit(9);
  return static_cast<int>(::syscall(SYS_fsync, file));
}

extern "C" int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  if (killed_here()) ::_exit(9);
  return static_cast<int>(::syscall(SYS_renameat2, from_folder, from, to_folder, to, 0));
}

extern "C" int unlinkat(int folder, const char* name, int flags) noexcept {
  if (killed_here()) ::_exit(9);
  return static_cast<int>(::syscall(SYS_unlinkat, folder, name, flags));
}

namespace attune::state {
namespace {

Memory memory_numbered(std::uint32_t number) {
  auto memory = full_memory();
  memory.history.next_number = number;
  return memory;
}

class StoreFault : public StateFolderTest {
 protected:
  // What `work` answers in a process of its own; 9: it was killed on the way.
  template <class Work>
  static int in_child(Work work) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(work());
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 100 + WTERMSIG(status);
  }

  std::uint32_t remembered() {
    auto store = Store::open(folder_).value();
    const auto loaded = store.load_memory();
    EXPECT_TRUE(loaded && loaded->memory);
    EXPECT_FALSE(loaded->notice);
    return loaded->memory->history.next_number;
  }
};

TEST_F(StoreFault, AMemoryIsTheOldOrTheNewOneWhereverTheWriterIsKilled) {
  int end = 9;
  int effect = 0;
  for (; end == 9; ++effect) {
    {
      auto store = Store::open(folder_).value();
      ASSERT_TRUE(store.load_memory() && store.save_memory(memory_numbered(1)) &&
                  store.save_memory(memory_numbered(2)));
    }
    end = in_child([&] {
      auto store = Store::open(folder_).value();
      if (!store.load_memory()) return 1;
      effects_left = effect;
      return store.save_memory(memory_numbered(3)) ? 0 : 2;
    });
    const auto found = remembered();
    EXPECT_TRUE(found == 3 || (found == 2 && end == 9)) << "killed at effect " << effect << ", found " << found;
  }
  EXPECT_EQ(end, 0);
  // Sweep, write, synchronise, rename, synchronise the folder; twice.
  EXPECT_EQ(effect - 1, 10);
}

TEST_F(StoreFault, AMigrationThatIsKilledAnywhereStartsOverAndLosesNothing) {
  const auto golden = files::path(ATTUNE_GOLDEN_STATE) / "schema-1";
  const auto before = bytes_of(golden / "memory.sealed");
  int end = 9;
  int effect = 0;
  for (; end == 9; ++effect) {
    files::remove_all(folder_);
    files::create_directories(folder_);
    for (const auto* const name : {"key", "memory.sealed", "memory.sealed.1"}) {
      files::copy_file(golden / name, folder_ / name);
      ::chmod((folder_ / name).c_str(), 0600);
    }
    end = in_child([&] {
      auto store = Store::open(folder_).value();
      effects_left = effect;
      return store.load_memory() ? 0 : 2;
    });
    EXPECT_EQ(remembered(), 4U) << "killed at effect " << effect;
    EXPECT_EQ(bytes_of(folder_ / "memory.sealed.schema-1"), before) << "killed at effect " << effect;
  }
  EXPECT_EQ(end, 0);
  EXPECT_EQ(effect - 1, 15);  // the copy of what was there, and the two of the memory
}

TEST_F(StoreFault, AReadingIsTheOldOrTheNewOneWhereverTheWriterIsKilled) {
  auto reading = RandomReading(1).make(5);
  reading.doubt = Doubt{1, Instant{}, 0};
  ASSERT_TRUE(Store::open(folder_)->save_reading(reading));
  int end = 9;
  for (int effect = 0; end == 9; ++effect) {
    end = in_child([&] {
      auto store = Store::open(folder_).value();
      auto changed = reading;
      changed.doubt->readings = 1;
      effects_left = effect;
      return store.save_reading(changed) ? 0 : 2;
    });
    auto store = Store::open(folder_).value();
    const auto loaded = store.load_reading(reading.source);
    ASSERT_TRUE(loaded.reading) << effect;
    EXPECT_EQ(loaded.reading->items, reading.items);
    EXPECT_TRUE(end == 9 || loaded.reading->doubt->readings == 1);
  }
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFirstStartThatIsKilledAnywhereIsFollowedByOneThatWorks) {
  int end = 9;
  for (int effect = 0; end == 9; ++effect) {
    files::remove_all(folder_);
    end = in_child([&] {
      effects_left = effect;
      return Store::open(folder_) ? 0 : 2;
    });
    EXPECT_TRUE(Store::open(folder_)) << effect;
  }
  EXPECT_EQ(end, 0);
}

// A file system of 96 KiB of our own; false where this is not permitted.
bool small_disk_at(const files::path& path) {
  files::create_directories(path);
  return ::unshare(CLONE_NEWNS) == 0 && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
         ::mount("tmpfs", path.c_str(), "tmpfs", 0, "size=96k") == 0;
}

// Where mounting is not permitted, a file that may not grow stands in for a disk that is full.
void limit_file_size() {
  ::signal(SIGXFSZ, SIG_IGN);
  const rlimit limit{96 << 10, 96 << 10};
  ::setrlimit(RLIMIT_FSIZE, &limit);
}

TEST_F(StoreFault, AFullDiskIsAnErrorAndWhatWasSavedStays) {
  const int end = in_child([&] {
    if (!small_disk_at(home_ / "state")) limit_file_size();
    auto store = Store::open(folder_).value();
    const auto small = RandomReading(1).make(10);
    if (!store.save_memory(memory_numbered(1)) || !store.save_reading(small)) return 1;

    auto large = RandomReading(2).make(5'000);
    large.source = small.source;
    auto forgotten = memory_numbered(2);
    for (std::uint32_t i = 0; i < 2'000; ++i) forgotten.history.told.push_back(forgotten.history.told.front());
    const auto refused_reading = store.save_reading(large);
    const auto refused_memory = store.save_memory(forgotten);
    if (refused_reading || refused_reading.error().kind != ErrorKind::state) return 2;
    if (refused_memory || refused_memory.error().kind != ErrorKind::state) return 3;

    if (store.load_memory()->memory->history.next_number != 1) return 4;
    if (store.load_reading(small.source).reading->items != small.items) return 5;
    // Nothing half written keeps the disk full.
    if (!store.save_memory(memory_numbered(3))) return 6;
    return store.load_memory()->memory->history.next_number == 3 ? 0 : 7;
  });
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFolderThatMayNotBeWrittenIsAnErrorAndWhatWasSavedStays) {
  const int end = in_child([&] {
    // Root writes everywhere, so this part is played by nobody.
    ::chmod(home_.c_str(), 0777);
    if (::geteuid() == 0 && ::setuid(65534) != 0) return 1;
    auto store = Store::open(folder_).value();
    if (!store.save_memory(memory_numbered(1))) return 2;
    ::chmod(folder_.c_str(), 0500);
    const auto refused = store.save_memory(memory_numbered(2));
    if (refused || refused.error().kind != ErrorKind::state) return 3;
    if (store.load_memory()->memory->history.next_number != 1) return 4;
    ::chmod(folder_.c_str(), 0700);
    return store.save_memory(memory_numbered(2)) ? 0 : 5;
  });
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFirstStartWithoutAFolderGoesOnInMemoryAndKeepsEverythingOnceThereIsOne) {
  const int end = in_child([&] {
    // Root writes everywhere, so this part is played by nobody.
    if (::geteuid() == 0 && (::chown(home_.c_str(), 65534, 65534) != 0 || ::setuid(65534) != 0)) return 1;
    ::chmod(home_.c_str(), 0500);
    auto store = Store::open(folder_);
    if (!store) return 2;
    const auto check = store->keys().check();
    const auto loaded = store->load_memory();
    if (!loaded || loaded->memory) return 3;
    const auto refused = store->save_memory(memory_numbered(2));
    if (refused || refused.error().kind != ErrorKind::state) return 4;
    if (store->save_reading(RandomReading(1).make(5))) return 5;

    ::chmod(home_.c_str(), 0700);
    if (!store->save_memory(memory_numbered(2)) || !store->save_reading(RandomReading(1).make(5))) return 6;
    if (Store::open(folder_)) return 7;  // it is held, as it would be from the beginning
    *store = Store::open(home_ / "elsewhere").value();
    auto again = Store::open(folder_);
    if (!again || again->keys().check() != check) return 8;
    return again->load_memory()->memory->history.next_number == 2 ? 0 : 9;
  });
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFirstStartOnAFullDiskGoesOnInMemoryAndKeepsItsKeyOnceThereIsRoom) {
  const int end = in_child([&] {
    if (!small_disk_at(home_ / "state")) return 77;
    // No room is left, not even for the name of a file.
    std::ofstream(home_ / "state" / "filler") << std::string(200'000, 'x');
    auto store = Store::open(folder_);
    if (!store || store->save_memory(memory_numbered(2)).has_value()) return 1;
    if (files::exists(folder_ / "key") && files::file_size(folder_ / "key") != 32) return 2;
    files::remove(home_ / "state" / "filler");
    return store->save_memory(memory_numbered(2)) && files::file_size(folder_ / "key") == 32 ? 0 : 3;
  });
  if (end == 77) GTEST_SKIP() << "mounting is not permitted";
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AKeyThatCameMeanwhileIsNotReplaced) {
  const int end = in_child([&] {
    if (::geteuid() == 0 && (::chown(home_.c_str(), 65534, 65534) != 0 || ::setuid(65534) != 0)) return 1;
    ::chmod(home_.c_str(), 0500);
    auto store = Store::open(folder_).value();
    ::chmod(home_.c_str(), 0700);
    files::create_directories(folder_);
    const std::vector<std::uint8_t> other(32, 7);
    write(folder_ / "key", other);
    ::chmod((folder_ / "key").c_str(), 0600);
    if (store.save_memory(memory_numbered(2))) return 2;
    return bytes_of(folder_ / "key") == other && !files::exists(folder_ / "memory.sealed") ? 0 : 3;
  });
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFolderThatMayHoldSomethingAndCannotBeLookedIntoIsAnError) {
  const int end = in_child([&] {
    if (::geteuid() == 0 && (::chown(home_.c_str(), 65534, 65534) != 0 || ::setuid(65534) != 0)) return 1;
    if (!Store::open(folder_)) return 2;
    ::chmod(home_.c_str(), 0);
    const auto store = Store::open(folder_);
    const bool refused = !store && store.error().kind == ErrorKind::state;
    ::chmod(home_.c_str(), 0700);
    return refused ? 0 : 3;
  });
  EXPECT_EQ(end, 0);
}

TEST_F(StoreFault, AFileWhereTheFolderBelongsIsAnError) {
  files::create_directories(folder_.parent_path());
  write(folder_, {1});
  EXPECT_FALSE(Store::open(folder_));
}

}  // namespace
}  // namespace attune::state
