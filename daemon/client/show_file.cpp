#include "daemon/client/show_file.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <string>

namespace attune::client {
namespace {

using Clock = std::chrono::steady_clock;

// Some desktops' xdg-open ends when the browser has been told, others' when the browser ends.
constexpr std::chrono::seconds patience{3};
constexpr int pause_milliseconds = 20;

bool has_display(const settings::Environment& environment) {
  for (const auto* const name : {"WAYLAND_DISPLAY", "DISPLAY"}) {
    const auto value = environment(name);
    if (value && !value->empty()) return true;
  }
  return false;
}

// What it prints is for nobody; and it goes on when this terminal closes.
int spawn_quietly(const std::string& program, const std::string& argument, pid_t& child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawnattr_init(&attributes);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  std::string name = program;
  std::string file = argument;
  const std::array<char*, 3> words{name.data(), file.data(), nullptr};
  const int fault = ::posix_spawnp(&child, program.c_str(), &actions, &attributes, words.data(), ::environ);
  ::posix_spawnattr_destroy(&attributes);
  ::posix_spawn_file_actions_destroy(&actions);
  return fault;
}

// True as long as nothing speaks against it.
bool went_well(pid_t child) {
  const auto end = Clock::now() + patience;
  while (Clock::now() < end) {
    int status = 0;
    const auto ended = ::waitpid(child, &status, WNOHANG);
    if (ended == child) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0) return false;
    ::poll(nullptr, 0, pause_milliseconds);
  }
  return true;
}

}  // namespace

Result<void> show_file(const std::filesystem::path& file, const settings::Environment& environment) {
  if (!has_display(environment)) return failure(ErrorKind::unsupported, "there is no display to show it on");
  pid_t child = 0;
  if (spawn_quietly("xdg-open", file.string(), child) != 0) {
    return failure(ErrorKind::unsupported, "xdg-open is not here to show it with");
  }
  if (!went_well(child)) return failure(ErrorKind::unsupported, "xdg-open could not show it");
  return {};
}

}  // namespace attune::client
