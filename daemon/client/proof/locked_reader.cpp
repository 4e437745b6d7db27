#include "daemon/client/proof/locked_reader.hpp"

#include <fcntl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "daemon/process/reader_lock.hpp"

namespace attune::client::proof {
namespace {

constexpr int it_works = 0;
constexpr int it_is_refused = 1;
constexpr int there_is_no_lock = 2;

struct Attempt {
  std::string what;
  std::function<bool()> works;
};

std::vector<Attempt> attempts(const World& world, pid_t service) {
  const auto opens = [](const std::string& path, int how) {
    return [path, how] { return ::open(path.c_str(), how, 0600) >= 0; };
  };
  const auto folder = "/proc/" + std::to_string(service);
  return {{"read the key", opens((world.state() / "key").string(), O_RDONLY)},
          {"write over the key", opens((world.state() / "key").string(), O_WRONLY)},
          {"list the state folder", opens(world.state().string(), O_RDONLY | O_DIRECTORY)},
          {"read the configuration", opens(world.config_file().string(), O_RDONLY)},
          {"write a file", opens((world.temporary() / "attempt").string(), O_WRONLY | O_CREAT)},
          {"open the memory of the service", opens(folder + "/mem", O_RDONLY)},
          {"attach to the service as a debugger",
           [service] { return ::ptrace(PTRACE_SEIZE, service, nullptr, nullptr) == 0; }},
          {"open a way to the network", [] { return ::socket(AF_INET, SOCK_STREAM, 0) >= 0; }}};
}

int status_of(const Attempt& attempt) {
  const auto process = ::fork();
  if (process == 0) {
    if (const auto locked = process::lock_reader({}); !locked || *locked != process::Locked::fully) {
      ::_exit(there_is_no_lock);
    }
    ::_exit(attempt.works() ? it_works : it_is_refused);
  }
  int status = 0;
  if (process < 0 || ::waitpid(process, &status, 0) != process) return there_is_no_lock;
  return WIFSIGNALED(status) ? it_is_refused : WEXITSTATUS(status);
}

}  // namespace

Attempts try_as_reader(const World& world, pid_t service) {
  Attempts made;
  for (const auto& attempt : attempts(world, service)) {
    const auto status = status_of(attempt);
    auto& list = status == it_works ? made.possible : status == it_is_refused ? made.refused : made.not_locked;
    list.push_back(attempt.what);
  }
  return made;
}

}  // namespace attune::client::proof
