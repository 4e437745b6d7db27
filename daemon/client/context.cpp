#include <string>

#include "daemon/client/verb.hpp"

namespace attune::client {

void Context::complain(std::string_view message) const {
  out.flush();  // what was printed before stands before it
  errors.print("attune: " + std::string(message) + "\n");
  errors.flush();
}

bool Context::colour() const {
  const auto unwanted = environment("NO_COLOR");
  const auto terminal = environment("TERM");
  return out.is_terminal() && (!unwanted || unwanted->empty()) && terminal != "dumb";
}

}  // namespace attune::client
