#include "daemon/process/hardening.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "daemon/process/descriptor.hpp"

namespace attune::process {

Result<void> non_dumpable() {
  const rlimit no_core{0, 0};
  if (::setrlimit(RLIMIT_CORE, &no_core) != 0) return system_failure("cannot turn off core dumps");
  if (::prctl(PR_SET_DUMPABLE, 0) != 0) return system_failure("cannot hide this process's memory");
  return {};
}

void ignore_broken_pipes() {
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
}

Result<void> open_standard_streams() {
  int lowest = 0;
  do {
    lowest = ::open("/dev/null", O_RDWR);
    if (lowest < 0) return system_failure("cannot open /dev/null");
  } while (lowest <= STDERR_FILENO);
  ::close(lowest);
  return {};
}

}  // namespace attune::process
