// What is done on a kernel that cannot lock a process in. Here one that can is made to deny it.
#include <gtest/gtest.h>
#include <seccomp.h>

#include <cerrno>

#include "daemon/process/child.hpp"
#include "daemon/process/reader_lock.hpp"
#include "tests/support/event_loop.hpp"
#include "tests/support/separate_process.hpp"

namespace attune::process {
namespace {

using std::chrono::seconds;
using test::in_separate_process;

bool deny(int call, int error) {
  scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
  const bool denied = seccomp_rule_add(filter, SCMP_ACT_ERRNO(static_cast<std::uint32_t>(error)), call, 0) == 0 &&
                      seccomp_load(filter) == 0;
  seccomp_release(filter);
  return denied;
}

bool without_landlock() {
  return deny(SCMP_SYS(landlock_create_ruleset), ENOSYS);
}

Awaitable<std::string> strength_of_child(Sandbox sandbox) {
  Command command;
  command.program = ATTUNE_HOSTILE_CHILD;
  command.arguments = {"exit", "0"};
  command.confinement.sandbox = sandbox;
  auto child = co_await Child::spawn(command, in(seconds{20}));
  if (!child) co_return child.error().message;
  co_return std::string(name_of(child->locked()));
}

std::string strength_of_reader(Sandbox sandbox) {
  ReaderLock lock;
  lock.sandbox = sandbox;
  const auto strength = lock_reader(lock);
  return strength ? std::string(name_of(*strength)) : strength.error().message;
}

constexpr const char* refusal = "this kernel has no Landlock, and the sandbox is required";

TEST(OldKernel, WithoutLandlockNoChildRunsUnlessThatIsAllowed) {
  const auto child = [](Sandbox sandbox) {
    return in_separate_process([sandbox]() -> std::string {
      return without_landlock() ? test::run(strength_of_child(sandbox)) : "the test cannot be made";
    });
  };
  EXPECT_EQ(child(Sandbox::required).output, refusal);
  EXPECT_EQ(child(Sandbox::best_effort).output, "not_at_all");
}

TEST(OldKernel, WithoutLandlockAReaderKeepsTheRestOfItsLockOrRefuses) {
  const auto reader = [](Sandbox sandbox) {
    return in_separate_process([sandbox]() -> std::string {
      return without_landlock() ? strength_of_reader(sandbox) : "the test cannot be made";
    });
  };
  EXPECT_EQ(reader(Sandbox::required).output, refusal);
  EXPECT_EQ(reader(Sandbox::best_effort).output, "partly");
}

TEST(OldKernel, AReaderCountsItsThreadsWhereAContainerForbidsTheCall) {
  const auto ended = in_separate_process([]() -> std::string {
    return deny(SCMP_SYS(unshare), EPERM) ? strength_of_reader(Sandbox::required) : "the test cannot be made";
  });
  EXPECT_EQ(ended.output, "fully");
}

}  // namespace
}  // namespace attune::process
