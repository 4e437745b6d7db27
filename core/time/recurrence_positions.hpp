// BYSETPOS: which members of a period's set are kept.
#pragma once

#include <cstddef>
#include <vector>

namespace attune {

// The places (from 0, ascending, distinct) that the positions (1 is the first, -1 the last) name in a set of `size`.
void places_of(const std::vector<int>& positions, std::size_t size, std::vector<std::size_t>& places);

}  // namespace attune
