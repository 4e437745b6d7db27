#include "config/diagnostic.hpp"

#include <algorithm>

#include "core/base/escape.hpp"

namespace attune::config {

std::string to_text(const Diagnostic& diagnostic) {
  auto text = escape_line(diagnostic.file, 4096);
  if (diagnostic.line > 0) {
    text += ":" + std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column);
  }
  text += ": ";
  if (!diagnostic.key.empty()) text += diagnostic.key + ": ";
  return text + diagnostic.message;
}

std::string shown_key(std::string_view dotted_prefix, std::string_view key) {
  const bool plain = !key.empty() && key.size() <= 40 && std::all_of(key.begin(), key.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
  std::string shown(dotted_prefix);
  if (!shown.empty()) shown += '.';
  return shown + (plain ? std::string(key) : "…");
}

}  // namespace attune::config
