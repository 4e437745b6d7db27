#include "core/analysis/copies.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

namespace attune::analysis {
namespace {

// Equal keys sort side by side. The hash comes first so that the occurrences themselves are seldom looked at.
struct Keyed {
  std::uint64_t hash;
  Entry* entry;
};

Keyed keyed(Entry& entry) {
  const std::optional<Instant> recurrence_id = entry.facts().recurrence_id;
  const auto seconds = recurrence_id ? static_cast<std::uint64_t>(recurrence_id->time_since_epoch().count()) : 1;
  // The series is a keyed hash already; an odd factor keeps the instants of one series apart.
  return {std::hash<SeriesId>{}(entry.meeting->series) ^ (seconds * 0x9E3779B97F4A7C15U), &entry};
}

auto instance_of(const Keyed& keyed) {
  return std::tie(keyed.entry->meeting->series, keyed.entry->facts().recurrence_id);
}

bool comes_before(const Keyed& left, const Keyed& right) {
  if (left.hash != right.hash) return left.hash < right.hash;
  return std::tuple(instance_of(left), left.entry) < std::tuple(instance_of(right), right.entry);
}

}  // namespace

bool is_better_copy(const Entry& left, const Entry& right) {
  const auto rank = [](const Entry& entry) {
    const OccurrenceFacts& facts = entry.facts();
    return std::tuple(entry.role() == SourceRole::own, facts.owner_answer.has_value(), facts.sequence, facts.stamp,
                      -static_cast<std::int64_t>(entry.source_index), entry.place, facts.component);
  };
  return rank(left) > rank(right);
}

void leave_out_copies(std::vector<Entry>& entries) {
  std::vector<Keyed> candidates;
  candidates.reserve(entries.size());
  for (Entry& entry : entries) {
    if (entry.takes_owners_time() && !entry.judgement.superseded) candidates.push_back(keyed(entry));
  }
  std::ranges::sort(candidates, comes_before);
  const Keyed* best = nullptr;
  for (const Keyed& candidate : candidates) {
    if (best == nullptr || best->hash != candidate.hash || instance_of(*best) != instance_of(candidate)) {
      best = &candidate;
      continue;
    }
    const bool is_better = is_better_copy(*candidate.entry, *best->entry);
    (is_better ? best : &candidate)->entry->leave_out(Reason::duplicate);
    if (is_better) best = &candidate;
  }
}

}  // namespace attune::analysis
