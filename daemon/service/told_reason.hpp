// Why a nudge was told, as far as it still holds: for *Show*, on the page and as a notification.
#pragma once

#include <string>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/nudge/nudge.hpp"

namespace attune::service {

struct ToldReason {
  std::vector<const analysis::Finding*> findings;  // of the analysis; what it said, as far as it is still found
  std::string otherwise;                           // a sentence in their place, when there is none
  std::string week;                                // "2026-W47": that it was about as a whole; empty: none
};

// `number`: of the nudge. One that nobody told has no finding, and says so.
ToldReason told_reason(const nudge::History& history, std::uint32_t number, const analysis::Analysis& analysis);

}  // namespace attune::service
