#include "plugins/command/run.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <optional>

namespace attune::plugin::command {
namespace {

using Clock = std::chrono::steady_clock;

tl::unexpected<Error> does_not_start() {
  return failure(ErrorKind::system, "the program of notify.command cannot be started");
}

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { reset(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return number_; }
  void reset(int number = -1) {
    if (number_ >= 0) close(number_);
    number_ = number;
  }

 private:
  int number_;
};

std::vector<char*> pointers(const std::vector<std::string>& words) {
  std::vector<char*> all;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): posix_spawn(3) leaves them alone, whatever its type says
  for (const auto& word : words) all.push_back(const_cast<char*>(word.c_str()));
  all.push_back(nullptr);
  return all;
}

// How the program is started: in a group of its own, with the signals as they usually are.
class Start {
 public:
  explicit Start(int input) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
    sigset_t usual;
    sigemptyset(&usual);
    for (const int signal : {SIGPIPE, SIGTTOU}) sigaddset(&usual, signal);
    ready_ = posix_spawn_file_actions_adddup2(&actions_, input, STDIN_FILENO) == 0 &&
             posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
             posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0) == 0 &&
             posix_spawnattr_setsigdefault(&attributes_, &usual) == 0 &&
             posix_spawnattr_setpgroup(&attributes_, 0) == 0 &&
             posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP) == 0;
  }
  ~Start() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }
  Start(const Start&) = delete;
  Start& operator=(const Start&) = delete;

  std::optional<pid_t> operator()(const std::vector<std::string>& words,
                                  const std::vector<std::string>& environment) const {
    pid_t process = -1;
    if (!ready_ || posix_spawn(&process, words.front().c_str(), &actions_, &attributes_, pointers(words).data(),
                               pointers(environment).data()) != 0)
      return std::nullopt;
    return process;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
  bool ready_ = false;
};

// Whether the process has ended by then.
bool ends(pid_t process, Clock::time_point end) {
  const Descriptor handle(static_cast<int>(syscall(SYS_pidfd_open, process, 0)));
  if (handle.get() < 0) return false;
  pollfd watched{handle.get(), POLLIN, 0};
  while (true) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    const int ready = poll(&watched, 1, left > 0 ? static_cast<int>(left) : 0);
    if (ready >= 0 || errno != EINTR) return ready > 0;
  }
}

}  // namespace

Result<Ending> run(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                   const std::string& text, std::chrono::milliseconds patience) {
  std::array<int, 2> ends_of_pipe{};
  if (words.empty() || pipe2(ends_of_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0) return does_not_start();
  Descriptor reading(ends_of_pipe[0]);
  Descriptor writing(ends_of_pipe[1]);
  fcntl(reading.get(), F_SETFL, 0);  // the program waits for its input as usual
  // Before it starts: then the text is there whole, or nobody gets a part of it.
  if (write(writing.get(), text.data(), text.size()) != static_cast<ssize_t>(text.size())) return does_not_start();
  const auto process = Start(reading.get())(words, environment);
  if (!process) return does_not_start();
  reading.reset();
  writing.reset();
  const bool by_itself = ends(*process, Clock::now() + patience);
  if (!by_itself) kill(-*process, SIGKILL);
  int status = 0;
  while (waitpid(*process, &status, 0) < 0 && errno == EINTR) {
  }
  if (!by_itself) return Ending{Ending::Kind::timed_out};
  if (!WIFEXITED(status)) return Ending{Ending::Kind::killed};
  return Ending{Ending::Kind::exited, WEXITSTATUS(status)};
}

}  // namespace attune::plugin::command
