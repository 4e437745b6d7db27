#include "daemon/process/system_calls.hpp"

#include <linux/landlock.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cstddef>

namespace attune::process::system_calls {

namespace {

constexpr unsigned close_on_exec_only = 1U << 2U;  // CLOSE_RANGE_CLOEXEC

// How much of the ruleset a kernel of this version knows.
std::size_t ruleset_size(int version) {
  if (version >= 6) return sizeof(LandlockRuleset);
  if (version >= 4) return offsetof(LandlockRuleset, scoped);
  return offsetof(LandlockRuleset, network);
}

}  // namespace

int landlock_version() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return version < 0 ? 0 : static_cast<int>(version);
}

int landlock_create_ruleset(const LandlockRuleset& ruleset, int version) {
  return static_cast<int>(::syscall(SYS_landlock_create_ruleset, &ruleset, ruleset_size(version), 0U));
}

int landlock_allow(int ruleset, int path, std::uint64_t access) {
  landlock_path_beneath_attr rule{};
  rule.allowed_access = access;
  rule.parent_fd = path;
  return static_cast<int>(::syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0U));
}

int landlock_restrict_self(int ruleset) {
  return static_cast<int>(::syscall(SYS_landlock_restrict_self, ruleset, 0U));
}

int pidfd_open(pid_t process) {
  return static_cast<int>(::syscall(SYS_pidfd_open, process, 0U));
}

int close_range_on_exec(unsigned first) {
  return static_cast<int>(::syscall(SYS_close_range, first, ~0U, close_on_exec_only));
}

}  // namespace attune::process::system_calls
