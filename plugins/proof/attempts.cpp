#include "plugins/proof/attempts.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

namespace attune::plugin::proof {
namespace {

bool can_open(const std::string& path, int how = O_RDONLY) {
  const int file = open(path.c_str(), how | O_CLOEXEC, 0600);
  if (file >= 0) close(file);
  return file >= 0;
}

bool can_list(const std::string& path) {
  auto* const folder = opendir(path.c_str());
  if (folder != nullptr) closedir(folder);
  return folder != nullptr;
}

bool can_write_in(const std::string& folder) {
  const auto path = folder + "/attempt";
  if (!can_open(path, O_WRONLY | O_CREAT)) return false;
  unlink(path.c_str());
  return true;
}

bool can_attach_to(pid_t process) {
  if (ptrace(PTRACE_SEIZE, process, nullptr, nullptr) != 0) return false;
  ptrace(PTRACE_INTERRUPT, process, nullptr, nullptr);
  waitpid(process, nullptr, 0);
  ptrace(PTRACE_DETACH, process, nullptr, nullptr);
  return true;
}

// Any address will do: whether one may look at all is asked before whether something is there.
bool may_look_into(pid_t process) {
  std::array<char, 1> byte{};
  iovec here{byte.data(), byte.size()};
  iovec there{reinterpret_cast<void*>(0x1000), byte.size()};
  return process_vm_readv(process, &here, 1, &there, 1, 0) >= 0 || errno == EFAULT;
}

}  // namespace

std::vector<Attempt> attempts(const Places& places) {
  const auto service = getppid();
  const auto folder = "/proc/" + std::to_string(service);
  return {{"read the key", !can_open(places.key)},
          {"write over the key", !can_open(places.key, O_WRONLY)},
          {"list the state folder", !can_list(places.state)},
          {"write a file", !can_write_in(places.folder)},
          {"open the memory of the service", !can_open(folder + "/mem")},
          {"copy from the memory of the service", !may_look_into(service)},
          {"read the environment of the service", !can_open(folder + "/environ")},
          {"list the open files of the service", !can_list(folder + "/fd")},
          {"attach to the service as a debugger", !can_attach_to(service)}};
}

}  // namespace attune::plugin::proof
