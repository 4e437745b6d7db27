// The middle of some whole numbers, kept as two of them, so that thresholds compare integers.
#pragma once

#include <algorithm>
#include <vector>

namespace attune::analysis {

struct Median {
  int lower = 0, upper = 0;  // the same for an odd number of values

  double value() const { return (static_cast<double>(lower) + upper) / 2; }
};

// Of at least one value.
inline Median median_of(std::vector<int> values) {
  std::ranges::sort(values);
  return {values[(values.size() - 1) / 2], values[values.size() / 2]};
}

}  // namespace attune::analysis
