// What was probably meant by a name that nothing has.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

// How many letters have to be changed, added, removed or swapped with their neighbour.
std::size_t edit_distance(std::string_view left, std::string_view right);

// The name most like `written` among those, if it is close enough to be what was meant.
template <class Names>
std::optional<std::string> closest(std::string_view written, const Names& names) {
  std::optional<std::string> best;
  std::size_t least = written.size() < 4 ? 2 : 3;  // farther than this is another word
  for (const auto& name : names) {
    const auto distance = edit_distance(written, name);
    if (distance < least) {
      least = distance;
      best = std::string(name);
    }
  }
  return best;
}

// So many of the names, the most like `written` first; of those alike, in their own order. However far they are.
std::vector<std::string> nearest(std::string_view written, std::vector<std::string> names, std::size_t most);

}  // namespace attune
