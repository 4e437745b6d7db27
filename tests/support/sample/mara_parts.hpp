// The parts of Mara's calendars.
#pragma once

#include <vector>

#include "tests/support/sample/event.hpp"

namespace attune::sample {

// What comes again: stand-ups, planning, one-to-ones, reviews, the all-hands, focus holds, lunch.
std::vector<Event> mara_routine();
// What made single weeks special: leave, the overload week, the week without focus time, and odd ends.
std::vector<Event> mara_weeks();
// Her personal folder, one event a file.
std::vector<Event> mara_personal();
// Days off in the place where she lives.
std::vector<Event> mara_holidays();

}  // namespace attune::sample
