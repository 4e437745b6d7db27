// The wording: an observation, then a possibility; two sentences at most, never a judgement.
#pragma once

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

Notification words_for(const analysis::Finding& finding, const Zone& zone, Instant now);
Notification welcome();

}  // namespace attune::nudge
