// Where in a calendar a person can be found.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "daemon/state/source_reading.hpp"

namespace attune::reading {

struct ItemsOfPerson {
  std::vector<ItemId> items;  // the one with the latest meeting first: what it calls the person is the newest
  std::optional<Instant> latest;
};

// `person`: all hashes of the one person. Items in which the person is known by more than a common name.
ItemsOfPerson items_of_person(const state::SourceReading& reading, std::span<const PersonId> person);

}  // namespace attune::reading
