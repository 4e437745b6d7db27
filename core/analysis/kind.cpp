#include "core/analysis/kind.hpp"

#include <algorithm>
#include <chrono>

#include "core/calendar/nameless.hpp"

namespace attune::analysis {
namespace {

// With somebody who was forgotten there is no one-to-one: it would be with somebody.
bool comes_nameless(const Meeting& meeting) {
  return std::ranges::any_of(meeting.people,
                             [](const Invitee& invitee) { return !invitee.declined && is_nameless(invitee); });
}

Kind by_size(int size, const Meeting& meeting) {
  const bool may_be_one_on_one = has_one_on_one_length(meeting.facts) && !comes_nameless(meeting);
  if (size == 2) return may_be_one_on_one ? Kind::one_on_one : Kind::small;
  if (size <= 5) return Kind::small;
  if (size <= 8) return Kind::medium;
  if (size <= 49) return Kind::large;
  return Kind::broadcast;
}

bool is_away_by_itself(const Entry& entry) {
  return entry.role() == SourceRole::holidays || entry.facts().busy_status == BusyStatus::out_of_office;
}

// Nobody but the owner: what the title or the source says.
KindAndSize without_people(const Entry& entry) {
  const OccurrenceFacts& facts = entry.facts();
  if (facts.away_word) return {Kind::away, 1, false};
  if (facts.focus_word) return {Kind::focus_hold, 1, false};
  if (entry.source->assume_meetings && !facts.all_day && !entry.is_free()) return {Kind::group, std::nullopt, true};
  return {Kind::appointment, 1, false};
}

}  // namespace

bool has_one_on_one_length(const OccurrenceFacts& facts) {
  using namespace std::chrono_literals;
  return facts.period.length() >= 5min && facts.period.length() <= 120min;
}

KindAndSize kind_of(const Entry& entry) {
  const OccurrenceFacts& facts = entry.facts();
  const bool shows_people = entry.shows_people();
  const bool has_group = shows_people && facts.has_group;
  const auto coming = shows_people ? std::ranges::count(entry.meeting->people, false, &Invitee::declined) : 0;
  const int size = 1 + static_cast<int>(coming);

  if (is_away_by_itself(entry)) return {Kind::away, has_group ? std::nullopt : std::optional(size), false};
  if (facts.is_private) return {Kind::appointment, 1, false};
  if (has_group) return {Kind::group, std::nullopt, false};
  if (size > 1) return {by_size(size, *entry.meeting), size, false};
  return without_people(entry);
}

}  // namespace attune::analysis
