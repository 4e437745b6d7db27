#include "daemon/reading/pseudonymise.hpp"

#include <algorithm>

namespace attune::reading {

namespace {

// identity::printed() says what a common name begins with.
constexpr std::string_view common_name = "cn:";
constexpr std::size_t most_remembered = 4096;

}  // namespace

PersonId Pseudonymiser::person(std::string_view address) {
  const auto shorthand = keys_.shorthand(address);
  if (const auto known = people_.find(shorthand); known != people_.end()) return known->second;
  const auto id = keys_.person(address);
  if (names_ != nullptr) names_->remember(id, address);
  if (people_.size() == most_remembered) people_.clear();
  people_.emplace(shorthand, id);
  return id;
}

SeriesId Pseudonymiser::series(std::string_view uid) {
  const auto shorthand = keys_.shorthand(uid);
  if (shorthand == last_series_.first) return last_series_.second;
  last_series_ = {shorthand, keys_.series(uid)};
  if (names_ != nullptr) names_->remember(last_series_.second, uid);
  return last_series_.second;
}

Meeting Pseudonymiser::meeting(const wire::OccurrenceLine& line) {
  Meeting meeting;
  meeting.facts = line.facts;
  meeting.series = series(line.uid);
  if (!line.organizer.empty()) meeting.organizer = person(line.organizer);
  meeting.people.reserve(line.people.size());
  for (const auto& invited : line.people) {
    meeting.people.push_back({person(invited.address), invited.declined, invited.address.starts_with(common_name)});
  }
  auto& people = meeting.people;
  std::sort(people.begin(), people.end());
  const auto same = [](const Invitee& left, const Invitee& right) { return left.person == right.person; };
  people.erase(std::unique(people.begin(), people.end(), same), people.end());
  return meeting;
}

}  // namespace attune::reading
