// The history without somebody whom the owner had Attune forget.
#pragma once

#include <set>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// That something was told stays, for it counts towards what may be told; of whom does not.
void forget(History& history, const std::set<PersonId>& people);

}  // namespace attune::nudge
