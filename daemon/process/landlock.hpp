// Landlock, whatever version of it the kernel has: prepared where memory may be allocated, enforced where it may not.
#pragma once

#include "core/base/result.hpp"
#include "daemon/process/confinement.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::process {

class Landlock {
 public:
  // Sandbox::none: a lock that does nothing. On a kernel without Landlock: ErrorKind::unsupported if it is required,
  // else a lock that does nothing.
  static Result<Landlock> prepare(const Confinement& confinement);

  // Also for a folder that is already open: read and list beneath it.
  Result<void> allow_reading(int folder);

  // Async-signal-safe; sets no_new_privs. False, with errno, if the kernel refused.
  bool enforce() const;

  Locked strength() const { return strength_; }

 private:
  bool wanted_ = false;
  Descriptor ruleset_;
  bool own_process_ = false;
  Locked strength_ = Locked::not_at_all;
};

}  // namespace attune::process
