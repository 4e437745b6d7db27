// Which zone of the system a TZID means. Calendars carry IANA names, IANA names behind a vendor's prefix, Windows
// names, and what Windows shows to people: "(UTC+07:00) Bangkok, Hanoi, Jakarta".
#pragma once

#include <optional>
#include <string_view>

#include "core/time/zone.hpp"

namespace attune::ical {

std::optional<Zone> zone_of_name(std::string_view tzid);

// A zone that never changes its clocks, for names that tell nothing but an offset: "UTC+07:00", "(GMT-03:00) ...". The
// last resort.
std::optional<Zone> zone_of_offset_name(std::string_view tzid);

}  // namespace attune::ical
