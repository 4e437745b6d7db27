// A configuration file changed by a program: values are put in their places, and everything else stays as it was
// written, comments and all.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "config/settings.hpp"

namespace attune::config {

class Edit {
 public:
  // Sound TOML. It may be none any more after a change that does not go together with how it is written (a setting
  // beside an inline table, say): whoever takes the text loads it first.
  explicit Edit(std::string text) : text_(std::move(text)) {}

  // `value` as TOML. A setting that stands there as a comment is put in its comment's place.
  void set(std::string_view section, std::string_view key, std::string_view value);
  // Behind everything else. A path below `home` is written from there.
  void add_source(const Source& source, const std::filesystem::path& home);
  // Nothing happens where no source has that name.
  void set_in_source(std::string_view name, std::string_view key, std::string_view value);
  // Its lines become comments.
  void set_source_aside(std::string_view name);

  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

}  // namespace attune::config
