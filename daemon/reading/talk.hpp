// Carries a conversation to a reader that has been started, and back.
#pragma once

#include "daemon/process/child.hpp"
#include "daemon/reading/conversation.hpp"

namespace attune::reading {

// To its end, or to the first thing that goes wrong. Nothing that the reader said is left in the child's buffer.
process::Awaitable<Result<Heard>> talk(process::Child& child, Conversation& conversation, process::Deadline deadline);

}  // namespace attune::reading
