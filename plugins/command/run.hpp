// A program that reads one text and ends, or is ended.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace attune::plugin::command {

struct Ending {
  enum class Kind : std::uint8_t {
    exited,
    killed,     // by a signal of its own making
    timed_out,  // by us, with all that it had started
  };
  Kind kind;
  int status = 0;  // the exit status
};

// Runs `words` (an absolute path and arguments) with the text on its standard input. Its outputs go nowhere, for what
// it was told may stand in them. An error: it did not start. The text fits into a pipe.
Result<Ending> run(const std::vector<std::string>& words, const std::vector<std::string>& environment,
                   const std::string& text, std::chrono::milliseconds patience);

}  // namespace attune::plugin::command
