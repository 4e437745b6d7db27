#include "core/nudge/retention.hpp"

#include <algorithm>

#include "core/analysis/people.hpp"
#include "core/nudge/faded.hpp"
#include "core/nudge/limits.hpp"

namespace attune::nudge {
namespace {

template <class Kind>
Instant slept_until(const std::map<Kind, Instant>& ends, const Kind& kind) {
  const auto end = ends.find(kind);
  return end == ends.end() ? Instant::min() : end->second;
}

// The first of the two answers *Not useful* that put a kind to sleep: none of them was before it last slept.
bool still_counts_as_not_useful(const History& history, const Told& told) {
  if (told.answer != Answer::not_useful || !told.answered_at) return false;
  const auto occasion = occasion_of(told.finding);
  if (occasion) return *told.answered_at >= slept_until(history.occasions_asleep_until, *occasion);
  return told.kind && *told.answered_at >= slept_until(history.asleep_until, *told.kind);
}

bool asks_for_silence(const Told& told, const Settings& settings, Instant now) {
  return now - told.at < std::max({settings.cool_down, settings.person_cool_down, settings.usual_cool_down});
}

bool has_to_stay(const History& history, const Told& told, const Settings& settings, Instant now) {
  const bool welcome = occasion_of(told.finding) == Occasion::welcome;
  if (welcome && now - history.since < settings.learning) return true;
  return is_faded_question(told.finding) || asks_for_silence(told, settings, now);
}

// What is left of an answer when what it was about is forgotten.
void keep_the_kind_alone(Told& told) {
  told.person.reset();
  const auto occasion = occasion_of(told.finding);
  told.finding = occasion ? std::string(name_of(*occasion)) : std::string(analysis::name_of(*told.kind));
}

bool forget_told(History& history, Instant moment, const Settings& settings, Instant now) {
  bool forgotten = false;
  for (auto& told : history.told) {
    if (told.at >= moment || has_to_stay(history, told, settings, now)) continue;
    if (!still_counts_as_not_useful(history, told)) continue;
    const auto before = told.finding;
    keep_the_kind_alone(told);
    forgotten |= told.finding != before;
  }
  const auto goes = [&](const Told& told) {
    return told.at < moment && !has_to_stay(history, told, settings, now) && !still_counts_as_not_useful(history, told);
  };
  return std::erase_if(history.told, goes) > 0 || forgotten;
}

// Whoever rests until the two meet again does so for ever; of all others the rhythm has come round by then.
bool forget_elsewhere(History& history, Instant moment, Instant now) {
  return std::erase_if(history.elsewhere, [&](const auto& entry) {
           const auto& [person, said_at] = entry;
           return said_at < moment && now - said_at >= reset_lasts(analysis::longest_rhythm_days) &&
                  !was_laid_to_rest(history, person, said_at);
         }) > 0;
}

}  // namespace

bool forget_before(History& history, Instant moment, const Settings& settings, Instant now) {
  bool forgotten = forget_told(history, moment, settings, now);
  forgotten |= forget_elsewhere(history, moment, now);
  forgotten |= std::erase_if(history.later, [&](const auto& entry) { return entry.second < moment; }) > 0;
  if (history.paused_until && *history.paused_until < moment) {
    history.paused_until.reset();
    forgotten = true;
  }
  return forgotten;
}

}  // namespace attune::nudge
