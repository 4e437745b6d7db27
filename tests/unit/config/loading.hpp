// Loading from a text, for the tests of this folder.
#pragma once

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "config/load.hpp"

namespace attune::config {

inline Loaded load_text(std::string text) {
  const std::vector<Document> documents{{"/home/you/.config/attune/config.toml", std::move(text)}};
  return load(documents, "/home/you");
}

// The diagnostics as they are printed, the folder of the file left out.
inline std::vector<std::string> complaints(const Loaded& loaded) {
  std::vector<std::string> lines;
  for (const auto& diagnostic : loaded.diagnostics) {
    lines.push_back(to_text(diagnostic).substr(std::string("/home/you/.config/attune/").size()));
  }
  return lines;
}

}  // namespace attune::config
