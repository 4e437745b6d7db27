// What the analysis works on, made of what is remembered.
#pragma once

#include <string>

#include "core/calendar/source.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::reading {

struct SourceDescription {
  std::string name;
  SourceRole role = SourceRole::own;
  SourceState state = SourceState::fresh;
  bool assume_meetings = false;
};

// The meetings move: a large calendar is not held twice.
SourceMeetings meetings_of(state::SourceReading reading, SourceDescription description);

}  // namespace attune::reading
