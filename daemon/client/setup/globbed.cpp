#include "daemon/client/setup/globbed.hpp"

#include <glob.h>

#include <set>

namespace attune::client::setup {
namespace {

constexpr std::size_t most_paths = 500;

void add_matches(const std::string& pattern, std::set<std::filesystem::path>& paths) {
  glob_t matches{};
  if (::glob(pattern.c_str(), 0, nullptr, &matches) == 0) {
    for (std::size_t i = 0; i < matches.gl_pathc && paths.size() < most_paths; ++i) paths.emplace(matches.gl_pathv[i]);
  }
  ::globfree(&matches);
}

}  // namespace

std::vector<std::filesystem::path> globbed(const std::string& pattern) {
  std::set<std::filesystem::path> paths;
  const auto deep = pattern.find("**");
  if (deep == std::string::npos) {
    add_matches(pattern, paths);
  } else {
    for (const auto* const depth : {"*", "*/*", "*/*/*"})
      add_matches(std::string(pattern).replace(deep, 2, depth), paths);
  }
  return {paths.begin(), paths.end()};
}

}  // namespace attune::client::setup
