#include "core/nudge/moments.hpp"

#include <algorithm>

namespace attune::nudge {
namespace {

using analysis::Judgement;
using analysis::Kind;
using analysis::Verdict;

bool takes_time(const Judgement& judgement) {
  return !judgement.superseded && judgement.verdict != Verdict::out && judgement.kind != Kind::away;
}

bool covers(const std::vector<Period>& periods, Instant instant) {
  return std::any_of(periods.begin(), periods.end(), [&](const Period& period) { return period.contains(instant); });
}

}  // namespace

Moments::Moments(const Situation& situation, const Settings& settings) {
  for (const auto& week : situation.analysis.weeks) {
    for (const auto& day : week.days) {
      working_.insert(working_.end(), day.working_time.begin(), day.working_time.end());
    }
  }
  for_each_occurrence(situation, [&](const Meeting& meeting, const Judgement& judgement) {
    if (!takes_time(judgement)) return;
    const auto& period = meeting.facts.period;
    if (judgement.kind == Kind::focus_hold) {
      focus_holds_.push_back(period);
      return;
    }
    busy_.push_back({period.start - meeting.facts.travel, period.end});
    if (analysis::is_meeting(judgement.kind)) after_.push_back({period.end, period.end + settings.after_meeting});
  });
  working_ = united(std::move(working_));
  busy_ = united(std::move(busy_));
  after_ = united(std::move(after_));
  focus_holds_ = united(std::move(focus_holds_));
  good_ = subtracted(subtracted(subtracted(working_, busy_), after_), focus_holds_);
}

std::optional<Hold> Moments::hold_at(Instant instant) const {
  if (covers(busy_, instant)) return Hold::in_meeting;
  if (covers(focus_holds_, instant)) return Hold::focus_hold;
  if (!covers(working_, instant)) return Hold::outside_working_time;
  if (covers(after_, instant)) return Hold::after_meeting;
  return std::nullopt;
}

std::optional<Instant> Moments::next(Instant from) const {
  const auto found =
      std::partition_point(good_.begin(), good_.end(), [&](const Period& stretch) { return stretch.end <= from; });
  if (found == good_.end()) return std::nullopt;
  return std::max(found->start, from);
}

}  // namespace attune::nudge
