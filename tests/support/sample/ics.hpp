// Sample events as iCalendar text (RFC 5545): CRLF, lines folded at 75 octets, TEXT values escaped.
#pragma once

#include <string>
#include <vector>

#include "tests/support/sample/event.hpp"

namespace attune::sample {

struct Calendar {
  std::string name;  // X-WR-CALNAME
  std::vector<Event> events;
};

// One VCALENDAR with a VTIMEZONE for every zone its events use.
std::string to_ics(const Calendar& calendar);

}  // namespace attune::sample
