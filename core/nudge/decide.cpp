#include <algorithm>

#include "core/nudge/faded.hpp"
#include "core/nudge/limits.hpp"
#include "core/nudge/moments.hpp"
#include "core/nudge/nudge.hpp"
#include "core/nudge/tellable.hpp"
#include "core/nudge/words.hpp"

namespace attune::nudge {
namespace {

using analysis::Finding;

// Two at once is a matter of time, not of that person: an answer to it says nothing about the two.
Subject subject_of(const Finding& finding) {
  return {finding.id, finding.kind, is_about_person(finding) ? analysis::person_of(finding) : std::nullopt};
}

Nudge single(const Finding& finding, const Situation& situation) {
  auto [id, kind, person] = subject_of(finding);
  return {std::move(id), kind, person, words_for(finding, situation.zone, situation.now), {}};
}

// The first, and what goes with it into one notification: what is said in one breath with it.
Nudge bundle(const std::vector<Tellable>& due, const Situation& situation) {
  const auto starts_on = situation.analysis_settings.week_starts_on;
  const auto& first = *due.front().finding;
  std::vector<const Finding*> together;
  for (const auto& told : due) {
    if (said_together(*told.finding, first, starts_on)) together.push_back(told.finding);
  }
  auto nudge = single(first, situation);
  nudge.text = words_for_all(together, situation.zone, situation.now);
  for (const auto* const finding : together) {
    if (finding != &first) nudge.also.push_back(subject_of(*finding));
  }
  return nudge;
}

struct Due {
  std::vector<Tellable> now;
  std::optional<Instant> next;  // when another one falls due
  bool load_first = false;      // relationships rest
};

// Relationships rest while an overload nudge is in force: told about a week that is not over, or about to be told.
bool load_comes_first(const std::vector<Tellable>& told, const Limits& limits, Instant now) {
  return std::any_of(told.begin(), told.end(), [&](const Tellable& one) {
    if (!is_overload(*one.finding) || limits.asleep(*one.finding)) return false;
    return limits.was_told(*one.finding) || limits.due_from(one) <= now;
  });
}

Due due_findings(const Situation& situation, const Limits& limits) {
  const auto all = tellable(situation);
  const bool load_first = load_comes_first(all, limits, situation.now);
  Due due{{}, std::nullopt, load_first};
  for (const auto& told : all) {
    if (limits.asleep(*told.finding)) continue;
    if (load_first && is_about_person(*told.finding)) continue;
    const auto from = limits.due_from(told);
    if (from <= situation.now) {
      due.now.push_back(told);
    } else if (!due.next || from < *due.next) {
      due.next = from;
    }
  }
  return due;
}

Nudge welcome_nudge() {
  return {"welcome", std::nullopt, std::nullopt, welcome(), {}};
}

class Judge {
 public:
  Judge(const Situation& situation, const History& history, const Settings& settings)
      : situation_(situation),
        history_(history),
        settings_(settings),
        moments_(situation, settings),
        limits_(situation, history, settings) {}

  Decision decide() const {
    const auto now = situation_.now;
    if (history_.paused_until && now < *history_.paused_until) return held(Hold::paused, *history_.paused_until);
    const bool learning = limits_.learning();
    if (learning && limits_.welcomed()) return held(Hold::learning, history_.since + settings_.learning);

    const auto due = learning ? Due{} : due_findings(situation_, limits_);
    const auto question = learning ? std::nullopt : question_besides(due);
    if (!learning && !question && due.now.empty()) return held(Hold::nothing_to_say, next_look(due));
    if (const auto spent = limits_.spent()) {
      return held(spent->hold, situation_.zone.start_of(spent->until));
    }
    if (const auto hold = moments_.hold_at(now)) return held(*hold, now);
    Decision decision;
    if (learning) {
      decision.nudge = welcome_nudge();
    } else {
      decision.nudge = question ? *question : bundle(due.now, situation_);
    }
    decision.again = moments_.next(tomorrow());
    return decision;
  }

 private:
  // Whether somebody may rest is asked when there is nothing else to say.
  std::optional<Nudge> question_besides(const Due& due) const {
    if (!due.now.empty() || due.load_first) return std::nullopt;
    return faded_question(situation_, history_, settings_);
  }

  Instant tomorrow() const {
    return situation_.zone.start_of(situation_.zone.date_at(situation_.now) + std::chrono::days{1});
  }
  // Findings change as days pass, even if no calendar does.
  Instant next_look(const Due& due) const { return due.next ? std::min(*due.next, tomorrow()) : tomorrow(); }

  Decision held(Hold hold, Instant until) const {
    Decision decision;
    decision.hold = hold;
    decision.again = moments_.next(std::max(until, situation_.now));
    return decision;
  }

  const Situation& situation_;
  const History& history_;
  const Settings& settings_;
  Moments moments_;
  Limits limits_;
};

}  // namespace

std::vector<Nudge> candidates(const Situation& situation) {
  const History nothing_said;
  const Settings settings;
  std::vector<Nudge> nudges;
  for (const auto& told : due_findings(situation, Limits(situation, nothing_said, settings)).now) {
    nudges.push_back(single(*told.finding, situation));
  }
  return nudges;
}

Decision decide(const Situation& situation, const History& history, const Settings& settings) {
  return Judge(situation, history, settings).decide();
}

}  // namespace attune::nudge
