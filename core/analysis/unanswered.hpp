// How invitations that the owner never answered count where the settings say `auto`.
#pragma once

#include <vector>

#include "core/analysis/entry.hpp"

namespace attune::analysis {

// Per source: whether so few of its past invitations carry the owner's answer that silence means nothing. Judged over
// events (by UID) with an occurrence in `window` that starts before `now`; fewer than 8 are too few to tell.
std::vector<bool> sources_where_few_answer(const std::vector<Entry>& entries, std::size_t sources, const Period& window,
                                           Instant now);

}  // namespace attune::analysis
