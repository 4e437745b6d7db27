// What must never be lost: what was said, what the owner answered, and what the owner said about people. Written as
// JSON within the seal, so that later versions can add to it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/analysis/people.hpp"
#include "core/base/result.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::state {

struct Memory {
  nudge::History history;
  analysis::People people;
};

// Counted up whenever an earlier version would misread what this one writes.
inline constexpr std::uint32_t memory_schema = 1;

std::vector<std::uint8_t> encode(const Memory& memory);
// Error: ErrorKind::state.
Result<Memory> decode_memory(std::span<const std::uint8_t> bytes);

}  // namespace attune::state
