// Any bytes as what would stand inside the seal: a reading, or the memory.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

#include "daemon/state/memory.hpp"
#include "daemon/state/reading_codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::span<const std::uint8_t> bytes(data, size);
  if (const auto reading = attune::state::decode_reading(bytes)) {
    const auto again = attune::state::decode_reading(attune::state::encode(*reading));
    if (!again || again->items != reading->items || again->diagnostics != reading->diagnostics) std::abort();
  }
  for (std::uint32_t schema = 1; schema <= attune::state::memory_schema; ++schema) {
    const auto memory = attune::state::decode_memory(bytes, schema);
    if (!memory) continue;
    const auto again = attune::state::decode_memory(attune::state::encode(*memory));
    if (!again || again->forgotten != memory->forgotten) std::abort();
  }
  return 0;
}
