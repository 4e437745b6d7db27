// What a canary may look like where it has no business.
#pragma once

#include <string>
#include <vector>

#include "core/base/result.hpp"
#include "daemon/client/proof/canaries.hpp"

namespace attune::client::proof {

struct Trace {
  std::string bytes;     // at least shortest_trace
  std::string disguise;  // "in base64"; empty: as it is
};

// Fewer bytes could stand somewhere by chance.
inline constexpr std::size_t shortest_trace = 8;

// Each of its words as it is, in other cases, backwards, and encoded; and hashes of all of it, of its words, and of
// what programs usually make of it before they hash it.
Result<std::vector<Trace>> traces_of(const Canary& canary);

}  // namespace attune::client::proof
