// How a person is called, looked up again in the calendar at the moment of telling, for nothing else is known of them
// than hashes. Not here: whether a name may be shown at that moment.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/wiped_text.hpp"
#include "daemon/process/deadline.hpp"
#include "daemon/reading/items_of_person.hpp"
#include "daemon/reading/look_up_name.hpp"
#include "daemon/service/archive.hpp"
#include "daemon/service/configured.hpp"
#include "daemon/service/memory.hpp"
#include "daemon/service/source.hpp"

namespace attune::service {

class NameLookup {
 public:
  struct Surroundings {
    const Archive& archive;
    const Memory& memory;
    const identity::Keys& keys;
    std::function<const Configured&()> configured;
    std::function<const std::vector<std::shared_ptr<Source>>&()> sources;
    std::function<reading::SourcePlan(const config::Source&)> plan_for;
  };

  explicit NameLookup(Surroundings surroundings) : surroundings_(std::move(surroundings)) {}

  // In the form that `privacy.names` allows. Nothing: names are not wanted, the calendar holds none any more, or it was
  // not found by the deadline; that is never an error.
  process::Awaitable<std::optional<WipedText>> name_of(PersonId person, process::Deadline deadline) const;

 private:
  struct Place {
    reading::SourcePlan plan;
    reading::ItemsOfPerson found;
  };
  std::vector<Place> places_of(const std::vector<PersonId>& person) const;
  std::vector<PersonId> hashes_of(const PersonId& person) const;

  Surroundings surroundings_;
};

}  // namespace attune::service
