// What is on the screen and no longer true.
#pragma once

#include <cstdint>
#include <set>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// Of these nudges, by their numbers, those of which nothing holds any more. What rests on no finding does not age here.
std::set<std::uint32_t> outdated(const std::set<std::uint32_t>& numbers, const Situation& situation,
                                 const History& history);

}  // namespace attune::nudge
