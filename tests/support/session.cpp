#include "tests/support/session.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <stdexcept>
#include <thread>

namespace attune::test {
namespace {

int exit_code(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

int wait_for(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return exit_code(status);
}

}  // namespace

void nap() {
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

Session::Session(const std::string& server, bool display) {
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  pid_ = fork();
  if (pid_ == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    const char* no_display = display ? nullptr : "--no-display";
    execl(ATTUNE_SESSION_SCRIPT, "session.sh", "--server", server.c_str(), no_display, nullptr);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  input_ = in[1];
  output_ = out[0];
  for (auto text = line(); text != "ready"; text = line()) {
    const auto equals = text.find('=');
    if (equals == std::string::npos) throw std::runtime_error("the private session did not start: " + text);
    environment_[text.substr(0, equals)] = text.substr(equals + 1);
  }
}

Session::~Session() {
  close(input_);
  wait_for(pid_);
  close(output_);
}

std::string Session::line() {
  std::string text;
  for (char c = 0; read(output_, &c, 1) == 1 && c != '\n';) text += c;
  return text;
}

bool Session::server(const std::string& name) {
  const auto request = "server " + name + "\n";
  if (write(input_, request.data(), request.size()) != static_cast<ssize_t>(request.size())) return false;
  return line() == "ok";
}

Session::Ran Session::run(const std::string& command) const {
  std::array<int, 2> out{};
  if (pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  const pid_t child = fork();
  if (child == 0) {
    dup2(out[1], STDOUT_FILENO);
    dup2(out[1], STDERR_FILENO);
    unsetenv("DISPLAY");
    for (const auto& [name, value] : environment_) setenv(name.c_str(), value.c_str(), 1);
    execl("/bin/bash", "bash", "-c", command.c_str(), nullptr);
    _exit(127);
  }
  close(out[1]);
  Ran ran{0, {}};
  std::array<char, 4096> buffer{};
  for (ssize_t n = 0; (n = read(out[0], buffer.data(), buffer.size())) > 0;)
    ran.output.append(buffer.data(), static_cast<std::size_t>(n));
  close(out[0]);
  ran.status = wait_for(child);
  return ran;
}

void Session::screenshot(const std::string& name) const {
  const std::filesystem::path folder = ATTUNE_ARTEFACTS;
  std::filesystem::create_directories(folder);
  const auto file = "'" + (folder / (name + ".png")).string() + "'";
  const std::string wayland = "$XDG_RUNTIME_DIR/wayland/wayland-1";
  const auto shot = run("if [ -S " + wayland + " ]; then WAYLAND_DISPLAY=" + wayland + " grim " + file +
                        "; else import -window root " + file + "; fi");
  if (shot.status != 0) throw std::runtime_error("no screenshot: " + shot.output);
}

}  // namespace attune::test
