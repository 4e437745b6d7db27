// The calendar of the proof: everything in it that could say something about a person is a canary. It is made so that
// one nudge about one person follows from it at any hour of any day.
#pragma once

#include <string>
#include <vector>

#include "core/time/instant.hpp"
#include "daemon/client/proof/canaries.hpp"

namespace attune::client::proof {

struct CalendarFile {
  std::string name;
  std::string text;
};

struct CanaryCalendar {
  Canaries canaries;
  std::string own_address;
  std::string person;                // the name of whom the nudge is about
  std::string single;                // a calendar in one file
  std::vector<CalendarFile> folder;  // and one in a folder
};

CanaryCalendar make_calendar(Instant now);

}  // namespace attune::client::proof
