#include "core/ical/nesting.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace attune::ical {

Nesting::Begun Nesting::begin(std::string_view name, std::uint32_t line) {
  const bool known = open_ > 0 && open_ <= levels;
  if (known && ascii_iequals(levels_[open_ - 1].name, name)) {
    levels_[open_ - 1].line = line;
    return Begun::sibling;
  }
  if (open_++ >= levels) return Begun::too_deep;
  levels_[open_ - 1] = {std::string(name), line};
  return Begun::nested;
}

void Nesting::end(std::string_view name) {
  if (open_ > levels) {
    --open_;
    return;
  }
  for (auto level = open_; level > 0; --level) {
    if (!ascii_iequals(levels_[level - 1].name, name)) continue;
    open_ = level - 1;
    return;
  }
}

std::uint32_t Nesting::line() const {
  return levels_[std::min(open_, levels) - 1].line;
}

}  // namespace attune::ical
