// The policy as it lies on the machine. One that anybody but root could have written is not sound, and so the
// strictest.
#pragma once

#include <sys/types.h>

#include <array>
#include <cstdint>
#include <filesystem>

#include "config/policy.hpp"

namespace attune::settings {

// Tells whether the file, what a link leads to, or their folders may have changed since: cheap enough for every look.
struct PolicyStamp {
  struct Entry {
    int fault = 0;
    std::uint64_t device = 0, inode = 0, size = 0, mode = 0, owner = 0;
    std::int64_t modified = 0, changed = 0;  // nanoseconds
    bool operator==(const Entry&) const = default;
  };
  std::array<Entry, 3> entries{};  // the name itself, the file, its folder
  bool operator==(const PolicyStamp&) const = default;
};

PolicyStamp stamp_of(const std::filesystem::path& file);

// Without a file: no policy. `owner` is who must have written it, and its folder.
config::Policy read_policy(const std::filesystem::path& file, const std::filesystem::path& home, uid_t owner = 0);

}  // namespace attune::settings
