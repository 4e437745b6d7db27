// From TOML files to settings. Every file is read on top of those before it; nothing that is well said is lost because
// something else is not.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "config/diagnostic.hpp"
#include "config/origin.hpp"
#include "config/settings.hpp"

namespace attune::config {

struct File {
  std::filesystem::path path;
  bool required = false;   // an error if it is not there
  std::string fault = {};  // why it can not be read, if that is known already
};

struct Document {
  std::filesystem::path path;  // relative paths in it start at its folder
  std::string text;
};

struct Loaded {
  Settings settings;
  std::vector<Diagnostic> diagnostics;  // by file, line and column
  Origins origins;

  // No errors, no unknown keys. What is only not available yet does not count.
  bool sound() const;
};

// What is in force when nothing is said.
Settings standard_settings();

// Lists replace those of earlier files; sources are added, or replace one of the same name. `home` is what ~ stands
// for. Reads the files, and nothing else of the machine but its zone data.
Loaded load(std::span<const File> files, const std::filesystem::path& home);
Loaded load(std::span<const Document> documents, const std::filesystem::path& home);
// On top of what was loaded before.
Loaded load_onto(Loaded loaded, std::span<const File> files, const std::filesystem::path& home);

}  // namespace attune::config
