// What is due to be told as far as the history goes, and what of it one notification says.
#pragma once

#include <optional>
#include <vector>

#include "core/nudge/limits.hpp"
#include "core/nudge/nudge.hpp"
#include "core/nudge/tellable.hpp"

namespace attune::nudge {

struct Due {
  std::vector<Tellable> now;
  std::vector<Tellable> all;    // and what rests from being told, but for what the owner does not want to hear
  std::optional<Instant> next;  // when another one falls due
  bool load_first = false;      // relationships rest
};
Due due_findings(const Situation& situation, const Limits& limits);

Subject subject_of(const analysis::Finding& finding);
// Of one finding alone.
Nudge single(const analysis::Finding& finding, const Situation& situation);
// The first, and what goes with it into one notification: what is said in one breath with it. At least one.
Nudge bundle(const std::vector<Tellable>& due, const Situation& situation);

}  // namespace attune::nudge
