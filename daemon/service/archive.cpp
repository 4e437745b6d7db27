#include "daemon/service/archive.hpp"

#include <algorithm>

namespace attune::service {

std::optional<state::SourceReading> Archive::find(const SourceId& source) const {
  const auto unsaved = unsaved_.find(source);
  if (unsaved != unsaved_.end()) return unsaved->second;
  return load_(source);
}

void Archive::keep(state::SourceReading reading) {
  if (const auto saved = save_(reading); !saved) {
    trouble_ = saved.error();
    const auto source = reading.source;
    unsaved_.insert_or_assign(source, std::move(reading));
    return;
  }
  unsaved_.erase(reading.source);
  look_for_trouble();
}

void Archive::forget_before(const SourceId& source, Instant moment) {
  auto reading = find(source);
  if (reading && state::forget_before(*reading, moment)) keep(std::move(*reading));
}

void Archive::settle() {
  std::erase_if(unsaved_, [this](const auto& entry) {
    const auto saved = save_(entry.second);
    if (!saved) trouble_ = saved.error();
    return saved.has_value();
  });
  look_for_trouble();
}

void Archive::keep_only(std::span<const SourceId> sources) {
  std::erase_if(unsaved_, [&](const auto& entry) { return std::ranges::find(sources, entry.first) == sources.end(); });
  look_for_trouble();
}

}  // namespace attune::service
