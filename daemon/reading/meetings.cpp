#include "daemon/reading/meetings.hpp"

#include <utility>

namespace attune::reading {

SourceMeetings meetings_of(state::SourceReading reading, SourceDescription description) {
  return {.name = std::move(description.name),
          .role = description.role,
          .state = description.state,
          .assume_meetings = description.assume_meetings,
          .capability = reading.capability,
          .items = std::move(reading.meetings)};
}

}  // namespace attune::reading
