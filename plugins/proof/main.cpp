// attune-notify-proof: the notifier of `attune privacy --prove`. It shows nothing to anybody: it hands what it is told
// to the proof that started the service it belongs to, and tells what it could get hold of itself.
#include <unistd.h>

#include <array>
#include <cstdlib>

#include "plugins/proof/attempts.hpp"
#include "plugins/protocol/conversation.hpp"
#include "plugins/protocol/serve.hpp"

extern char** environ;

namespace attune::plugin::proof {
namespace {

using Found = std::optional<Witness>;

bool say(std::string line) {
  line += '\n';
  return write(STDOUT_FILENO, line.data(), line.size()) == static_cast<ssize_t>(line.size());
}

struct Answer {
  const Found& witness;

  std::string operator()(const Hello&) const { return hello_line("proof", ATTUNE_VERSION); }
  std::string operator()(const Describe&) const {
    if (!witness) return description_line({false, "no proof is running", false, {}});
    return description_line({true, {}, true, "the proof"});
  }
  std::string operator()(const AskContext&) const {
    return witness ? context_line({false, false, false, false}) : context_line({});
  }
  std::string operator()(const Deliver& request) const {
    return witness ? delivered_line(request.id) : refused_line(request.id, "no proof is running");
  }
  std::string operator()(const Withdraw& request) const {
    return event_line(Closed{request.id, witness ? CloseReason::withdrawn : CloseReason::unknown});
  }
};

void introduce(const Witness& witness, int count, char** words) {
  for (int i = 0; i < count; ++i) witness.tell("argument", words[i]);
  for (char** entry = environ; *entry != nullptr; ++entry) witness.tell("environment", *entry);
  for (const auto& attempt : attempts(witness.places())) {
    witness.tell(attempt.refused ? "refused" : "possible", attempt.what);
  }
}

// Who does not greet first is no service of ours.
bool answer(const LineCutter::Line& line, const Found& witness, bool& greeted) {
  if (witness) witness->tell("told", line.text);
  const auto request = parse_request(line.text);
  greeted = greeted || (request && std::holds_alternative<Hello>(*request));
  if (!greeted) {
    say(error_line("this is a notifier of Attune"));
    return false;
  }
  return say(request ? std::visit(Answer{witness}, *request) : error_line("it is not understood"));
}

void serve_as_told(const Found& witness) {
  LineCutter lines;
  std::array<char, 4096> piece{};
  bool greeted = false;
  for (;;) {
    const auto size = read(STDIN_FILENO, piece.data(), piece.size());
    if (size <= 0) return;
    lines.feed({piece.data(), static_cast<std::size_t>(size)});
    while (const auto line = lines.next()) {
      if (!answer(*line, witness, greeted)) return;
    }
  }
}

}  // namespace
}  // namespace attune::plugin::proof

int main(int count, char** words) {
  using namespace attune::plugin;
  try {
    harden();
    const auto witness = proof::Witness::find(std::getenv("XDG_RUNTIME_DIR"));
    if (witness) proof::introduce(*witness, count, words);
    proof::serve_as_told(witness);
    return EXIT_SUCCESS;
  } catch (...) {
    return EXIT_FAILURE;  // in silence: what was thrown may quote the notification
  }
}
