// Where everything of Attune's lies, by the XDG base directories. Nothing is created here.
#pragma once

#include <filesystem>

#include "config/layers.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::settings {

struct Paths {
  std::filesystem::path home;     // empty: unknown
  std::filesystem::path config;   // $XDG_CONFIG_HOME/attune
  std::filesystem::path state;    // $XDG_STATE_HOME/attune
  std::filesystem::path runtime;  // $XDG_RUNTIME_DIR/attune

  // What holds for every user of this machine. Nothing in the environment moves these.
  std::filesystem::path distribution = "/usr/share/attune";
  std::filesystem::path machine = "/etc/attune";

  std::filesystem::path policy = "/etc/attune/policy.toml";

  config::Folders folders() const { return {distribution, machine, config}; }
  std::filesystem::path control_socket() const { return runtime / "control"; }
};

// HOME, else the user database. XDG variables that are empty or relative do not count. Without XDG_RUNTIME_DIR:
// /run/user/UID if it is there, else a folder of the state.
Paths find_paths(const Environment& environment);

// As the list of users says; empty: it does not.
std::filesystem::path home_of_user();

}  // namespace attune::settings
