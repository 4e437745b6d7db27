// From a command to a running process that is locked in: fork, and nothing but async-signal-safe calls until exec.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

#include "daemon/process/confinement.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::process {

// Where a child's standard error goes. `captured` only for programs that are never told a name: what they write there
// may reach the log. `terminal`: the one that this process writes its own errors to; discarded if that is no terminal.
enum class ErrorOutput : std::uint8_t { discarded, captured, terminal };

struct Command {
  std::filesystem::path program;         // absolute
  std::vector<std::string> arguments;    // without the program's own name
  std::vector<std::string> environment;  // "NAME=value"; the child gets these and no others
  Confinement confinement;
  ErrorOutput error_output = ErrorOutput::discarded;
};

struct Launched {
  pid_t process = -1;
  Descriptor handle;  // pidfd
  Descriptor input;   // the child's standard input
  Descriptor output;  // its standard output
  Descriptor errors;  // its standard error, if captured
  Descriptor report;  // ends without a byte when exec worked; otherwise carries a LaunchFailure
  Locked locked = Locked::not_at_all;
};

struct LaunchFailure {
  enum class Stage : int { process_group, streams, descriptors, limits, sandbox, exec } stage;
  int number;  // errno
};

// The child leads its own process group, dies with this process, has no other descriptors, and starts in "/".
Result<Launched> launch(const Command& command);

// One plain line: "the program cannot be run: Permission denied".
Error describe(const LaunchFailure& failure);

}  // namespace attune::process
