// System calls that Debian 12's C library does not wrap, and what its kernel headers do not know yet.
#pragma once

#include <sys/types.h>

#include <cstdint>

namespace attune::process::system_calls {

// linux/landlock.h up to its version 7. Each version appended fields; the size given tells the kernel which.
struct LandlockRuleset {
  std::uint64_t files;
  std::uint64_t network;
  std::uint64_t scoped;
};

inline constexpr std::uint64_t file_execute = 1U << 0U;
inline constexpr std::uint64_t file_write = 1U << 1U;
inline constexpr std::uint64_t file_read = 1U << 2U;
inline constexpr std::uint64_t folder_read = 1U << 3U;
inline constexpr std::uint64_t file_truncate = 1U << 14U;
inline constexpr std::uint64_t device_ioctl = 1U << 15U;
inline constexpr std::uint64_t tcp_bind = 1U << 0U;
inline constexpr std::uint64_t tcp_connect = 1U << 1U;
inline constexpr std::uint64_t scope_abstract_socket = 1U << 0U;
inline constexpr std::uint64_t scope_signal = 1U << 1U;

// 0: the kernel has no Landlock.
int landlock_version();
// A descriptor, or -1 and errno.
int landlock_create_ruleset(const LandlockRuleset& ruleset, int version);
int landlock_allow(int ruleset, int path, std::uint64_t access);
int landlock_restrict_self(int ruleset);

int pidfd_open(pid_t process);
int close_range_on_exec(unsigned first);

}  // namespace attune::process::system_calls
