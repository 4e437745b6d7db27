#include "daemon/client/quiet_program.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace attune::client {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int pause_milliseconds = 20;

class Spawning {
 public:
  explicit Spawning(Staying staying) {
    ::posix_spawn_file_actions_init(&actions_);
    ::posix_spawnattr_init(&attributes_);
    ::posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions_, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    if (staying == Staying::by_itself) ::posix_spawn_file_actions_addchdir_np(&actions_, "/");
    ::posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETSID);
  }
  Spawning(const Spawning&) = delete;
  Spawning& operator=(const Spawning&) = delete;
  ~Spawning() {
    ::posix_spawnattr_destroy(&attributes_);
    ::posix_spawn_file_actions_destroy(&actions_);
  }

  std::optional<pid_t> run(char** words, char** environment) const {
    pid_t child = 0;
    if (::posix_spawnp(&child, words[0], &actions_, &attributes_, words, environment) != 0) return std::nullopt;
    return child;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::optional<pid_t> start_quietly(const std::vector<std::string>& words, const std::vector<std::string>& variables,
                                   Staying staying) {
  auto own_words = words;
  auto own_variables = variables;
  std::vector<char*> word_list;
  for (auto& word : own_words) word_list.push_back(word.data());
  word_list.push_back(nullptr);
  std::vector<char*> environment;
  for (auto& variable : own_variables) environment.push_back(variable.data());
  for (char** variable = ::environ; *variable != nullptr; ++variable) environment.push_back(*variable);
  environment.push_back(nullptr);
  return Spawning(staying).run(word_list.data(), environment.data());
}

std::optional<int> exit_of(pid_t program, std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  while (Clock::now() < end) {
    int status = 0;
    const auto ended = ::waitpid(program, &status, WNOHANG);
    if (ended == program) return WIFEXITED(status) ? std::optional(WEXITSTATUS(status)) : std::nullopt;
    if (ended < 0) return std::nullopt;
    ::poll(nullptr, 0, pause_milliseconds);
  }
  return std::nullopt;
}

bool still_runs(pid_t program) {
  return ::waitpid(program, nullptr, WNOHANG) == 0;
}

}  // namespace attune::client
