#include "daemon/settings/environment.hpp"

#include <cstdlib>

namespace attune::settings {

Environment process_environment() {
  return [](const char* name) -> std::optional<std::string> {
    const char* const value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
}

}  // namespace attune::settings
