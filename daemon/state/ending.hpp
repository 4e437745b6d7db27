// How a state ends: destroyed for good, or put aside so that the next start begins anew.
#pragma once

#include <filesystem>

#include "daemon/state/atomic_file.hpp"

namespace attune::state {

// The key first: overwritten, removed, and the removal on disk before anything else is touched. From then on all that
// was sealed is noise, whatever comes in between. Then everything else. Error: ErrorKind::state, when something is
// left.
Result<void> destroy(const Handle& folder);

// The same for a program that holds no state. False: there is none. Error: also when a running service holds it.
Result<bool> destroy_state(const std::filesystem::path& folder);

// Memory and key go on under names that end in ".before-reset"; readings are removed, for they are made from the
// calendars. False and error: as for destroy_state().
Result<bool> put_state_aside(const std::filesystem::path& folder);

}  // namespace attune::state
