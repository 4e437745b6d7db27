// The memory on disk, in two equal copies: what happens to one of them loses nothing. A memory of an earlier schema is
// read, kept beside as it was, and written anew.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/identity/keys.hpp"
#include "daemon/state/atomic_file.hpp"
#include "daemon/state/memory.hpp"

namespace attune::state {

inline constexpr const char* memory_name = "memory.sealed";
inline constexpr const char* second_memory_name = "memory.sealed.1";

// `notice` is one plain line for the owner when something was found damaged and what was done about it.
struct LoadedMemory {
  std::optional<Memory> memory;  // nothing: the first start
  std::optional<std::string> notice;
};

class MemoryFiles {
 public:
  // The later of the copies that are sound; a damaged one is put aside and made anew. Error: ErrorKind::state when none
  // is sound or a later version wrote one; then nothing is changed.
  Result<LoadedMemory> load(const Handle& folder, const identity::Keys& keys);
  // Error: ErrorKind::state; what was saved before is still there.
  Result<void> save(const Handle& folder, const identity::Keys& keys, Memory memory);

 private:
  struct Earlier {
    std::string name;  // of the copy that is kept
    Bytes sealed;
  };

  std::uint32_t generation_ = 0;    // of the last copy that was read or written
  std::optional<Earlier> earlier_;  // of an earlier schema, to be kept before anything is written
};

// "memory.sealed.schema-1", "memory.sealed.damaged" and the like: put aside, and not looked at again.
bool is_put_aside(std::string_view name);

}  // namespace attune::state
