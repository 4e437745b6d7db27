// Short texts kept together in few blocks of memory; what was kept stays where it is.
#pragma once

#include <algorithm>
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

namespace attune::ical {

class TextArena {
 public:
  // The same text, for as long as the arena lives.
  std::string_view keep(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
      blocks_.emplace_back().reserve(std::max(text.size(), block));
    }
    auto& last = blocks_.back();
    const auto at = last.size();
    last += text;
    return std::string_view(last).substr(at);
  }

 private:
  static constexpr std::size_t block = std::size_t{64} * 1024;  // bytes
  std::deque<std::string> blocks_;
};

}  // namespace attune::ical
