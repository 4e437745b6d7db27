// What more than one answer says of how the service is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/time/instant.hpp"

namespace attune::service {

class App;

// What is wrong with the service as a whole, a plain line each.
std::vector<std::string> troubles(App& app);

// The owner asked for quiet.
std::optional<Instant> paused_until(App& app);

}  // namespace attune::service
