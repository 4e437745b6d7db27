// Which files say something, and in which order. Least important first: the distribution's, the machine's, the owner's;
// of each its config.toml, then its drop-ins by name. A drop-in of the machine stands for the distribution's drop-in of
// the same name, which is then not read at all, even if the machine's is empty or a link to /dev/null. The owner's
// stand for none of the machine's.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "config/load.hpp"

namespace attune::config {

struct Folders {
  std::filesystem::path distribution = "/usr/share/attune";
  std::filesystem::path machine = "/etc/attune";
  std::filesystem::path owner;
};

// Drop-ins are the files config.d/*.toml. Hidden ones, and what editors leave behind, are none.
bool is_drop_in(const std::filesystem::path& name);

std::vector<File> machine_files(const Folders& folders);
std::vector<File> owner_files(const Folders& folders);

// What the files say, before any policy.
struct Written {
  Loaded loaded;     // all of them
  Settings machine;  // without the owner's
};

// `only`: that file in the place of all others, and it must be there. `home` is what ~ stands for.
Written read_layers(const Folders& folders, const std::optional<std::filesystem::path>& only,
                    const std::filesystem::path& home);

}  // namespace attune::config
