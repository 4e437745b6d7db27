#include "daemon/service/memory.hpp"

#include <algorithm>

namespace attune::service {

Result<void> Memory::save() {
  auto saved = save_(history_);
  trouble_ = saved ? std::nullopt : std::optional(saved.error());
  return saved;
}

Result<std::uint32_t> Memory::intend(const nudge::Nudge& nudge, Instant now) {
  const auto before = history_;
  const auto number = nudge::record_told(history_, nudge, now);
  if (const auto saved = save(); !saved) {
    history_ = before;
    return tl::unexpected(saved.error());
  }
  return number;
}

void Memory::confirm(std::uint32_t number) {
  for (auto& told : history_.told) told.delivered = told.delivered || told.number == number;
  // Its intent is on disk: not being able to write this costs nothing but the word "shown".
  [[maybe_unused]] const auto saved = save();
}

void Memory::take_back(std::uint32_t number) {
  std::erase_if(history_.told, [number](const nudge::Told& told) { return told.number == number; });
  [[maybe_unused]] const auto saved = save();
}

Result<void> Memory::answer(std::uint32_t number, nudge::Answer answer, const nudge::Settings& settings, Instant now) {
  bool found = false;
  for (auto& told : history_.told) {
    if (told.number != number) continue;
    nudge::record_answer(history_, told, answer, settings, now);
    found = true;
  }
  if (!found) {
    return failure(ErrorKind::usage, "there is no nudge " + std::to_string(number) + "; `attune nudges` lists them");
  }
  return save();
}

Result<void> Memory::pause_until(std::optional<Instant> moment) {
  history_.paused_until = moment;
  return save();
}

void Memory::settle() {
  if (!trouble_) return;
  [[maybe_unused]] const auto saved = save();
}

const nudge::Told* Memory::find(std::uint32_t number) const {
  const auto told = std::find_if(history_.told.begin(), history_.told.end(),
                                 [number](const nudge::Told& entry) { return entry.number == number; });
  return told == history_.told.end() ? nullptr : &*told;
}

}  // namespace attune::service
