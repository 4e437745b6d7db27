// Carries a conversation to a reader that has been started, and back.
#pragma once

#include "daemon/process/child.hpp"
#include "daemon/reading/listener.hpp"

namespace attune::reading {

// To its end, or to the first thing that goes wrong. Nothing that the reader said is left in the child's buffer.
process::Awaitable<Result<void>> talk(process::Child& child, Listener& listener, process::Deadline deadline);

}  // namespace attune::reading
