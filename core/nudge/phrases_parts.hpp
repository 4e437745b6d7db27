// The parts of the list of sentences. Internal to this library.
#pragma once

#include <array>

#include "core/nudge/phrases.hpp"

namespace attune::nudge {

template <std::size_t N>
using Sentences = std::array<Message, N>;

Phrases phrases_of_load(Topic topic);
Phrases phrases_of_focus(Topic topic);
Phrases phrases_about_one_on_ones(Topic topic);
Phrases phrases_about_people(Topic topic);
Phrases phrases_of_good_news(Topic topic);

}  // namespace attune::nudge
