#include "core/nudge/due.hpp"

#include <algorithm>

#include "core/nudge/words.hpp"

namespace attune::nudge {
namespace {

using analysis::Finding;

// Relationships rest while an overload nudge is in force: told about a week that is not over, or about to be told.
bool load_comes_first(const std::vector<Tellable>& told, const Limits& limits, Instant now) {
  return std::any_of(told.begin(), told.end(), [&](const Tellable& one) {
    if (!is_overload(*one.finding) || limits.asleep_until(one.finding->kind)) return false;
    return limits.was_told(*one.finding) || limits.due_from(one) <= now;
  });
}

}  // namespace

// Two at once is a matter of time, not of that person: an answer to it says nothing about the two.
Subject subject_of(const Finding& finding) {
  return {finding.id, finding.kind, is_about_person(finding) ? analysis::person_of(finding) : std::nullopt};
}

Nudge single(const Finding& finding, const Situation& situation) {
  auto [id, kind, person] = subject_of(finding);
  return {
      std::move(id), kind, person, words_for(finding, situation.zone, situation.now, {.voice = situation.voice}), {}};
}

Nudge bundle(const std::vector<Tellable>& due, const Situation& situation) {
  const auto starts_on = situation.analysis_settings.week_starts_on;
  const auto& first = *due.front().finding;
  std::vector<const Finding*> together;
  for (const auto& told : due) {
    if (said_together(*told.finding, first, starts_on)) together.push_back(told.finding);
  }
  auto nudge = single(first, situation);
  const Manner manner{.voice = situation.voice, .told_before = due.front().told_before};
  nudge.text = words_for_all(together, situation.zone, situation.now, manner);
  for (const auto* const finding : together) {
    if (finding != &first) nudge.also.push_back(subject_of(*finding));
  }
  return nudge;
}

Due due_findings(const Situation& situation, const Limits& limits) {
  const auto all = tellable(situation);
  const bool load_first = load_comes_first(all, limits, situation.now);
  Due due{{}, {}, std::nullopt, load_first};
  for (auto told : all) {
    if (const auto wakes = limits.asleep_until(told.finding->kind)) {
      if (!due.next || *wakes < *due.next) due.next = wakes;
      continue;
    }
    told.told_before = limits.times_told(*told.finding);
    if (load_first && is_about_person(*told.finding)) continue;
    due.all.push_back(told);
    const auto from = limits.due_from(told);
    if (from <= situation.now) {
      due.now.push_back(told);
    } else if (!due.next || from < *due.next) {
      due.next = from;
    }
  }
  return due;
}

}  // namespace attune::nudge
