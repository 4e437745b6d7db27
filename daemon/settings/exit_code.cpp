#include "daemon/settings/exit_code.hpp"

#include <array>

namespace attune::settings {

std::span<const ExitMeaning> exit_meanings() {
  static constexpr std::array all{
      ExitMeaning{ExitCode::fine, "fine", "All is well."},
      ExitMeaning{ExitCode::failed, "a check failed", "A check failed, or the service does not answer."},
      ExitMeaning{ExitCode::usage, "usage", "There is no such verb, flag or value."},
      ExitMeaning{ExitCode::configuration, "configuration", "The configuration can not be used as it stands."},
      ExitMeaning{ExitCode::state, "state or key", "The state or its key can not be used."},
      ExitMeaning{ExitCode::source, "a calendar can not be read", "A calendar can not be read; the others were."},
  };
  return all;
}

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
