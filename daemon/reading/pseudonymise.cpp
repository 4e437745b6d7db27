#include "daemon/reading/pseudonymise.hpp"

#include <algorithm>

namespace attune::reading {

namespace {

// identity::printed() says what a common name begins with.
constexpr std::string_view common_name = "cn:";

PersonId person(std::string_view address, const identity::Keys& keys, Directory* names) {
  const auto id = keys.person(address);
  if (names != nullptr) names->remember(id, address);
  return id;
}

}  // namespace

Meeting pseudonymised(const wire::OccurrenceLine& line, const identity::Keys& keys, Directory* names) {
  Meeting meeting;
  meeting.facts = line.facts;
  meeting.series = keys.series(line.uid);
  if (names != nullptr) names->remember(meeting.series, line.uid);
  if (!line.organizer.empty()) meeting.organizer = person(line.organizer, keys, names);
  meeting.people.reserve(line.people.size());
  for (const auto& invited : line.people) {
    meeting.people.push_back(
        {person(invited.address, keys, names), invited.declined, invited.address.starts_with(common_name)});
  }
  auto& people = meeting.people;
  std::sort(people.begin(), people.end());
  const auto same = [](const Invitee& left, const Invitee& right) { return left.person == right.person; };
  people.erase(std::unique(people.begin(), people.end(), same), people.end());
  return meeting;
}

}  // namespace attune::reading
