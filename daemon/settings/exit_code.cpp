#include "daemon/settings/exit_code.hpp"

namespace attune::settings {

ExitCode exit_code_of(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::configuration:
      return ExitCode::configuration;
    case ErrorKind::state:
    case ErrorKind::key:
      return ExitCode::state;
    case ErrorKind::source:
    case ErrorKind::input:
      return ExitCode::source;
    case ErrorKind::protocol:
    case ErrorKind::timeout:
    case ErrorKind::system:
    case ErrorKind::unsupported:
      return ExitCode::failed;
  }
  return ExitCode::failed;
}

}  // namespace attune::settings
