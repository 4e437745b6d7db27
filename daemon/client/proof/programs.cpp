#include "daemon/client/proof/programs.hpp"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace attune::client::proof {
namespace {

std::vector<char*> pointers_to(const std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (const auto& text : texts) pointers.push_back(const_cast<char*>(text.c_str()));
  pointers.push_back(nullptr);
  return pointers;
}

struct Prepared {
  const char* program;
  std::vector<char*> arguments;
  std::vector<char*> environment;
  const char* folder;
  int nowhere;
  int output;
  pid_t parent;
};

[[noreturn]] void become(const Prepared& prepared) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != prepared.parent) ::_exit(127);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::setpgid(0, 0);  // Ctrl-C is for the proof, which ends it in order
  ::umask(0);
  const bool connected = ::dup2(prepared.nowhere, STDIN_FILENO) >= 0 && ::dup2(prepared.output, STDOUT_FILENO) >= 0 &&
                         ::dup2(prepared.output, STDERR_FILENO) >= 0 && ::chdir(prepared.folder) == 0;
  if (connected) ::execve(prepared.program, prepared.arguments.data(), prepared.environment.data());
  ::_exit(127);
}

}  // namespace

Result<Running> Running::start(const Start& start) {
  const process::Descriptor nowhere(::open("/dev/null", O_RDONLY | O_CLOEXEC));
  const process::Descriptor output(::open(start.output.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
  if (!nowhere || !output) return process::system_failure("cannot make a file for the proof");
  std::vector<std::string> arguments{start.program.string()};
  arguments.insert(arguments.end(), start.arguments.begin(), start.arguments.end());
  const Prepared prepared{start.program.c_str(),
                          pointers_to(arguments),
                          pointers_to(start.environment),
                          start.folder.c_str(),
                          nowhere.get(),
                          output.get(),
                          ::getpid()};
  const auto process = ::fork();
  if (process < 0) return process::system_failure("cannot start a program for the proof");
  if (process == 0) become(prepared);
  return Running(process);
}

Running::Running(Running&& other) noexcept
    : process_(std::exchange(other.process_, -1)), status_(std::move(other.status_)) {}

Running::~Running() {
  if (process_ < 0 || ended()) return;
  ::kill(process_, SIGKILL);
  ::waitpid(process_, nullptr, 0);
}

std::optional<int> Running::ended() {
  int status = 0;
  if (!status_ && ::waitpid(process_, &status, WNOHANG) == process_) status_ = status;
  return status_;
}

void Running::ask_to_stop() const {
  if (!status_) ::kill(process_, SIGTERM);
}

}  // namespace attune::client::proof
