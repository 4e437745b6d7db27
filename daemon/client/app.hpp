// The command line: reads the arguments by the table of verbs and runs the one that was asked for.
#pragma once

#include <string>
#include <vector>

#include "daemon/client/verb.hpp"

namespace attune::client {

// `arguments` without the program's name.
ExitCode run(std::vector<std::string> arguments, Context& context);

}  // namespace attune::client
