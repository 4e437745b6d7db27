// A hash without a key, which anybody could make of an address that they guess. Attune keeps none: this is what
// `attune privacy --prove` looks for.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace attune::identity {

// BLAKE2b of `size` bytes: 16 to 64.
std::vector<std::uint8_t> plain_blake2b(std::string_view text, std::size_t size);

}  // namespace attune::identity
