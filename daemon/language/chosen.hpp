// Which of the languages that Attune speaks the owner's is, and whether their clock has twelve hours.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "daemon/settings/environment.hpp"

namespace attune::language {

// Those with a catalogue (packaging/po); English needs none.
inline constexpr std::array<std::string_view, 5> translated{"ar", "de", "es", "fr", "ja"};

// "de", or "en" where none of the owner's is spoken. The environment is read as gettext reads it: the list of LANGUAGE
// (but not in the locale C), else the locale of LC_ALL, LC_MESSAGES or LANG.
std::string chosen_language(const settings::Environment& environment);

// As LC_ALL, LC_TIME or LANG says; a locale that is not installed says nothing.
bool twelve_hours(const settings::Environment& environment);
// The same for a format of strftime that the locale writes the time in.
bool is_of_twelve_hours(std::string_view time_format);

}  // namespace attune::language
