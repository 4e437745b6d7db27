// A fast 256-bit digest that tells whether bytes changed. It is no defence: whoever can craft a collision in a calendar
// keeps that calendar's own change from being noticed, and nothing else.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace attune::ical {

using Digest = std::array<std::uint8_t, 32>;

Digest digest_of(std::string_view bytes);
std::string hex(std::span<const std::uint8_t> digest);

}  // namespace attune::ical
