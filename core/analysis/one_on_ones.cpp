#include "core/analysis/one_on_ones.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/kind.hpp"

namespace attune::analysis {
namespace {

bool fell_out(const Judgement& judgement) {
  return judgement.reason == Reason::cancelled || judgement.reason == Reason::declined ||
         judgement.reason == Reason::abandoned;
}

// One that fell out belongs to the one person invited, even when that person declined and so left nobody to count.
bool was_one_on_one(const Entry& entry) {
  const bool nobody_left = entry.judgement.kind == Kind::appointment || entry.assumed;
  return fell_out(entry.judgement) && nobody_left && entry.shows_people() && entry.meeting->people.size() == 1 &&
         has_one_on_one_length(entry.facts());
}

// The other person; null if it is no one-to-one.
const Invitee* other_person(const Entry& entry) {
  if (was_one_on_one(entry)) return &entry.meeting->people.front();
  if (entry.judgement.kind != Kind::one_on_one) return nullptr;
  return &*std::ranges::find(entry.meeting->people, false, &Invitee::declined);
}

std::optional<Outcome> outcome_of(const Entry& entry, Instant now) {
  const bool is_ahead = entry.period.start > now;
  switch (entry.judgement.verdict) {
    case Verdict::firm:
      return is_ahead ? Outcome::planned : Outcome::held;
    case Verdict::maybe:
      return is_ahead ? Outcome::planned : Outcome::unsure;
    case Verdict::out:
      break;
  }
  if (fell_out(entry.judgement) && !is_ahead) return Outcome::fell_out;
  return std::nullopt;
}

}  // namespace

std::vector<OneOnOne> one_on_ones(const View& view) {
  std::vector<OneOnOne> found;
  for (const Entry& entry : view.entries) {
    if (entry.judgement.superseded || entry.role() != SourceRole::own) continue;
    const std::optional<Outcome> outcome = outcome_of(entry, view.now);
    const Invitee* const person = outcome ? other_person(entry) : nullptr;
    if (person == nullptr) continue;
    const Instant start = entry.period.start;
    const std::optional<std::size_t> day = view.window.day_of(start);
    if (!day || covers(view.away, start)) continue;
    found.push_back(
        {person->person, start, view.window.days()[*day].date, *outcome, entry.facts().series_days, person->weak});
  }
  std::ranges::sort(found, {}, [](const OneOnOne& meeting) {
    return std::tuple(meeting.person, meeting.start, meeting.outcome, meeting.series_days);
  });
  return found;
}

}  // namespace attune::analysis
