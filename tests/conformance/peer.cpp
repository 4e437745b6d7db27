#include "tests/conformance/peer.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <stdexcept>
#include <thread>

namespace attune::conformance {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t most_pending = 1U << 20U;

int milliseconds_until(Clock::time_point end) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
  return left > 0 ? static_cast<int>(left) : 0;
}

}  // namespace

Peer::Peer(const std::vector<std::string>& command) {
  std::vector<char*> words;
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): execv(3) leaves them alone, whatever its type says
  for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  std::array<int, 2> in{};
  std::array<int, 2> out{};
  if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) throw std::runtime_error("no pipe");
  process_ = fork();
  if (process_ == 0) {
    setpgid(0, 0);
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    execv(words.front(), words.data());
    _exit(127);
  }
  setpgid(process_, process_);
  close(in[0]);
  close(out[1]);
  input_ = in[1];
  output_ = out[0];
  fcntl(input_, F_SETFL, O_NONBLOCK);
}

Peer::~Peer() {
  close_input();
  close_output();
  if (process_ < 0) return;
  kill(-process_, SIGKILL);
  waitpid(process_, nullptr, 0);
}

bool Peer::say(std::string_view line) {
  std::string bytes(line);
  bytes += '\n';
  const auto end = Clock::now() + 5s;
  for (std::string_view rest = bytes; !rest.empty();) {
    pollfd ready{input_, POLLOUT, 0};
    if (poll(&ready, 1, milliseconds_until(end)) <= 0) return false;
    const auto count = write(input_, rest.data(), rest.size());
    if (count < 0 && errno != EAGAIN) return false;
    if (count > 0) rest.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

std::optional<std::string> Peer::line(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  auto newline = pending_.find('\n');
  while (newline == std::string::npos) {
    pollfd ready{output_, POLLIN, 0};
    if (pending_.size() > most_pending || poll(&ready, 1, milliseconds_until(end)) <= 0) return std::nullopt;
    std::array<char, 4096> buffer{};
    const auto count = read(output_, buffer.data(), buffer.size());
    if (count <= 0) return std::nullopt;
    pending_.append(buffer.data(), static_cast<std::size_t>(count));
    newline = pending_.find('\n');
  }
  auto line = pending_.substr(0, newline);
  pending_.erase(0, newline + 1);
  return line;
}

void Peer::close_input() {
  if (input_ >= 0) close(input_);
  input_ = -1;
}

void Peer::close_output() {
  if (output_ >= 0) close(output_);
  output_ = -1;
}

std::optional<int> Peer::left(std::chrono::milliseconds patience) {
  const auto end = Clock::now() + patience;
  do {
    int status = 0;
    if (waitpid(process_, &status, WNOHANG) == process_) {
      kill(-process_, SIGKILL);
      process_ = -1;
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    std::this_thread::sleep_for(10ms);
  } while (Clock::now() < end);
  return std::nullopt;
}

long Peer::wakeups() const {
  std::ifstream status("/proc/" + std::to_string(process_) + "/status");
  long count = 0;
  for (std::string key; status >> key;) {
    if (key == "voluntary_ctxt_switches:") status >> count;
  }
  return count;
}

}  // namespace attune::conformance
