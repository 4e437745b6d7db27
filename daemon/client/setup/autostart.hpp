// Where no service manager starts attuned, the desktop does.
#pragma once

#include <filesystem>

#include "core/base/result.hpp"

namespace attune::client::setup {

// An entry that was not written here is left alone. `config_home`: $XDG_CONFIG_HOME.
Result<void> write_autostart(const std::filesystem::path& config_home, const std::filesystem::path& program);
// The entry, if it was written here.
void remove_autostart(const std::filesystem::path& config_home);

// A path as an Exec line of a desktop entry bears it.
std::string exec_line(const std::filesystem::path& program);

}  // namespace attune::client::setup
