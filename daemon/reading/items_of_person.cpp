#include "daemon/reading/items_of_person.hpp"

#include <algorithm>
#include <utility>

namespace attune::reading {

namespace {

bool takes_part(const Meeting& meeting, std::span<const PersonId> person) {
  return std::ranges::any_of(meeting.people, [&](const Invitee& invitee) {
    return !invitee.weak && std::ranges::find(person, invitee.person) != person.end();
  });
}

}  // namespace

ItemsOfPerson items_of_person(const state::SourceReading& reading, std::span<const PersonId> person) {
  std::vector<std::pair<Instant, ItemId>> found;
  for (const auto& [item, meetings, place] : reading.meetings) {
    std::optional<Instant> latest;
    for (const auto& meeting : meetings) {
      if (takes_part(meeting, person)) latest = std::max(latest, std::optional(meeting.facts.period.start));
    }
    if (latest) found.emplace_back(*latest, item);
  }
  std::ranges::sort(found, std::greater<>());
  ItemsOfPerson result;
  if (!found.empty()) result.latest = found.front().first;
  for (const auto& [latest, item] : found) result.items.push_back(item);
  return result;
}

}  // namespace attune::reading
