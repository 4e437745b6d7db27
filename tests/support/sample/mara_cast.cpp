#include "tests/support/sample/mara_cast.hpp"

namespace attune::sample::mara_cast {

Event meeting(Event event, const Person& organizer, const std::vector<Person>& others, const std::string& mara_answer) {
  event.organizer = organizer;
  event.attendees.push_back({mara, mara_answer});
  for (const auto& person : others) event.attendees.push_back({person});
  return event;
}

void add_room(Event& event) {
  event.place = "Room Kranich, 2nd floor";
  event.attendees.push_back({room, "ACCEPTED", "ROOM", "NON-PARTICIPANT"});
}

}  // namespace attune::sample::mara_cast
