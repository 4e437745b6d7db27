// Where everything of Attune's lies, by the XDG base directories. Nothing is created here.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/load.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::settings {

struct Paths {
  std::filesystem::path home;     // empty: unknown
  std::filesystem::path config;   // $XDG_CONFIG_HOME/attune
  std::filesystem::path state;    // $XDG_STATE_HOME/attune
  std::filesystem::path runtime;  // $XDG_RUNTIME_DIR/attune

  std::filesystem::path config_file() const { return config / "config.toml"; }
  std::filesystem::path control_socket() const { return runtime / "control"; }
};

// HOME, else the user database. XDG variables that are empty or relative do not count. Without XDG_RUNTIME_DIR:
// /run/user/UID if it is there, else a folder of the state.
Paths find_paths(const Environment& environment);

// Least important first: the distribution's, the machine's, the owner's. With `only`, that file alone, and it must be
// there.
std::vector<config::File> config_files(const Paths& paths, const std::optional<std::filesystem::path>& only);

}  // namespace attune::settings
