// One TOML document on top of what is already loaded. Internal to this library.
#pragma once

#include <filesystem>

#include "config/load.hpp"

namespace attune::config {

void apply(const Document& document, const std::filesystem::path& home, Loaded& loaded);

}  // namespace attune::config
