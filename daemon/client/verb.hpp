// One verb of the command: its words, its flags, and what it does. Help comes from the same definition.
#pragma once

#include <functional>
#include <string_view>

#include "daemon/client/output.hpp"
#include "daemon/settings/environment.hpp"
#include "daemon/settings/exit_code.hpp"
#include "daemon/settings/paths.hpp"

namespace CLI {
class App;
}

namespace attune::client {

using settings::exit_code_of;
using settings::ExitCode;

// What a verb works with.
struct Context {
  Output& out;
  Output& errors;
  settings::Environment environment;
  settings::Paths paths;

  // One plain line on standard error.
  void complain(std::string_view message) const;
  // Colour is for terminals, and for those who have not said NO_COLOR.
  bool colour() const;
};

using Run = std::function<ExitCode(Context&)>;

struct Verb {
  std::string_view name;
  std::string_view summary;   // one line
  std::string_view examples;  // lines of two columns, as help shows them
  bool asks_service = false;  // the others work without one
  // Adds flags and arguments; what it returns runs with what they were given, and keeps them alive.
  Run (*declare)(CLI::App& app) = nullptr;
};

}  // namespace attune::client
