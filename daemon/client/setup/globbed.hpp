// Paths that a pattern of somebody's settings means.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace attune::client::setup {

// Existing paths, sorted, at most a few hundred. "**" reaches three folders deep.
std::vector<std::filesystem::path> globbed(const std::string& pattern);

}  // namespace attune::client::setup
