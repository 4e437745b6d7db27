#include "core/analysis/copies.hpp"

#include <functional>
#include <optional>
#include <tuple>
#include <unordered_map>

namespace attune::analysis {
namespace {

struct InstanceKey {
  SeriesId series;
  std::optional<Instant> recurrence_id;
  friend bool operator==(const InstanceKey&, const InstanceKey&) = default;
};

struct InstanceKeyHash {
  std::size_t operator()(const InstanceKey& key) const noexcept {
    // The series is a keyed hash already; an odd factor spreads neighbouring instants.
    const auto seconds =
        key.recurrence_id ? static_cast<std::uint64_t>(key.recurrence_id->time_since_epoch().count()) : 1;
    return std::hash<SeriesId>{}(key.series) ^ static_cast<std::size_t>(seconds * 0x9E3779B97F4A7C15U);
  }
};

}  // namespace

bool is_better_copy(const Entry& left, const Entry& right) {
  const auto rank = [](const Entry& entry) {
    const OccurrenceFacts& facts = entry.facts();
    return std::tuple(entry.role() == SourceRole::own, facts.owner_answer.has_value(), facts.sequence, facts.stamp,
                      -static_cast<std::int64_t>(entry.source_index), entry.item_index, facts.component);
  };
  return rank(left) > rank(right);
}

void leave_out_copies(std::vector<Entry>& entries) {
  std::unordered_map<InstanceKey, Entry*, InstanceKeyHash> best;
  best.reserve(entries.size());
  for (Entry& entry : entries) {
    if (!entry.takes_owners_time() || entry.judgement.superseded) continue;
    const InstanceKey key{entry.meeting->series, entry.facts().recurrence_id};
    const auto [known, is_new] = best.try_emplace(key, &entry);
    if (is_new) continue;
    const bool is_better = is_better_copy(entry, *known->second);
    (is_better ? *known->second : entry).leave_out(Reason::duplicate);
    if (is_better) known->second = &entry;
  }
}

}  // namespace attune::analysis
