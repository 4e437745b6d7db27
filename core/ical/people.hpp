// Who takes part in an event, and what the owner's part in it is.
#pragma once

#include <optional>
#include <vector>

#include "core/calendar/occurrence.hpp"
#include "core/ical/details.hpp"
#include "core/ical/reading.hpp"

namespace attune::ical {

struct People {
  std::optional<CalendarAddress> organizer;
  std::vector<Participant> participants;  // humans other than the owner, one entry an address
  bool has_group = false;
  std::optional<PartStat> owner_answer;
  bool owner_organizes = false;
  bool owner_invited = false;
  bool owner_optional = false;
};

People people_of(const Details& details, const Understanding& understanding);

}  // namespace attune::ical
