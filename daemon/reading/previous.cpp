#include "daemon/reading/previous.hpp"

#include <utility>

namespace attune::reading {

Previous::Previous(Load load, std::optional<state::ReadingHead> head) : load_(std::move(load)), head_(std::move(head)) {
  if (head_ || reading() == nullptr) return;
  head_ = state::head_of(*reading_, Instant::min());
}

const state::SourceReading* Previous::reading() {
  if (load_) reading_ = std::exchange(load_, nullptr)();
  return reading_ ? &*reading_ : nullptr;
}

std::optional<state::SourceReading> Previous::take() {
  reading();
  return std::exchange(reading_, std::nullopt);
}

}  // namespace attune::reading
