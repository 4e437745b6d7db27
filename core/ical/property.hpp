// The properties that are read; all others are left out before anything looks at them.
#pragma once

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

}  // namespace attune::ical
