#include "daemon/service/archive.hpp"

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
  if (unsaved_.empty()) trouble_.reset();
}

}  // namespace attune::service
