// One expanded instance of an event, as the reader sees it: with addresses, before they are hashed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/base/redacted.hpp"
#include "core/calendar/address.hpp"
#include "core/calendar/facts.hpp"

namespace attune {

// A human other than the owner: rooms, resources, NON-PARTICIPANTs and bots are left out, aliases merged, one entry an
// address.
struct Participant {
  CalendarAddress address;
  bool declined = false;
};

struct Occurrence {
  OccurrenceFacts facts;
  Redacted<std::string> uid;
  std::optional<CalendarAddress> organizer;
  std::vector<Participant> people;
};

}  // namespace attune
