#include "daemon/client/chosen_sources.hpp"

#include <filesystem>

namespace attune::client {
namespace {

namespace fs = std::filesystem;

config::Source source_of(const std::string& text) {
  std::error_code fault;
  const auto given = fs::path(text);
  auto path = fs::absolute(given, fault).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();  // "calendars/"
  config::Source source;
  source.name = path.has_filename() ? path.filename().string() : text;
  source.kind = fs::is_directory(path, fault) ? config::SourceKind::vdir : config::SourceKind::file;
  source.path = path;
  source.role = config::SourceRole::own;
  return source;
}

}  // namespace

std::vector<config::Source> sources_of_paths(const std::vector<std::string>& paths) {
  std::vector<config::Source> sources;
  sources.reserve(paths.size());
  for (const auto& path : paths) sources.push_back(source_of(path));
  return sources;
}

}  // namespace attune::client
