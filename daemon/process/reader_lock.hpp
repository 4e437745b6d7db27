// The lock a reader puts on itself before it interprets the first byte of a calendar. Afterwards it can compute, read
// what it was given and zone data, and answer; it has no way to another file, another program or a network.
#pragma once

#include <cstdint>
#include <optional>

#include "core/base/result.hpp"
#include "daemon/process/confinement.hpp"

namespace attune::process {

struct ReaderLock {
  Sandbox sandbox = Sandbox::required;
  std::optional<int> folder;      // an open folder whose files stay readable
  std::uint64_t input_bytes = 0;  // all that is to be read; sets the processor time: 5 s and 1 s for every 16 MiB
};

// Limits, no_new_privs, Landlock and seccomp, for good. Refuses (ErrorKind::system) when more than one thread is alive:
// only the calling one would be locked. ErrorKind::unsupported when the kernel cannot and `sandbox` is required; else
// the answer says how much of the lock holds.
Result<Locked> lock_reader(const ReaderLock& lock);

}  // namespace attune::process
