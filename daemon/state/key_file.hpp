// The installation's key: 32 bytes in `key`, read straight into locked memory.
#pragma once

#include <optional>

#include "core/identity/keys.hpp"
#include "daemon/state/atomic_file.hpp"

namespace attune::state {

inline constexpr const char* key_name = "key";

// Nothing: there is none. A key that others may read, that belongs to someone else, or that is no plain file of 32
// bytes is refused with the repair told; nothing is changed. Error: ErrorKind::key.
Result<std::optional<identity::MasterKey>> load_key(const Handle& folder);

// Error: ErrorKind::state when it can not be written, or when there is one by now.
Result<void> keep_key(const Handle& folder, identity::MasterKey& master);

}  // namespace attune::state
