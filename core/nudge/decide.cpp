#include <algorithm>

#include "core/nudge/cards.hpp"
#include "core/nudge/digest.hpp"
#include "core/nudge/due.hpp"
#include "core/nudge/faded.hpp"
#include "core/nudge/moments.hpp"
#include "core/nudge/words.hpp"
#include "core/time/week.hpp"

namespace attune::nudge {
namespace {

Nudge welcome_nudge(const Voice& voice) {
  return {"welcome", std::nullopt, std::nullopt, welcome(voice), {}};
}

// The earlier of two moments, of which either may never come.
std::optional<Instant> earlier(std::optional<Instant> left, std::optional<Instant> right) {
  if (!left || !right) return left ? left : right;
  return std::min(*left, *right);
}

class Judge {
 public:
  Judge(const Situation& situation, const History& history, const Settings& settings)
      : situation_(situation),
        history_(history),
        settings_(settings),
        moments_(situation, settings),
        limits_(situation, history, settings),
        cards_(situation, history, settings, moments_) {}

  Decision decide() const {
    const auto now = situation_.now;
    if (history_.paused_until && now < *history_.paused_until) return held(Hold::paused, *history_.paused_until);
    if (limits_.learning()) return decide_while_learning();
    if (auto card = cards_.due()) return told(std::move(*card), now + std::chrono::minutes{1});
    if (const auto begins = cards_.silent_until()) return held(Hold::before_one_on_one, *begins);

    const auto due = due_findings(situation_, limits_);
    if (auto digest = digest_besides(due)) {
      if (const auto spent = limits_.spent_for_digest()) return held(*spent);
      if (const auto hold = moments_.hold_at(now)) return held(*hold, now);
      return told(nudge_of(*digest, situation_), tomorrow());
    }
    auto question = question_besides(due);
    if (!question && due.now.empty()) return held(Hold::nothing_to_say, next_look(due));
    if (const auto spent = limits_.spent()) return held(*spent);
    if (const auto hold = moments_.hold_at(now)) return held(*hold, now);
    return told(question ? std::move(*question) : bundle(due.now, situation_), tomorrow());
  }

 private:
  Decision decide_while_learning() const {
    if (limits_.welcomed()) return held(Hold::learning, history_.since + settings_.learning);
    if (const auto spent = limits_.spent()) return held(*spent);
    if (const auto hold = moments_.hold_at(situation_.now)) return held(*hold, situation_.now);
    return told(welcome_nudge(situation_.voice), tomorrow());
  }

  // What is due goes into the digest on its day: it is one notification.
  std::optional<Digest> digest_besides(const Due& due) const {
    if (!settings_.digest || limits_.asleep_until(Occasion::digest)) return std::nullopt;
    return digest_due(situation_, history_, limits_, due);
  }

  // Whether somebody may rest is asked when there is nothing else to say.
  std::optional<Nudge> question_besides(const Due& due) const {
    if (!due.now.empty() || due.load_first) return std::nullopt;
    return faded_question(situation_, history_, settings_);
  }

  Instant tomorrow() const {
    return situation_.zone.start_of(situation_.zone.date_at(situation_.now) + std::chrono::days{1});
  }
  // Findings change as days pass, even if no calendar does; and what sleeps may wake in the middle of one.
  Instant next_look(const Due& due) const {
    auto next = std::min(due.next.value_or(tomorrow()), tomorrow());
    if (settings_.digest) next = std::min(next, limits_.asleep_until(Occasion::digest).value_or(next));
    return next;
  }

  Decision told(Nudge nudge, Instant next) const {
    Decision decision;
    decision.nudge = std::move(nudge);
    decision.again = earlier(moments_.next(next), cards_.next(next));
    return decision;
  }
  Decision held(Hold hold, Instant until) const {
    const auto from = std::max(until, situation_.now);
    Decision decision;
    decision.hold = hold;
    decision.again = moments_.next(from);
    // A limit does not hold for cards, which have their own.
    const bool for_cards_too = hold == Hold::paused || hold == Hold::learning;
    decision.again = earlier(decision.again, cards_.next(for_cards_too ? from : situation_.now));
    return decision;
  }
  // A digest has its place in the week's limit, whatever holds back the rest.
  Decision held(const Limits::Spent& spent) const {
    auto until = situation_.zone.start_of(spent.until);
    if (settings_.digest) until = std::min(until, next_week());
    return held(spent.hold, until);
  }
  Instant next_week() const {
    const auto today = situation_.zone.date_at(situation_.now);
    const auto first_day = week_start(today, situation_.analysis_settings.week_starts_on);
    return situation_.zone.start_of(first_day + std::chrono::days{7});
  }

  const Situation& situation_;
  const History& history_;
  const Settings& settings_;
  Moments moments_;
  Limits limits_;
  Cards cards_;
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
