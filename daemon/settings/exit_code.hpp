// What the exit of the service and of the command says.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/result.hpp"

namespace attune::settings {

enum class ExitCode : std::uint8_t {
  fine = 0,
  failed = 1,
  usage = 2,
  configuration = 3,
  state = 4,
  source = 5,
};

struct ExitMeaning {
  ExitCode code;
  std::string_view in_short;  // as help says it
  std::string_view meaning;   // as the manual says it
};

// In the order of their numbers.
std::span<const ExitMeaning> exit_meanings();

ExitCode exit_code_of(ErrorKind kind);

}  // namespace attune::settings
