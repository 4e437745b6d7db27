#include "config/syntax.hpp"

#include "core/base/escape.hpp"

namespace attune::config {

std::string syntax_message(std::string_view description) {
  // Quotes of one character say what surprised the parser; longer ones may be anyone's address.
  std::string message;
  while (!description.empty()) {
    const auto open = description.find('\'');
    const auto close = open == std::string_view::npos ? open : description.find('\'', open + 1);
    if (close == std::string_view::npos) {
      message += description;
      break;
    }
    const auto quoted = description.substr(open + 1, close - open - 1);
    message += description.substr(0, open);
    message += quoted.size() == 1 ? "'" + std::string(quoted) + "'" : "'…'";
    description.remove_prefix(close + 1);
  }
  return "this is not TOML: " + escape_line(message, 160);
}

}  // namespace attune::config
