// What the exit of the service and of the command says.
#pragma once

#include <cstdint>

#include "core/base/result.hpp"

namespace attune::settings {

enum class ExitCode : std::uint8_t {
  fine = 0,
  failed = 1,         // a check failed; the service does not answer
  usage = 2,          // no such verb, flag or value
  configuration = 3,  // the configuration is wrong
  state = 4,          // state or key
  source = 5,         // a calendar can not be read
};

ExitCode exit_code_of(ErrorKind kind);

}  // namespace attune::settings
