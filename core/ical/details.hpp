// What a VEVENT says beside its times: title, status, people. libical reads it, one VEVENT at a time, rebuilt from
// nothing but the lines we want: it takes parameters and text apart well, and is kept from all it does badly.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/calendar/vocabulary.hpp"
#include "core/ical/event_lines.hpp"

namespace attune::ical {

inline constexpr std::size_t most_attendees = 500;
// Read beyond those that are kept, for the owner may stand among them.
inline constexpr std::size_t most_attendee_lines = 2000;

// One ATTENDEE or ORGANIZER line.
struct StatedPerson {
  std::string value, email, common_name;
  CuType type = CuType::individual;
  ParticipationRole role = ParticipationRole::required;
  std::optional<PartStat> answer;  // nothing: not stated
};

struct Details {
  std::string title;
  std::vector<std::string> categories;
  EventStatus status = EventStatus::confirmed;
  Transparency transparency = Transparency::opaque;
  std::optional<BusyStatus> busy_status;
  bool is_private = false;
  std::optional<StatedPerson> organizer;
  std::vector<StatedPerson> attendees;
};

Details read_details(const EventLines& lines, Faults& faults);

}  // namespace attune::ical
