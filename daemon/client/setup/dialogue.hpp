// Questions at a terminal, a line each, in the terminal's usual mode: it stays as sane as it was, however this ends.
#pragma once

#include <csignal>

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "daemon/client/verb.hpp"

namespace attune::client::setup {

class Dialogue {
 public:
  explicit Dialogue(Context& context);
  Dialogue(const Dialogue&) = delete;
  Dialogue& operator=(const Dialogue&) = delete;
  ~Dialogue();

  static bool is_possible(const Context& context);

  // The person wants no more of it (Ctrl-C, Ctrl-D), or the terminal has gone. Every further question is then answered
  // by what stands, and none is shown: whoever asks looks here before anything is done.
  bool stopped() const { return stopped_; }

  void say(std::string_view text);
  // Until `take` has nothing to say against the answer. An empty one leaves what stands.
  void ask(std::string_view question, std::string_view standing,
           const std::function<std::optional<std::string>(std::string_view)>& take);
  bool confirm(std::string_view question, bool standing);

 private:
  // Without blanks around it; nothing: stopped.
  std::optional<std::string> answer(std::string_view prompt);

  Context& context_;
  bool stopped_ = false;
  struct sigaction before_ {};
};

}  // namespace attune::client::setup
