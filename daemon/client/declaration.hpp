// The whole command line, declared from the table of verbs. Parsing and help use it, and so does what is made from it:
// manual page and completions.
#pragma once

#include <vector>

#include "daemon/client/verb.hpp"

namespace attune::client {

struct Declared {
  CLI::App* app;
  Run run;
};

// Gives `app` its name, its words and its verbs, in the order of the table.
std::vector<Declared> declare_command(CLI::App& app);

}  // namespace attune::client
