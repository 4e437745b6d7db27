// One TOML value into its place in the settings. Internal to this library: the only header that shows toml++.
#pragma once

#include <toml++/toml.h>

#include <filesystem>
#include <optional>
#include <string>

#include "config/table.hpp"

namespace attune::config {

struct Misfit {
  toml::source_position at;
  std::string message;
};

// What a path in a file is relative to.
struct Place {
  std::filesystem::path folder;
  std::filesystem::path home;
};

// Nothing: it fits and is in its place. Otherwise the settings are unchanged.
std::optional<Misfit> assign(const Type& type, const toml::node& value, const Place& place, Settings& settings);

}  // namespace attune::config
