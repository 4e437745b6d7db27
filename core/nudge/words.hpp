// The wording: an observation, then a possibility; two sentences at most, never a judgement, never a tag.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/nudge/nudge.hpp"
#include "core/nudge/voice.hpp"

namespace attune::nudge {

struct Manner {
  const Voice& voice = english();
  int told_before = 0;  // how often the same was told: each time it reads another way
};

// The phrasing is chosen by the finding's id and by how often it was told: otherwise the same always reads the same.
Notification words_for(const analysis::Finding& finding, const Zone& zone, Instant now, const Manner& manner = {});
// Several findings in one notification: those of one week, or one-to-ones with several people. At least one finding;
// those that share neither week nor kind with the first are not spoken of.
Notification words_for_all(const std::vector<const analysis::Finding*>& findings, const Zone& zone, Instant now,
                           const Manner& manner = {});
// Whether a one-to-one that has faded may rest; `rhythm` is a usable one.
Notification words_for_faded(const analysis::Rhythm& rhythm, std::string_view id, const Zone& zone, Instant now,
                             const Manner& manner = {});
Notification welcome(const Voice& voice = english());

// What the buttons of a notification say.
std::string label_of(Answer answer, const Voice& voice = english());

// The body with that name in it ("A. B.", "Ann Berg"), which may be any foreign text; the body as it is where nobody in
// particular is spoken of, or the name is empty.
std::string body_with_name(const Notification& notification, std::string_view name, const Voice& voice = english());

}  // namespace attune::nudge
