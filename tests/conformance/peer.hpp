// A notifier under test at the other end of two pipes, spoken to line by line and with deadlines.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune::conformance {

using namespace std::chrono_literals;

class Peer {
 public:
  // The program's path and its arguments.
  explicit Peer(const std::vector<std::string>& command);
  ~Peer();  // kills its whole process group
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  // The newline is added. False: it does not take it.
  bool say(std::string_view line);
  // Nothing: no whole line in time, or the output has ended.
  std::optional<std::string> line(std::chrono::milliseconds patience);
  void close_input();
  void close_output();
  // The exit status, 128 + signal, or nothing if it stays.
  std::optional<int> left(std::chrono::milliseconds patience);
  // How often it was given the processor of its own accord so far.
  long wakeups() const;

 private:
  pid_t process_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string pending_;
};

}  // namespace attune::conformance
