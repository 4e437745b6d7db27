#include "core/identity/aliases.hpp"

#include <optional>

#include "core/identity/canonical.hpp"

namespace attune::identity {

Aliases::Aliases(const std::vector<std::vector<std::string>>& groups) {
  for (const auto& group : groups) {
    std::optional<CalendarAddress> first;
    for (const auto& written : group) {
      auto address = canonical(written);
      if (!address) continue;
      if (!first) {
        first = merged(std::move(*address));
      } else if (auto other = merged(std::move(*address)); other != *first) {
        leads_to_.emplace(std::move(other), *first);
      }
    }
  }
}

// Only addresses that lead nowhere yet are made to lead on, so the way ends.
CalendarAddress Aliases::merged(CalendarAddress address) const {
  for (auto found = leads_to_.find(address); found != leads_to_.end(); found = leads_to_.find(address)) {
    address = found->second;
  }
  return address;
}

std::vector<CalendarAddress> Aliases::others() const {
  std::vector<CalendarAddress> all;
  for (const auto& [other, first] : leads_to_) all.push_back(other);
  return all;
}

}  // namespace attune::identity
