#include "core/base/prose.hpp"

#include <limits>

#include "core/base/escape.hpp"

namespace attune {
namespace {

constexpr std::string_view first_strong_isolate = "\u2068";
constexpr std::string_view pop_isolate = "\u2069";

std::string escaped(std::string_view text) {
  return escape_line(text, std::numeric_limits<std::size_t>::max());
}

}  // namespace

std::string escape_prose(std::string_view line, std::size_t limit) {
  std::string prose;
  auto rest = line;
  while (prose.size() <= limit) {
    const auto open = rest.find(first_strong_isolate);
    const auto close = open == std::string_view::npos ? open : rest.find(pop_isolate, open);
    if (close == std::string_view::npos) break;
    const auto inside = open + first_strong_isolate.size();
    prose += escaped(rest.substr(0, open));
    prose += first_strong_isolate;
    prose += escaped(rest.substr(inside, close - inside));
    prose += pop_isolate;
    rest.remove_prefix(close + pop_isolate.size());
  }
  prose += escaped(rest);
  return prose.size() <= limit ? prose : escape_line(line, limit);
}

}  // namespace attune
