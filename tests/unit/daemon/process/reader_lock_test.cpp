#include "daemon/process/reader_lock.hpp"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pthread.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "core/time/zone.hpp"
#include "daemon/process/descriptor.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::process {
namespace {

using test::as_ordinary_user;
using test::Ended;
using test::in_separate_process;

std::string opening(const char* path, int flags) {
  const int opened = ::open(path, flags, 0600);
  return opened >= 0 ? "opened" : std::strerror(errno);
}

// Locks, then does it.
Ended locked(const std::function<std::string()>& work, ReaderLock lock = {}) {
  return as_ordinary_user([&]() -> std::string {
    const auto strength = lock_reader(lock);
    if (!strength) return strength.error().message;
    return work();
  });
}

void expect_death(const std::function<void()>& work) {
  const auto ended = locked([&]() -> std::string {
    work();
    return "survived";
  });
  EXPECT_TRUE(ended.by_signal) << ended.output;
  EXPECT_EQ(ended.number, SIGSYS);
}

TEST(ReaderLock, HoldsFullyOnThisKernel) {
  const auto ended = as_ordinary_user([]() -> std::string {
    const auto strength = lock_reader({});
    return strength ? std::string(name_of(*strength)) : strength.error().message;
  });
  EXPECT_EQ(ended.output, "fully");
}

TEST(ReaderLock, LeavesNoFileButZoneData) {
  EXPECT_EQ(locked([] { return opening("/etc/passwd", O_RDONLY); }).output, "Permission denied");
  EXPECT_EQ(locked([] { return opening("/proc/self/environ", O_RDONLY); }).output, "Permission denied");
  EXPECT_EQ(locked([] { return opening("/usr/share/zoneinfo/Europe/Berlin", O_RDONLY); }).output, "opened");
  EXPECT_EQ(locked([] { return opening("/tmp/attune-never", O_WRONLY | O_CREAT); }).output, "Operation not permitted");
  EXPECT_EQ(locked([] { return opening("/usr/share/zoneinfo/Europe/Berlin", O_RDWR); }).output,
            "Operation not permitted");
}

TEST(ReaderLock, LeavesTheFilesOfTheFolderItWasGiven) {
  const auto folder = std::filesystem::temp_directory_path() / ("attune-lock-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder / "inner");
  std::ofstream(folder / "a.ics") << "BEGIN:VCALENDAR";
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  ReaderLock lock;
  lock.folder = opened.get();
  EXPECT_EQ(locked([&] { return opening((folder / "a.ics").c_str(), O_RDONLY); }, lock).output, "opened");
  EXPECT_EQ(locked([&] { return opening((folder.parent_path()).c_str(), O_RDONLY); }, lock).output,
            "Permission denied");
  EXPECT_EQ(locked([&] { return opening((folder / "a.ics").c_str(), O_RDONLY); }).output, "Permission denied");
  std::filesystem::remove_all(folder);
}

TEST(ReaderLock, EndsTheProcessThatOpensASocketOrStartsAProgram) {
  expect_death([] { ::socket(AF_INET, SOCK_STREAM, 0); });
  expect_death([] { ::socket(AF_UNIX, SOCK_DGRAM, 0); });
  expect_death([] { ::execl("/bin/true", "true", nullptr); });
  expect_death([] { ::fork(); });
  expect_death([] {
    char byte = 0;
    iovec here{&byte, 1};
    iovec there{&byte, 1};
    ::process_vm_readv(::getppid(), &here, 1, &there, 1, 0);
  });
}

TEST(ReaderLock, ForbidsNewExecutableMemoryAndSignalsToOthers) {
  const auto mapping = [] {
    return ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED
               ? std::string(std::strerror(errno))
               : std::string("mapped");
  };
  EXPECT_EQ(locked(mapping).output, "Operation not permitted");
  const auto signalling = [] {
    return ::kill(::getppid(), 0) == 0 ? std::string("reached") : std::string(std::strerror(errno));
  };
  EXPECT_EQ(locked(signalling).output, "Operation not permitted");
}

TEST(ReaderLock, ZonesAreStillReadBehindIt) {
  const auto offset = [] {
    const auto zone = Zone::system("Asia/Kathmandu");
    return zone ? std::to_string(zone->offset_at(Instant{Seconds{1'700'000'000}}).count()) : zone.error().message;
  };
  const auto ended = as_ordinary_user([&]() -> std::string {
    if (!Zone::system("Europe/Berlin")) return "no zone data";  // what a reader does before it locks itself
    if (!lock_reader({})) return "not locked";
    return offset();
  });
  EXPECT_FALSE(ended.by_signal) << ended.number;
  EXPECT_EQ(ended.output, "20700");
}

TEST(ReaderLock, EndsAComputationWithoutEnd) {
  const auto ended = in_separate_process([]() -> std::string {
    const rlimit one_second{1, 2};
    ::setrlimit(RLIMIT_CPU, &one_second);  // a limit that is lower already stays
    if (!lock_reader({})) return "not locked";
    for (volatile unsigned turns = 0;;) turns = turns + 1;
  });
  EXPECT_TRUE(ended.by_signal) << ended.output;
  EXPECT_EQ(ended.number, SIGXCPU);
}

TEST(ReaderLock, GivesMoreProcessorTimeForMoreBytes) {
  const auto seconds = [] {
    rlimit limit{};
    ::getrlimit(RLIMIT_CPU, &limit);
    return std::to_string(limit.rlim_cur);
  };
  EXPECT_EQ(locked(seconds).output, "5");
  ReaderLock large;
  large.input_bytes = 64ULL * 1024 * 1024;
  EXPECT_EQ(locked(seconds, large).output, "9");
}

TEST(ReaderLock, RefusesWhenAnotherThreadIsAlive) {
  const auto ended = in_separate_process([]() -> std::string {
    pthread_t thread{};
    const auto sleep = [](void*) -> void* {
      while (true) ::pause();
    };
    ::pthread_create(&thread, nullptr, sleep, nullptr);
    const auto strength = lock_reader({});
    return strength ? "locked" : strength.error().message;
  });
  EXPECT_EQ(ended.output, "the reader has more than one thread and cannot lock itself");
}

}  // namespace
}  // namespace attune::process
