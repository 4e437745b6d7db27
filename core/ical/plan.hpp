// Which occurrences an item has: the instances of its series with the changes that overrides make to them.
#pragma once

#include <optional>
#include <vector>

#include "core/ical/event.hpp"
#include "core/ical/fault.hpp"
#include "core/ical/reading.hpp"

namespace attune::ical {

// One occurrence to be: its texts and people are those of `event`.
struct Planned {
  const Event* event = nullptr;
  Period period{};
  std::optional<Instant> recurrence_id;
  bool is_override = false;
};

struct Plan {
  std::vector<Planned> occurrences;  // those that touch the horizon, ascending
  const Event* master = nullptr;
  bool complete = false;  // nothing can follow after the horizon
};

// `events` are the readable components of one item, in the order of the file.
Plan plan_occurrences(const std::vector<Event>& events, const Request& request, Faults& faults);

}  // namespace attune::ical
