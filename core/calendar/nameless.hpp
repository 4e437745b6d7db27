// Somebody whom the owner had Attune forget still takes part in meetings: they are counted, and told from nobody.
#pragma once

#include <algorithm>
#include <set>

#include "core/calendar/meeting.hpp"

namespace attune {

// Stands in a meeting for everybody who was forgotten. No key makes this hash of anyone.
inline constexpr PersonId nameless{};

inline bool is_nameless(const Invitee& invitee) {
  return invitee.person == nameless;
}

// False: none of them takes part.
inline bool make_nameless(Meeting& meeting, const std::set<PersonId>& forgotten) {
  bool changed = false;
  for (auto& invitee : meeting.people) {
    if (!forgotten.contains(invitee.person)) continue;
    invitee = {nameless, invitee.declined, false};
    changed = true;
  }
  if (changed) std::sort(meeting.people.begin(), meeting.people.end());
  if (!meeting.organizer || !forgotten.contains(*meeting.organizer)) return changed;
  meeting.organizer.reset();
  return true;
}

}  // namespace attune
