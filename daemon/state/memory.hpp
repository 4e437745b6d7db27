// What must never be lost: what was said, what the owner answered, and what the owner said about people. Written as
// JSON within the seal, so that later versions can add to it.
#pragma once

#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "core/analysis/people.hpp"
#include "core/base/result.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::state {

struct Memory {
  nudge::History history;
  analysis::People people{};
  std::set<PersonId> forgotten{};  // kept out of every reading
  std::uint32_t generation = 0;    // counted up with every save: of two copies, which one is the later
};

// Counted up whenever an earlier version would misread what this one writes: 2 added `forgotten`, which an earlier
// version would let back in.
inline constexpr std::uint32_t memory_schema = 2;

std::vector<std::uint8_t> encode(const Memory& memory);
// Reads what was written by any version up to this one. Error: ErrorKind::state.
Result<Memory> decode_memory(std::span<const std::uint8_t> bytes, std::uint32_t schema = memory_schema);

}  // namespace attune::state
