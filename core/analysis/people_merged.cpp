// Merged people in the meetings themselves.
#include <algorithm>

#include "core/analysis/people.hpp"
#include "core/calendar/nameless.hpp"

namespace attune::analysis {
namespace {

// Somebody listed several times declined only if every entry says so, and is known by a name alone only if every entry
// is. Those who were forgotten stay as many as they are.
void join(std::vector<Invitee>& people) {
  std::ranges::sort(people);
  auto last = people.begin();
  for (auto next = last + 1; next != people.end(); ++next) {
    if (next->person != last->person || is_nameless(*next)) {
      *++last = *next;
      continue;
    }
    last->declined = last->declined && next->declined;
    last->weak = last->weak && next->weak;
  }
  people.erase(last + 1, people.end());
}

void merge_in(Meeting& meeting, const std::map<PersonId, PersonId>& stands_for) {
  bool changed = false;
  for (Invitee& invitee : meeting.people) {
    const auto other = stands_for.find(invitee.person);
    if (other == stands_for.end()) continue;
    invitee.person = other->second;
    changed = true;
  }
  if (changed) join(meeting.people);
  if (!meeting.organizer) return;
  const auto other = stands_for.find(*meeting.organizer);
  if (other != stands_for.end()) meeting.organizer = other->second;
}

}  // namespace

void apply_aliases(const People& people, std::vector<SourceMeetings>& sources) {
  std::map<PersonId, PersonId> stands_for;
  for (const auto& [person, note] : people.notes()) {
    if (note.same_as) stands_for.emplace(person, people.canonical(person));
  }
  if (stands_for.empty()) return;
  for (SourceMeetings& source : sources) {
    for (ItemMeetings& item : source.items) {
      for (Meeting& meeting : item.meetings) merge_in(meeting, stands_for);
    }
  }
}

}  // namespace attune::analysis
