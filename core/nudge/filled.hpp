// Sentences are templates: {week}, {day}, {spent} ... are filled in, in whatever order a language has them.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/nudge/voice.hpp"

namespace attune::nudge {

using Values = std::map<std::string_view, std::string>;
// Puts the values in place of {their names}. Throws std::logic_error for a name without a value.
std::string filled(std::string_view text, const Values& values);
// The message in that language, filled; a sentence that began with a value begins with a capital letter.
std::string spoken(const Voice& voice, const Message& message, const Values& values, std::int64_t number = 1);
// Two sentences, as that language sets one behind the other.
std::string one_after_another(const Voice& voice, const std::string& first, const std::string& second);
// Text from elsewhere that could read in another direction than what stands around it: then between marks that keep the
// two apart.
std::string isolated(std::string text, const Voice& voice);

}  // namespace attune::nudge
