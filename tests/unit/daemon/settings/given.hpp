// An environment that says just this.
#pragma once

#include <map>
#include <string>

#include "daemon/settings/environment.hpp"

namespace attune::settings {

inline Environment given(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  };
}

}  // namespace attune::settings
