// The person's configuration on disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "config/load.hpp"
#include "config/policy.hpp"
#include "core/base/result.hpp"
#include "daemon/settings/paths.hpp"

namespace attune::client::setup {

struct Written {
  bool changed = false;
  std::filesystem::path file;                 // where it really lies: what a symbolic link leads to
  std::optional<std::filesystem::path> copy;  // of what stood there before
};

// The file that setup writes; drop-ins are the person's own.
std::filesystem::path config_file(const settings::Paths& paths);

// What stands there; nothing: there is no file. Error: ErrorKind::configuration.
Result<std::optional<std::string>> standing_config(const settings::Paths& paths);

// Everything that holds here, of the machine and of this person, as if `text` stood in that file.
config::Loaded loaded_with(const settings::Paths& paths, const std::string& text);

// The same, if those settings were said, as the machine's policy leaves them.
config::Settings as_ruled(const settings::Paths& paths, const config::Settings& said, const config::Policy& policy);

// All of it or nothing of it, readable by its owner alone, in a folder of the owner's alone. Whoever keeps the file
// elsewhere and links to it goes on keeping it there. Errors: ErrorKind::configuration, system.
Result<Written> write_config(const settings::Paths& paths, std::string_view text);

}  // namespace attune::client::setup
