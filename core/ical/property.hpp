// The properties that are read; all others are left out before anything looks at them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune::ical {

enum class Property : std::uint8_t {
  other,
  attendee,
  begin,
  busy_status,
  categories,
  classification,
  duration,
  end,
  exception_date,
  event_end,
  event_start,
  is_all_day,
  method,
  offset_from,
  offset_to,
  organizer,
  recurrence_date,
  recurrence_id,
  rule,
  sequence,
  stamp,
  status,
  summary,
  transparency,
  travel,
  uid,
  version,
  zone_id,
};

// Letters count without case.
Property property_of(std::string_view name);
std::string_view name_of(Property property);

// The property whose name starts the line, and the name's length; Property::other when it is none of ours.
struct Name {
  Property property = Property::other;
  std::size_t length = 0;
};
Name name_at_start(std::string_view line);

}  // namespace attune::ical
