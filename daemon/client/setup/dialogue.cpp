#include "daemon/client/setup/dialogue.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"

namespace attune::client::setup {
namespace {

constexpr std::size_t longest_answer = 4096;

volatile std::sig_atomic_t interrupted = 0;

// While a question stands, Ctrl-C ends the question and not the program, which has a word to say about it.
class Interruptible {
 public:
  Interruptible() {
    struct sigaction action {};
    action.sa_handler = [](int /*signal*/) { interrupted = 1; };
    interrupted = 0;
    ::sigaction(SIGINT, &action, &before_);
  }
  Interruptible(const Interruptible&) = delete;
  Interruptible& operator=(const Interruptible&) = delete;
  ~Interruptible() { ::sigaction(SIGINT, &before_, nullptr); }

 private:
  struct sigaction before_ {};
};

// A line of the terminal; nothing: the end, or Ctrl-C.
std::optional<std::string> read_line() {
  const Interruptible scope;
  std::string line;
  for (;;) {
    char c = 0;
    const auto got = ::read(STDIN_FILENO, &c, 1);
    if (got < 0 && errno == EINTR && interrupted == 0) continue;
    if (got <= 0) return std::nullopt;
    if (c == '\n') return line;
    if (line.size() < longest_answer) line += c;
  }
}

}  // namespace

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
