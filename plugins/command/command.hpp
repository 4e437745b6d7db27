// Notifications through a program of the owner's own, run once for each.
#pragma once

#include <string>
#include <vector>

#include "plugins/protocol/serve.hpp"

namespace attune::plugin::command {

class Command {
 public:
  // The program's path and its arguments.
  explicit Command(std::vector<std::string> words) : words_(std::move(words)) {}

  Description describe() const;
  static Context context() { return {}; }
  Result<void> deliver(const Deliver& request);
  void withdraw(const Withdraw& request);
  std::vector<Event> events();
  static bool shows_something() { return false; }
  static int descriptor() { return -1; }
  static short poll_events() { return 0; }
  static Deadline deadline() { return std::nullopt; }

 private:
  std::vector<std::string> words_;
  std::vector<Event> events_;
};

// What the program reads: the title as one line, the lines of the body after it; harmless on a terminal, too.
std::string program_text(const Deliver& request);

}  // namespace attune::plugin::command
