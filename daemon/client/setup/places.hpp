// Where programs of this person keep their files, by the XDG base directories.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "daemon/settings/environment.hpp"
#include "daemon/settings/paths.hpp"

namespace attune::client::setup {

struct Places {
  std::filesystem::path home;    // never empty
  std::filesystem::path config;  // $XDG_CONFIG_HOME
  std::filesystem::path data;    // $XDG_DATA_HOME
  std::filesystem::path cache;   // $XDG_CACHE_HOME
  settings::Environment environment;
};

// Variables that are empty or relative do not count.
Places find_places(const std::filesystem::path& home, const settings::Environment& environment);

// What a program's settings mean by "~/calendars", "$HOME/calendars", "file:///home/you/calendars": absolute, or
// empty where it is none of these.
std::filesystem::path meant_path(std::string_view written, const Places& places);

}  // namespace attune::client::setup
