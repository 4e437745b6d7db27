#include "core/analysis/people.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace attune::analysis {
namespace {

constexpr std::array<std::pair<PersonRole, std::string_view>, 3> role_names{{
    {PersonRole::manager, "manager"},
    {PersonRole::report, "report"},
    {PersonRole::mentor, "mentor"},
}};

}  // namespace

std::string_view name_of(PersonRole role) {
  return std::ranges::find(role_names, role, &std::pair<PersonRole, std::string_view>::first)->second;
}

std::optional<PersonRole> person_role_of(std::string_view name) {
  const auto* const found = std::ranges::find(role_names, name, &std::pair<PersonRole, std::string_view>::second);
  if (found == role_names.end()) return std::nullopt;
  return found->first;
}

std::optional<People> People::from(std::map<PersonId, PersonNote> notes) {
  People people;
  people.notes_ = std::move(notes);
  std::erase_if(people.notes_, [](const auto& entry) { return entry.second.says_nothing(); });
  for (const auto& [person, note] : people.notes_) {
    auto next = note.same_as;
    for (std::size_t steps = 0; next; ++steps) {
      if (steps == people.notes_.size()) return std::nullopt;
      const auto onward = people.notes_.find(*next);
      next = onward == people.notes_.end() ? std::nullopt : onward->second.same_as;
    }
  }
  return people;
}

PersonId People::canonical(PersonId person) const {
  for (auto note = notes_.find(person); note != notes_.end() && note->second.same_as; note = notes_.find(person)) {
    person = *note->second.same_as;
  }
  return person;
}

std::vector<PersonId> People::aliases_of(const PersonId& person) const {
  const auto one = canonical(person);
  std::vector<PersonId> aliases;
  for (const auto& [other, note] : notes_) {
    if (note.same_as && canonical(other) == one) aliases.push_back(other);
  }
  return aliases;
}

PersonNote People::about(const PersonId& person) const {
  auto all = aliases_of(person);
  all.insert(all.begin(), canonical(person));
  PersonNote whole;
  for (const auto& one : all) {
    const auto found = notes_.find(one);
    if (found == notes_.end()) continue;
    const auto& note = found->second;
    whole.pinned = whole.pinned || note.pinned;
    if (!whole.role) whole.role = note.role;
    if (!whole.rhythm_days) whole.rhythm_days = note.rhythm_days;
  }
  return whole;
}

void People::merge(const PersonId& first, const PersonId& other) {
  const auto one = canonical(first);
  const auto same = canonical(other);
  if (one != same) notes_[same].same_as = one;
}

bool People::part(const PersonId& other) {
  const auto found = notes_.find(other);
  if (found == notes_.end() || !found->second.same_as) return false;
  found->second.same_as.reset();
  drop_if_blank(other);
  return true;
}

void People::pin(const PersonId& person, std::optional<PersonRole> role) {
  const auto one = canonical(person);
  notes_[one].pinned = true;
  if (role) notes_[one].role = role;
}

void People::unpin(const PersonId& person) {
  change_all(person, [](PersonNote& note) {
    note.pinned = false;
    note.role.reset();
  });
}

void People::set_rhythm(const PersonId& person, int days) {
  notes_[canonical(person)].rhythm_days = days;
}

void People::forget_rhythm(const PersonId& person) {
  change_all(person, [](PersonNote& note) { note.rhythm_days.reset(); });
}

template <class Change>
void People::change_all(const PersonId& person, Change change) {
  auto all = aliases_of(person);
  all.push_back(canonical(person));
  for (const auto& one : all) {
    if (const auto found = notes_.find(one); found != notes_.end()) change(found->second);
    drop_if_blank(one);
  }
}

void People::drop_if_blank(const PersonId& person) {
  const auto found = notes_.find(person);
  if (found != notes_.end() && found->second.says_nothing()) notes_.erase(found);
}

void apply_notes(const People& people, Settings& settings) {
  for (const auto& [person, note] : people.notes()) {
    const auto one = people.canonical(person);
    const auto whole = people.about(one);
    if (whole.pinned) settings.pinned.insert(one);
    if (whole.rhythm_days) settings.rhythms[one] = *whole.rhythm_days;
  }
}

}  // namespace attune::analysis
