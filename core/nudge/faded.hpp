// Whether a one-to-one that has faded may rest: a question asked once for each person, whatever becomes of it.
#pragma once

#include <optional>
#include <string_view>

#include "core/nudge/nudge.hpp"

namespace attune::nudge {

// Nothing: nobody has faded, everyone who did was asked about, or somebody was within the last week.
std::optional<Nudge> faded_question(const Situation& situation, const History& history, const Settings& settings);
bool is_faded_question(std::string_view finding);
// Nobody has met, planned or said anything since.
bool still_faded(const Situation& situation, std::string_view question);
// The owner said of a faded one-to-one that the two talk elsewhere, at `said_at`: that holds until they meet again.
bool was_laid_to_rest(const History& history, const PersonId& person, Instant said_at);

}  // namespace attune::nudge
