#include "daemon/settings/paths.hpp"

#include <pwd.h>
#include <unistd.h>

#include <array>

namespace attune::settings {
namespace {

namespace fs = std::filesystem;

std::optional<fs::path> absolute_path(const Environment& environment, const char* name) {
  const auto value = environment(name);
  if (!value || value->empty() || value->front() != '/') return std::nullopt;
  return fs::path(*value);
}

fs::path runtime_folder(const Environment& environment, const fs::path& state) {
  if (const auto given = absolute_path(environment, "XDG_RUNTIME_DIR")) return *given / "attune";
  const auto usual = fs::path("/run/user") / std::to_string(::getuid());
  std::error_code fault;
  if (fs::is_directory(usual, fault)) return usual / "attune";
  return state / "run";
}

}  // namespace

fs::path home_of_user() {
  std::array<char, 4096> buffer{};
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) != 0 || found == nullptr) return {};
  return entry.pw_dir != nullptr ? fs::path(entry.pw_dir) : fs::path{};
}

Paths find_paths(const Environment& environment) {
  Paths paths;
  paths.home = absolute_path(environment, "HOME").value_or(home_of_user());
  const auto below = [&](const char* name, const char* standard) {
    return absolute_path(environment, name).value_or(paths.home / standard) / "attune";
  };
  paths.config = below("XDG_CONFIG_HOME", ".config");
  paths.state = below("XDG_STATE_HOME", ".local/state");
  paths.runtime = runtime_folder(environment, paths.state);
  return paths;
}

}  // namespace attune::settings
