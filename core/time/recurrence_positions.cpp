#include "core/time/recurrence_positions.hpp"

#include <algorithm>
#include <cstdlib>

namespace attune {

void places_of(const std::vector<int>& positions, std::size_t size, std::vector<std::size_t>& places) {
  places.clear();
  for (const int position : positions) {
    const auto distance = static_cast<std::size_t>(std::abs(position));
    if (distance > size) continue;
    places.push_back(position > 0 ? distance - 1 : size - distance);
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace attune
