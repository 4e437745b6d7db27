// What an occurrence is: time away, with whom it is, or time kept for focus; the first that fits.
#pragma once

#include <optional>

#include "core/analysis/entry.hpp"

namespace attune::analysis {

struct KindAndSize {
  Kind kind = Kind::appointment;
  std::optional<int> size;  // nothing: unknown
  bool assumed = false;     // a group by `assume = "meetings"` alone
};

KindAndSize kind_of(const Entry& entry);

// Whether the length is that of a one-to-one: 5 to 120 min.
bool has_one_on_one_length(const OccurrenceFacts& facts);

}  // namespace attune::analysis
