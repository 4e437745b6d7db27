#include "daemon/service/memory.hpp"

#include <algorithm>

namespace attune::service {
namespace {

auto numbered(std::uint32_t number) {
  return [number](const nudge::Told& told) { return told.number == number; };
}

}  // namespace

Result<void> Memory::save() {
  const auto saved = save_(history_);
  trouble_ = saved ? std::nullopt : std::optional(saved.error());
  return saved;
}

Result<std::uint32_t> Memory::intend(const nudge::Nudge& nudge, Instant now) {
  const auto number = history_.next_number++;
  history_.told.push_back({.number = number,
                           .finding = nudge.finding,
                           .kind = nudge.kind,
                           .person = nudge.person,
                           .at = now,
                           .delivered = false,
                           .answer = std::nullopt,
                           .answered_at = std::nullopt});
  if (const auto saved = save(); !saved) {
    history_.told.pop_back();
    return tl::unexpected(saved.error());
  }
  return number;
}

void Memory::confirm(std::uint32_t number) {
  const auto told = std::find_if(history_.told.begin(), history_.told.end(), numbered(number));
  if (told == history_.told.end()) return;
  told->delivered = true;
  // Its intent is on disk: not being able to write this costs nothing but the word "shown".
  [[maybe_unused]] const auto saved = save();
}

void Memory::take_back(std::uint32_t number) {
  std::erase_if(history_.told, numbered(number));
  [[maybe_unused]] const auto saved = save();
}

Result<void> Memory::answer(std::uint32_t number, nudge::Answer answer, const nudge::Settings& settings, Instant now) {
  const auto told = std::find_if(history_.told.begin(), history_.told.end(), numbered(number));
  if (told == history_.told.end()) {
    return failure(ErrorKind::usage, "there is no nudge " + std::to_string(number) + "; `attune nudges` lists them");
  }
  nudge::record_answer(history_, *told, answer, settings, now);
  return save();
}

Result<void> Memory::pause_until(std::optional<Instant> moment) {
  history_.paused_until = moment;
  return save();
}

const nudge::Told* Memory::find(std::uint32_t number) const {
  const auto told = std::find_if(history_.told.begin(), history_.told.end(), numbered(number));
  return told == history_.told.end() ? nullptr : &*told;
}

}  // namespace attune::service
