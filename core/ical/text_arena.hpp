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
      blocks_.emplace_back().reserve(std::max(text.size(), next_block_));
      next_block_ = std::min(2 * next_block_, largest_block);
    }
    auto& last = blocks_.back();
    const auto at = last.size();
    last += text;
    return std::string_view(last).substr(at);
  }

 private:
  static constexpr std::size_t largest_block = std::size_t{64} * 1024;  // bytes
  std::size_t next_block_ = 256;
  std::deque<std::string> blocks_;
};

}  // namespace attune::ical
