// Everything that the programs left in a world, and what stands in it.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "daemon/client/proof/search.hpp"
#include "daemon/client/proof/world.hpp"

namespace attune::client::proof {

// Nothing: it is not there, or can not be read.
std::optional<std::string> file_text(const std::filesystem::path& path);

// Where something was found that has no business there.
struct Find {
  std::string area;  // "state"
  std::string text;  // "an address, in base64, in memory.sealed"
};

struct Searched {
  std::size_t files = 0;
  std::size_t unsealed = 0;  // of them, opened with the key of this world
  std::vector<Find> finds;
};

// Names and contents of all files but the calendars; what is sealed is opened, for a seal hides nothing from its owner.
Searched search_files(const World& world, const Search& search);

// Files of this user directly in the folders for temporary files that every program shares.
std::set<std::filesystem::path> shared_temporary_files();
// Those that came since.
Searched search_new_files(const std::set<std::filesystem::path>& before, const Search& search);

}  // namespace attune::client::proof
