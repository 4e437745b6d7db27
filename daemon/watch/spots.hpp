// Where a path can change: everything on the way to it. What is there is watched itself rather than the folder that it
// lies in, so that nobody is woken by what happens beside it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace attune::watch {

enum class Role : std::uint8_t {
  way,      // a folder that leads there: it can be moved and removed
  link,     // a symbolic link that leads there
  file,     // the end of the way
  folder,   // the end of the way: calendars in it come, change and go
  missing,  // a folder, in which `name` may appear
};

struct Spot {
  Role role{};
  std::filesystem::path path;
  std::string name;
};

// Calls `visit` with each spot before anything behind it is looked at, so that nothing that happens in between is
// missed. Follows symbolic links. True: the way ends at a file, a folder or a missing name; false: it is a circle,
// leads through what is no folder, or ends at what `may_look_at` refuses. `path` is absolute.
bool visit_spots(const std::filesystem::path& path,
                 const std::function<bool(const std::filesystem::path&)>& may_look_at,
                 const std::function<void(const Spot&)>& visit);

}  // namespace attune::watch
