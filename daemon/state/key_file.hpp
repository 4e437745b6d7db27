// The installation's key: 32 bytes in `key`, read straight into locked memory.
#pragma once

#include "core/identity/keys.hpp"
#include "daemon/state/atomic_file.hpp"

namespace attune::state {

inline constexpr const char* key_name = "key";

enum class IfMissing : std::uint8_t { make, refuse };

// A key that others may read, that belongs to someone else, or that is no plain file of 32 bytes is refused with the
// repair told; nothing is changed. Error: ErrorKind::key.
Result<identity::Keys> load_key(const Handle& folder, IfMissing if_missing);

}  // namespace attune::state
