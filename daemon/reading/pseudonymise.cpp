#include "daemon/reading/pseudonymise.hpp"

#include <algorithm>

#include "core/calendar/nameless.hpp"

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
  if (!forgotten_.empty()) make_nameless(meeting, forgotten_);
  return meeting;
}

// True: one of them was forgotten, and the other is now.
bool Pseudonymiser::forget_together(const PersonId& one, const PersonId& other) {
  if (forgotten_.contains(one) == forgotten_.contains(other)) return false;
  for (const auto& person : {one, other}) {
    if (forgotten_.insert(person).second) also_forgotten_.push_back(person);
  }
  return true;
}

void Pseudonymiser::note_alias(const wire::AliasLine& line) {
  if (forgotten_.empty()) return;
  aliases_.emplace_back(person(line.other), person(line.first));
  bool changed = true;
  while (changed) {  // the other way round as well: of three, the last may be the one who was forgotten
    changed = false;
    for (const auto& [other, first] : aliases_) changed = forget_together(other, first) || changed;
  }
}

}  // namespace attune::reading
