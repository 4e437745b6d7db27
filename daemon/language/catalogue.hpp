// The catalogue of one language, by gettext.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/nudge/voice.hpp"

namespace attune::language {

// Where catalogues may lie: beside the build, below the prefix that the running program is installed in, or the
// system's.
std::vector<std::filesystem::path> catalogue_folders();

// The voice of that language ("de"), from the first folder that has it; English where none has. gettext knows one
// language at a time: of several voices the one made last speaks its own.
std::shared_ptr<const nudge::Voice> voice_of(const std::string& language, bool twelve_hours,
                                             const std::vector<std::filesystem::path>& folders = catalogue_folders());

}  // namespace attune::language
