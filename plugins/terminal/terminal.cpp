#include "plugins/terminal/terminal.hpp"

#include <poll.h>
#include <unistd.h>

#include <utility>

#include "core/base/escape.hpp"
#include "core/base/prose.hpp"
#include "core/base/text.hpp"

namespace attune::plugin::terminal {
namespace {

constexpr std::size_t longest_line = 1000;
constexpr std::size_t most_lines = 10;
constexpr int patience_ms = 500;  // for a terminal that somebody has stopped with Ctrl-S

bool accepts_text(int descriptor) {
  pollfd terminal{descriptor, POLLOUT, 0};
  return poll(&terminal, 1, patience_ms) == 1 && (terminal.revents & POLLOUT) != 0;
}

}  // namespace

std::string terminal_text(const Deliver& request) {
  std::string text = "\nAttune: " + escape_line(request.title, longest_line) + "\n";
  std::size_t lines = 0;
  for (const auto line : split(request.body, '\n')) {
    if (++lines > most_lines) break;
    text += "  " + escape_prose(line, longest_line) + "\n";
  }
  return text;
}

Description Terminal::describe() const {
  if (isatty(descriptor_) == 0) return {false, "the service was not started from a terminal", false, {}};
  return {true, {}, false, "terminal"};
}

Result<void> Terminal::deliver(const Deliver& request) {
  if (isatty(descriptor_) == 0) return failure(ErrorKind::system, "there is no terminal");
  const auto text = terminal_text(request);
  std::string_view rest = text;
  while (!rest.empty()) {
    if (!accepts_text(descriptor_)) return failure(ErrorKind::timeout, "the terminal takes no text");
    const auto count = write(descriptor_, rest.data(), rest.size());
    if (count < 0) return failure(ErrorKind::system, "the terminal cannot be written to");
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  // Whether anybody looks at it is not for a terminal to know.
  events_.emplace_back(Closed{request.id, CloseReason::unknown});
  return {};
}

void Terminal::withdraw(const Withdraw& request) {
  events_.emplace_back(Closed{request.id, CloseReason::unknown});
}

std::vector<Event> Terminal::events() {
  return std::exchange(events_, {});
}

}  // namespace attune::plugin::terminal
