// The wording: an observation, then a possibility; two sentences at most, never a judgement, never a name or a tag.
#pragma once

#include <vector>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// The phrasing is chosen by the finding's id: the same finding always reads the same.
Notification words_for(const analysis::Finding& finding, const Zone& zone, Instant now);
// Several findings in one notification: those of one week, or one-to-ones with several people. At least one finding;
// those that share neither week nor kind with the first are not spoken of.
Notification words_for_all(const std::vector<const analysis::Finding*>& findings, const Zone& zone, Instant now);
// Whether a one-to-one that has faded may rest; `rhythm` is a usable one.
Notification words_for_faded(const analysis::Rhythm& rhythm, std::string_view id, const Zone& zone, Instant now);
Notification welcome();

}  // namespace attune::nudge
