// What the desktop says about the moment.
#pragma once

#include "plugins/freedesktop/bus.hpp"
#include "plugins/protocol/messages.hpp"

namespace attune::plugin::freedesktop {

// Asks only services that run. Each answer may be missing: "nobody can tell" is an answer.
Context ask_context(const Bus& session);

}  // namespace attune::plugin::freedesktop
