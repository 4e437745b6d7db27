#include "core/analysis/one_on_ones.hpp"

#include <algorithm>
#include <tuple>

#include "core/analysis/kind.hpp"
#include "core/calendar/nameless.hpp"

namespace attune::analysis {
namespace {

bool fell_out(const Judgement& judgement) {
  return judgement.reason == Reason::cancelled || judgement.reason == Reason::declined ||
         judgement.reason == Reason::abandoned;
}

// One that fell out belongs to the one person invited, even when that person declined and so left nobody to count, and
// only a word of the title to say what it is.
bool was_one_on_one(const Entry& entry) {
  const bool out_of_office = entry.busy_status() == BusyStatus::out_of_office;
  return fell_out(entry.judgement) && !out_of_office && entry.shows_people() && !entry.facts().has_group &&
         entry.meeting->people.size() == 1 && !is_nameless(entry.meeting->people.front()) &&
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

// Copies under other UIDs are told apart from their original among meetings that count alone, so one meeting that fell
// out may stand here several times.
void count_once_what_fell_out(std::vector<OneOnOne>& sorted) {
  const auto is_again = [](const OneOnOne& one, const OneOnOne& next) {
    return one.person == next.person && one.start == next.start && one.outcome == Outcome::fell_out &&
           next.outcome == Outcome::fell_out;
  };
  sorted.erase(std::unique(sorted.begin(), sorted.end(), is_again), sorted.end());
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
  count_once_what_fell_out(found);
  return found;
}

}  // namespace attune::analysis
