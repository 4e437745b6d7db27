#include "core/analysis/superseded.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace attune::analysis {
namespace {

using Group = std::vector<Entry*>;  // one UID of one source, in order

auto newness(const Entry& entry) {
  return std::tuple(entry.facts().sequence, entry.facts().stamp, entry.place, entry.facts().component);
}

void supersede(Entry& entry) {
  entry.judgement.superseded = true;
  entry.leave_out(Reason::duplicate);
}

// A later part of a series may carry the newer SEQUENCE of a THISANDFUTURE override, so the earliest instance speaks
// for the item's master.
std::optional<std::uint32_t> newest_master(const Group& group) {
  std::map<std::uint32_t, const Entry*> earliest;  // by item
  for (const Entry* entry : group) {
    if (entry->facts().is_override) continue;
    const Entry*& known = earliest[entry->item_index];
    if (known == nullptr || entry->period.start < known->period.start) known = entry;
  }
  if (earliest.empty()) return std::nullopt;
  const auto newest = std::ranges::max_element(
      earliest, [](const auto& left, const auto& right) { return newness(*left.second) < newness(*right.second); });
  return newest->first;
}

void decide(const Group& group) {
  std::map<std::optional<Instant>, Entry*> overrides;  // the newest of each instance
  for (Entry* entry : group) {
    if (!entry->facts().is_override) continue;
    Entry*& newest = overrides[entry->facts().recurrence_id];
    if (newest == nullptr || newness(*newest) < newness(*entry)) newest = entry;
  }
  const std::optional<std::uint32_t> master = newest_master(group);
  for (Entry* entry : group) {
    const auto replacement = overrides.find(entry->facts().recurrence_id);
    const bool replaced = replacement != overrides.end() && replacement->second != entry &&
                          replacement->second->item_index != entry->item_index;
    const bool old_master = !entry->facts().is_override && entry->item_index != master;
    if (replaced || old_master) supersede(*entry);
  }
}

using Range = std::span<Entry>;  // the entries of one source

// UIDs that stand in more than one item.
std::unordered_set<SeriesId> contested(Range source) {
  std::vector<std::pair<SeriesId, std::uint32_t>> items;
  for (const Entry& entry : source) {
    const std::pair seen{entry.meeting->series, entry.item_index};
    if (items.empty() || items.back() != seen) items.push_back(seen);
  }
  std::ranges::sort(items);
  std::unordered_set<SeriesId> found;
  for (std::size_t index = 1; index < items.size(); ++index) {
    const auto& [series, item] = items[index];
    if (items[index - 1].first == series && items[index - 1].second != item) found.insert(series);
  }
  return found;
}

void mark_within(Range source) {
  const std::unordered_set<SeriesId> series = contested(source);
  if (series.empty()) return;
  std::unordered_map<SeriesId, Group> groups;
  for (Entry& entry : source) {
    if (series.contains(entry.meeting->series)) groups[entry.meeting->series].push_back(&entry);
  }
  for (const auto& [uid, group] : groups) decide(group);
}

}  // namespace

void mark_superseded(std::vector<Entry>& entries) {
  for (auto begin = entries.begin(); begin != entries.end();) {
    const auto end = std::find_if(begin, entries.end(),
                                  [&](const Entry& entry) { return entry.source_index != begin->source_index; });
    mark_within({begin, end});
    begin = end;
  }
}

}  // namespace attune::analysis
