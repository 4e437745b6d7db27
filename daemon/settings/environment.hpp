// The process's environment, as a value: what reads it can be tested without changing it.
#pragma once

#include <functional>
#include <optional>
#include <string>

namespace attune::settings {

// The variable of that name; nothing if it is not set.
using Environment = std::function<std::optional<std::string>(const char* name)>;

Environment process_environment();

}  // namespace attune::settings
