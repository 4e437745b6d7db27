#include "daemon/client/setup/dialogue.hpp"

#include <poll.h>
#include <unistd.h>

#include <cerrno>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"

namespace attune::client::setup {
namespace {

constexpr std::size_t longest_answer = 4096;

volatile std::sig_atomic_t interrupted = 0;

// Ctrl-C can come between a look at `interrupted` and the waiting for a key, unless it is let in by the waiting alone.
class OnlyWhileWaiting {
 public:
  OnlyWhileWaiting() {
    sigset_t signals;
    ::sigemptyset(&signals);
    ::sigaddset(&signals, SIGINT);
    ::sigprocmask(SIG_BLOCK, &signals, &before_);
  }
  OnlyWhileWaiting(const OnlyWhileWaiting&) = delete;
  OnlyWhileWaiting& operator=(const OnlyWhileWaiting&) = delete;
  ~OnlyWhileWaiting() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

  bool key_is_pressed() const {
    while (interrupted == 0) {
      pollfd keyboard{STDIN_FILENO, POLLIN, 0};
      if (::ppoll(&keyboard, 1, nullptr, &before_) > 0) return true;
      if (errno != EINTR) return false;
    }
    return false;
  }

 private:
  sigset_t before_{};
};

// A line of the terminal; nothing: the end, or Ctrl-C.
std::optional<std::string> read_line() {
  const OnlyWhileWaiting keys;
  std::string line;
  while (keys.key_is_pressed()) {
    char c = 0;
    if (::read(STDIN_FILENO, &c, 1) <= 0) return std::nullopt;
    if (c == '\n') return line;
    if (line.size() < longest_answer) line += c;
  }
  return std::nullopt;
}

}  // namespace

// The first Ctrl-C ends the conversation, and the program has a word to say about it; a second one ends the program.
Dialogue::Dialogue(Context& context) : context_(context) {
  struct sigaction action {};
  action.sa_handler = [](int /*signal*/) { interrupted = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  interrupted = 0;
  ::sigaction(SIGINT, &action, &before_);
}

Dialogue::~Dialogue() {
  ::sigaction(SIGINT, &before_, nullptr);
}

bool Dialogue::is_possible(const Context& context) {
  return ::isatty(STDIN_FILENO) == 1 && context.out.is_terminal();
}

void Dialogue::say(std::string_view text) {
  if (!stopped_) context_.out.print(text);
}

std::optional<std::string> Dialogue::answer(std::string_view prompt) {
  if (stopped_) return std::nullopt;
  context_.out.print(prompt);
  context_.out.flush();
  const auto line = read_line();
  if (line) return std::string(trim(*line));
  stopped_ = true;
  context_.out.print("\n");
  return std::nullopt;
}

void Dialogue::ask(std::string_view question, std::string_view standing,
                   const std::function<std::optional<std::string>(std::string_view)>& take) {
  const auto shown = standing.empty() ? std::string{} : " [" + escape_line(standing, 300) + "]";
  for (;;) {
    const auto given = answer(std::string(question) + shown + ": ");
    if (!given || given->empty()) return;
    const auto complaint = take(*given);
    if (!complaint) return;
    say("  " + *complaint + "\n");
  }
}

bool Dialogue::confirm(std::string_view question, bool standing) {
  bool yes = standing;
  ask(std::string(question) + " (yes, no)", standing ? "yes" : "no",
      [&](std::string_view given) -> std::optional<std::string> {
        const auto word = ascii_lower(given);
        const bool means_yes = std::string_view("yes").starts_with(word);
        if (!means_yes && !std::string_view("no").starts_with(word)) return "yes or no, please";
        yes = means_yes;
        return std::nullopt;
      });
  return yes;
}

}  // namespace attune::client::setup
