#include "daemon/process/landlock.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "daemon/process/system_calls.hpp"

namespace attune::process {

namespace {

using namespace system_calls;

// Linux 6.2: from here on truncation is governed too, and nothing that a locked reader or notifier could do to a file
// is left out.
constexpr int version_that_covers_files = 3;

std::uint64_t handled_by(int version) {
  std::uint64_t known = (1U << 13U) - 1;  // version 1
  if (version >= 2) known |= 1U << 13U;   // linking and renaming between folders
  if (version >= 3) known |= file_truncate;
  if (version >= 5) known |= device_ioctl;
  return known;
}

LandlockRuleset ruleset_for(const Confinement& confinement, int version) {
  LandlockRuleset ruleset{handled_by(version), 0, 0};
  if (version >= 4 && !confinement.tcp) ruleset.network = tcp_bind | tcp_connect;
  if (version >= 6) {
    if (!confinement.abstract_sockets) ruleset.scoped |= scope_abstract_socket;
    if (!confinement.signals) ruleset.scoped |= scope_signal;
  }
  return ruleset;
}

bool allow(int ruleset, int path, std::uint64_t access) {
  struct stat status {};
  if (::fstat(path, &status) != 0) return false;
  if (!S_ISDIR(status.st_mode)) access &= ~folder_read;
  return landlock_allow(ruleset, path, access) == 0;
}

Result<void> allow_beneath(int ruleset, const std::vector<std::filesystem::path>& paths, std::uint64_t access) {
  for (const auto& path : paths) {
    const Descriptor opened(::open(path.c_str(), O_PATH | O_CLOEXEC));
    if (!opened) continue;  // what is not there needs no permission
    if (!allow(ruleset, opened.get(), access)) return system_failure("cannot prepare the sandbox");
  }
  return {};
}

}  // namespace

Result<Landlock> Landlock::prepare(const Confinement& confinement) {
  Landlock lock;
  if (confinement.sandbox == Sandbox::none) return lock;
  lock.wanted_ = true;
  const int version = landlock_version();
  if (version == 0) {
    if (confinement.sandbox == Sandbox::best_effort) return lock;
    return failure(ErrorKind::unsupported, "this kernel has no Landlock, and the sandbox is required");
  }
  lock.own_process_ = confinement.files.own_process;
  lock.ruleset_.reset(landlock_create_ruleset(ruleset_for(confinement, version), version));
  if (!lock.ruleset_) return system_failure("cannot prepare the sandbox");
  lock.strength_ = version >= version_that_covers_files ? Locked::fully : Locked::partly;

  const int ruleset = lock.ruleset_.get();
  const std::uint64_t reading = file_read | folder_read;
  const std::uint64_t writing = (file_read | file_write | file_truncate | device_ioctl) & handled_by(version);
  auto allowed = allow_beneath(ruleset, confinement.files.execute, reading | file_execute);
  if (allowed) allowed = allow_beneath(ruleset, confinement.files.read, reading);
  if (allowed) allowed = allow_beneath(ruleset, confinement.files.write, writing);
  if (!allowed) return tl::unexpected(allowed.error());
  return lock;
}

Result<void> Landlock::allow_reading(int folder) {
  if (!ruleset_) return {};
  if (!allow(ruleset_.get(), folder, file_read | folder_read)) return system_failure("cannot prepare the sandbox");
  return {};
}

bool Landlock::enforce() const {
  if (!wanted_) return true;
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  if (!ruleset_) return true;
  if (own_process_) {
    const int own = ::open("/proc/self", O_PATH | O_CLOEXEC);
    const bool allowed = own >= 0 && landlock_allow(ruleset_.get(), own, file_read | folder_read) == 0;
    ::close(own);
    if (!allowed) return false;
  }
  return landlock_restrict_self(ruleset_.get()) == 0;
}

std::string_view name_of(Locked locked) {
  switch (locked) {
    case Locked::fully:
      return "fully";
    case Locked::partly:
      return "partly";
    case Locked::not_at_all:
      break;
  }
  return "not_at_all";
}

}  // namespace attune::process
