// The parts of the catalogue of sentences. Internal to this library.
#pragma once

#include <array>

#include "core/nudge/phrases.hpp"

namespace attune::nudge {

template <std::size_t N>
using Sentences = std::array<std::string_view, N>;

Phrases phrases_about_people(Topic topic);
Phrases phrases_of_good_news(Topic topic);

}  // namespace attune::nudge
