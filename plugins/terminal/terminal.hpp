// Notifications as lines on the terminal that the service was started from. A terminal answers nothing.
#pragma once

#include <vector>

#include "plugins/protocol/serve.hpp"

namespace attune::plugin::terminal {

class Terminal {
 public:
  // Borrows the descriptor. It counts only if it is a terminal: what would end in a log or a file is not shown.
  explicit Terminal(int descriptor) : descriptor_(descriptor) {}

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
  int descriptor_;
  std::vector<Event> events_;
};

// The lines as they are written, harmless for a terminal whatever they were.
std::string terminal_text(const Deliver& request);

}  // namespace attune::plugin::terminal
