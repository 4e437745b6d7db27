#include "daemon/service/memory.hpp"

#include <algorithm>

#include "core/nudge/forgotten.hpp"

#include "core/nudge/retention.hpp"

namespace attune::service {

Result<void> Memory::save() {
  auto saved = save_(kept_);
  trouble_ = saved ? std::nullopt : std::optional(saved.error());
  return saved;
}

Result<std::uint32_t> Memory::intend(const nudge::Nudge& nudge, Instant now) {
  const auto before = kept_.history;
  const auto number = nudge::record_told(kept_.history, nudge, now);
  if (const auto saved = save(); !saved) {
    kept_.history = before;
    return tl::unexpected(saved.error());
  }
  return number;
}

void Memory::confirm(std::uint32_t number) {
  for (auto& told : kept_.history.told) told.delivered = told.delivered || told.number == number;
  // Its intent is on disk: not being able to write this costs nothing but the word "shown".
  [[maybe_unused]] const auto saved = save();
}

void Memory::note_seen(std::uint32_t number) {
  for (auto& told : kept_.history.told) told.seen = told.seen || told.number == number;
  [[maybe_unused]] const auto saved = save();  // or it stands in a digest once more
}

void Memory::take_back(std::uint32_t number) {
  std::erase_if(kept_.history.told, [number](const nudge::Told& told) { return told.number == number; });
  [[maybe_unused]] const auto saved = save();
}

Result<void> Memory::answer(std::uint32_t number, nudge::Answer answer, const nudge::Settings& settings, Instant now) {
  bool found = false;
  for (auto& told : kept_.history.told) {
    if (told.number != number) continue;
    nudge::record_answer(kept_.history, told, answer, settings, now);
    found = true;
  }
  if (!found) {
    return failure(ErrorKind::usage, "there is no nudge " + std::to_string(number) + "; `attune nudges` lists them");
  }
  return save();
}

Result<void> Memory::pause_until(std::optional<Instant> moment) {
  kept_.history.paused_until = moment;
  return save();
}

void Memory::forget_before(Instant moment, const nudge::Settings& settings, Instant now) {
  if (!nudge::forget_before(kept_.history, moment, settings, now)) return;
  [[maybe_unused]] const auto saved = save();  // or it is forgotten at the next reading
}

void Memory::begin() {
  [[maybe_unused]] const auto saved = save();  // or with the first thing that is told
}

void Memory::settle() {
  if (!trouble_) return;
  [[maybe_unused]] const auto saved = save();
}

Result<void> Memory::change_people(const std::function<void(analysis::People&)>& change) {
  change(kept_.people);
  return save();
}

Result<void> Memory::forget(const std::vector<PersonId>& person) {
  kept_.forgotten.insert(person.begin(), person.end());
  nudge::forget(kept_.history, kept_.forgotten);
  auto notes = kept_.people.notes();
  std::erase_if(notes, [this](const auto& entry) {
    return kept_.forgotten.contains(entry.first) ||
           (entry.second.same_as && kept_.forgotten.contains(*entry.second.same_as));
  });
  kept_.people = analysis::People::from(std::move(notes)).value_or(analysis::People());
  return save();
}

Result<void> Memory::know_again(const PersonId& person) {
  kept_.forgotten.erase(person);
  return save();
}

nudge::History Memory::present_history() const {
  return nudge::merged(kept_.history, kept_.people);
}

}  // namespace attune::service
