// How a person is called, looked up in one source: a reader is started for it and asked for one item.
#pragma once

#include <optional>

#include "daemon/process/deadline.hpp"
#include "daemon/reading/name_conversation.hpp"

namespace attune::reading {

// Nothing by the deadline, or when the source or its reader will not do, or names nobody: nothing. `keys` must outlive
// the call.
process::Awaitable<std::optional<WipedText>> look_up_name(SourcePlan plan, NameWanted wanted,
                                                          const identity::Keys* keys, process::Deadline deadline);

}  // namespace attune::reading
