// The wording of the weekly digest and of the card before a one-to-one.
#pragma once

#include "core/nudge/cards.hpp"
#include "core/nudge/digest.hpp"

namespace attune::nudge {

// Two to four sentences, then a line for each figure.
Notification words_for(const Digest& digest, const Situation& situation);
Notification words_for(const Card& card, const Situation& situation);

// The lines of figures alone.
std::vector<std::string> figure_lines(const WeekBehind& behind, const Voice& voice = english());

}  // namespace attune::nudge
