#include "core/analysis/rhythm_moved.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

namespace attune::analysis {
namespace {

// One instance of a series of one-to-ones.
struct Instance {
  SeriesId series;
  Invitee invitee;
  Instant planned;  // where the series put it
  const Entry* entry = nullptr;

  Seconds moved_by() const { return entry->period.start - planned; }
};

// By series, person, and the place in the series.
std::vector<Instance> instances_of(const std::vector<Entry>& entries) {
  std::vector<Instance> all;
  for (const Entry& entry : entries) {
    const std::optional<Instant>& planned = entry.facts().recurrence_id;
    if (!planned || !entry.counts() || entry.judgement.kind != Kind::one_on_one) continue;
    all.push_back({entry.meeting->series, *std::ranges::find(entry.meeting->people, false, &Invitee::declined),
                   *planned, &entry});
  }
  std::ranges::stable_sort(all, {},
                           [](const Instance& one) { return std::tuple(one.series, one.invitee.person, one.planned); });
  return all;
}

bool is_regular(const Instance& one) {
  return !one.entry->facts().is_override;
}

// Whether an instance without a change of its own stands as far from its place in the series. Through a change of the
// clock, which happens at night, that distance is an hour longer or shorter.
bool is_shifted_alike(const Instance& regular, const Instance& one) {
  constexpr Seconds hour{3600};
  constexpr Seconds half_a_day{12 * hour};
  if (regular.moved_by() == Seconds{0}) return false;
  const Seconds difference = std::chrono::abs(regular.moved_by() - one.moved_by());
  return difference == Seconds{0} || (difference == hour && std::chrono::abs(one.moved_by()) >= half_a_day);
}

// A shift of this and all later instances is felt by those that have no change of their own: the next of them, and the
// last one before.
bool was_shifted(std::span<const Instance> instances, std::size_t index) {
  const Instance& one = instances[index];
  const auto before = instances.first(index);
  const auto later = std::ranges::find_if(instances.subspan(index), is_regular);
  const auto earlier = std::find_if(before.rbegin(), before.rend(), is_regular);
  return (later != instances.end() && is_shifted_alike(*later, one)) ||
         (earlier != before.rend() && is_shifted_alike(*earlier, one));
}

bool was_moved(std::span<const Instance> instances, std::size_t index) {
  const Instance& one = instances[index];
  return !is_regular(one) && one.moved_by() != Seconds{0} && !was_shifted(instances, index);
}

struct Run {
  int length = 0;
  const Entry* latest = nullptr;
};

// The moves in a row that end with the latest instance that was due.
Run run_of(std::span<const Instance> instances, Instant now) {
  Run run;
  for (std::size_t index = instances.size(); index-- > 0;) {
    if (instances[index].entry->period.start > now) continue;
    if (!was_moved(instances, index)) break;
    if (run.latest == nullptr) run.latest = instances[index].entry;
    ++run.length;
  }
  return run;
}

std::optional<Finding> finding_of(std::span<const Instance> instances, const View& view) {
  const Run run = run_of(instances, view.now);
  const bool weak = std::ranges::any_of(instances, [](const Instance& one) { return one.invitee.weak; });
  if (run.length < view.settings.moved_times || weak) return std::nullopt;
  const std::optional<std::size_t> day = view.window.day_of(run.latest->period.start);
  if (!day) return std::nullopt;
  const PersonId person = instances.front().invitee.person;
  const FindingKind kind = FindingKind::rhythm_moved;
  const RhythmMoved evidence{person, run.length, view.window.days()[*day].date};
  const bool stale = run.latest->source->state != SourceState::fresh;
  return Finding{id_of(kind, person), kind, evidence, false, stale};
}

int times(const Finding& finding) {
  return std::get<RhythmMoved>(finding.evidence).times;
}

}  // namespace

std::vector<Finding> moved_one_on_ones(const View& view) {
  const std::vector<Instance> all = instances_of(view.entries);
  std::map<std::string, Finding> by_person;
  for (auto begin = all.begin(); begin != all.end();) {
    const auto end = std::find_if(begin, all.end(), [&](const Instance& one) {
      return one.series != begin->series || one.invitee.person != begin->invitee.person;
    });
    if (std::optional<Finding> found = finding_of({begin, end}, view)) {
      const auto [known, is_new] = by_person.try_emplace(found->id, *found);
      if (!is_new && times(*found) > times(known->second)) known->second = *found;
    }
    begin = end;
  }
  std::vector<Finding> findings;
  for (auto& [id, finding] : by_person) findings.push_back(std::move(finding));
  return findings;
}

int moves_in_a_row(const Analysis& analysis, const std::vector<SourceMeetings>& sources, const Meeting& meeting) {
  std::vector<Entry> entries = entries_of(sources);
  std::vector<std::size_t> next(sources.size(), 0);
  for (Entry& entry : entries) {
    entry.judgement = analysis.judgements.at(entry.source_index).at(next.at(entry.source_index)++);
  }
  std::vector<Instance> series = instances_of(entries);
  const auto is_it = [&](const Instance& one) { return one.entry->meeting == &meeting; };
  const auto it = std::ranges::find_if(series, is_it);
  if (it == series.end()) return 0;
  std::erase_if(series, [id = it->series, person = it->invitee.person](const Instance& one) {
    return one.series != id || one.invitee.person != person;
  });
  const auto last = static_cast<std::size_t>(std::ranges::find_if(series, is_it) - series.begin());
  std::size_t first = last + 1;
  while (first > 0 && was_moved(series, first - 1)) --first;
  return static_cast<int>(last + 1 - first);
}

}  // namespace attune::analysis
