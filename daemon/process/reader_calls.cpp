#include "daemon/process/reader_calls.hpp"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <memory>

namespace attune::process {

namespace {

// Reading what is open, memory, time, and the end.
constexpr std::array allowed_calls{
    SCMP_SYS(read),        SCMP_SYS(pread64),    SCMP_SYS(readv),         SCMP_SYS(write),
    SCMP_SYS(writev),      SCMP_SYS(close),      SCMP_SYS(lseek),         SCMP_SYS(fstat),
    SCMP_SYS(newfstatat),  SCMP_SYS(stat),       SCMP_SYS(lstat),         SCMP_SYS(statx),
    SCMP_SYS(getdents64),  SCMP_SYS(access),     SCMP_SYS(faccessat),     SCMP_SYS(faccessat2),
    SCMP_SYS(readlink),    SCMP_SYS(readlinkat), SCMP_SYS(munmap),        SCMP_SYS(madvise),
    SCMP_SYS(brk),         SCMP_SYS(futex),      SCMP_SYS(rt_sigreturn),  SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(getpid),      SCMP_SYS(gettid),     SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),
    SCMP_SYS(getrandom),   SCMP_SYS(poll),       SCMP_SYS(ppoll),         SCMP_SYS(restart_syscall),
    SCMP_SYS(sched_yield), SCMP_SYS(exit),       SCMP_SYS(exit_group),    SCMP_SYS(sigaltstack),
    SCMP_SYS(fadvise64),
};

constexpr std::array fatal_calls{
    SCMP_SYS(socket),
    SCMP_SYS(socketpair),
    SCMP_SYS(connect),
    SCMP_SYS(bind),
    SCMP_SYS(execve),
    SCMP_SYS(execveat),
    SCMP_SYS(fork),
    SCMP_SYS(vfork),
    SCMP_SYS(clone),
    SCMP_SYS(clone3),
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(open_by_handle_at),
    SCMP_SYS(bpf),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(keyctl),
    SCMP_SYS(mount),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
};

#ifdef __SANITIZE_ADDRESS__
// The sanitizers ask through a pipe whether memory can be read.
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif

struct Release {
  void operator()(void* filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

bool allow(void* filter, int call, std::initializer_list<scmp_arg_cmp> conditions) {
  return seccomp_rule_add_array(filter, SCMP_ACT_ALLOW, call, static_cast<unsigned>(conditions.size()),
                                conditions.begin()) == 0;
}

scmp_arg_cmp none_of(unsigned argument, std::uint64_t bits) {
  return {argument, SCMP_CMP_MASKED_EQ, bits, 0};
}

scmp_arg_cmp equals(unsigned argument, std::uint64_t value) {
  return {argument, SCMP_CMP_EQ, value, 0};
}

// Opening for reading only; memory that is not executable; signals to itself (abort); questions about its own limits
// and descriptors.
bool allow_with_conditions(void* filter) {
  constexpr std::uint64_t writing = O_WRONLY | O_RDWR | O_CREAT | O_TRUNC | O_APPEND | (O_TMPFILE & ~O_DIRECTORY);
  const auto self = static_cast<std::uint64_t>(::getpid());
  return allow(filter, SCMP_SYS(openat), {none_of(2, writing)}) &&
         allow(filter, SCMP_SYS(open), {none_of(1, writing)}) &&
         allow(filter, SCMP_SYS(mmap), {none_of(2, PROT_EXEC)}) &&
         allow(filter, SCMP_SYS(mprotect), {none_of(2, PROT_EXEC)}) && allow(filter, SCMP_SYS(mremap), {}) &&
         allow(filter, SCMP_SYS(tgkill), {equals(0, self)}) && allow(filter, SCMP_SYS(prlimit64), {equals(2, 0)}) &&
         allow(filter, SCMP_SYS(fcntl), {equals(1, F_GETFL)}) && allow(filter, SCMP_SYS(fcntl), {equals(1, F_GETFD)}) &&
         allow(filter, SCMP_SYS(fcntl), {equals(1, F_SETFD)});
}

}  // namespace

Result<void> allow_reader_calls_only() {
  const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
  if (!filter) return failure(ErrorKind::unsupported, "this kernel cannot filter system calls");
  bool made = seccomp_attr_set(filter.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0 &&
              seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0;
  for (const int call : allowed_calls)
    made = made && seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 0, nullptr) == 0;
  if (sanitized) made = made && allow(filter.get(), SCMP_SYS(pipe2), {});
  for (const int call : fatal_calls) {
    made = made && seccomp_rule_add_array(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0, nullptr) == 0;
  }
  if (!made || !allow_with_conditions(filter.get()) || seccomp_load(filter.get()) != 0) {
    return failure(ErrorKind::unsupported, "this kernel cannot filter system calls");
  }
  return {};
}

}  // namespace attune::process
