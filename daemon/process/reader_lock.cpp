#include "daemon/process/reader_lock.hpp"

#include <sched.h>
#include <sys/resource.h>

#include <filesystem>
#include <system_error>

#include "daemon/process/landlock.hpp"
#include "daemon/process/reader_calls.hpp"

namespace attune::process {

namespace {

constexpr std::uint64_t mebibyte = std::uint64_t{1024} * 1024;
constexpr std::uint64_t base_seconds = 5;
constexpr std::uint64_t bytes_a_second = 16 * mebibyte;
constexpr std::uint64_t memory = 256 * mebibyte;
constexpr std::uint64_t open_files = 64;

#ifdef __SANITIZE_ADDRESS__
constexpr bool address_space_is_bounded = false;  // the sanitizer reserves terabytes
#else
constexpr bool address_space_is_bounded = true;
#endif

bool limit(__rlimit_resource resource, std::uint64_t value, std::uint64_t most) {
  rlimit now{};
  if (::getrlimit(resource, &now) != 0) return false;
  now.rlim_max = std::min<rlim_t>(most, now.rlim_max);
  now.rlim_cur = std::min<rlim_t>(value, now.rlim_cur);
  return ::setrlimit(resource, &now) == 0;
}

bool limit(__rlimit_resource resource, std::uint64_t value) {
  return limit(resource, value, value);
}

Result<void> limit_resources(std::uint64_t input_bytes) {
  const std::uint64_t seconds = base_seconds + input_bytes / bytes_a_second;
  bool limited = limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_NOFILE, open_files) &&
                 limit(RLIMIT_CPU, seconds, seconds + 1);
  // A large file is mapped, not copied: it takes addresses, not memory.
  if (address_space_is_bounded) {
    limited = limited && limit(RLIMIT_DATA, memory) && limit(RLIMIT_AS, 2 * memory + input_bytes);
  }
  if (!limited) return system_failure("the reader cannot limit itself");
  return {};
}

Result<void> one_thread_only() {
  // Only a process with one thread may say this, and then it does nothing. Containers may forbid the call itself.
  if (::unshare(CLONE_THREAD) == 0) return {};
  std::error_code error;
  const std::filesystem::directory_iterator threads("/proc/self/task", error);
  if (error) return failure(ErrorKind::system, "the reader cannot count its threads");
  if (std::distance(begin(threads), end(threads)) != 1) {
    return failure(ErrorKind::system, "the reader has more than one thread and cannot lock itself");
  }
  return {};
}

Result<Landlock> file_lock(const ReaderLock& lock) {
  Confinement confinement;
  confinement.sandbox = lock.sandbox;
  confinement.files.read = {"/usr/share/zoneinfo"};
  auto prepared = Landlock::prepare(confinement);
  if (prepared && lock.folder) {
    const auto allowed = prepared->allow_reading(*lock.folder);
    if (!allowed) return tl::unexpected(allowed.error());
  }
  return prepared;
}

}  // namespace

Result<Locked> lock_reader(const ReaderLock& lock) {
  if (auto alone = one_thread_only(); !alone) return tl::unexpected(alone.error());
  const auto files = file_lock(lock);
  if (!files) return tl::unexpected(files.error());
  if (auto limited = limit_resources(lock.input_bytes); !limited) return tl::unexpected(limited.error());
  if (!files->enforce()) return system_failure("the reader cannot lock itself");

  if (const auto calls = allow_reader_calls_only(); !calls) {
    if (lock.sandbox == Sandbox::required) return tl::unexpected(calls.error());
    return files->strength() == Locked::not_at_all ? Locked::not_at_all : Locked::partly;
  }
  return files->strength() == Locked::fully ? Locked::fully : Locked::partly;
}

}  // namespace attune::process
