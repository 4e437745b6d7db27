#include "daemon/state/source_reading.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace attune::state {
namespace {

constexpr std::size_t longest_listing_tag = 128;

bool listing_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.' || c == '-';
}

bool contains(const std::vector<ItemId>& sorted, const ItemId& item) {
  return std::binary_search(sorted.begin(), sorted.end(), item);
}

// Drops what belongs to items that are gone or about to be replaced.
template <class Entry>
void keep(std::vector<Entry>& entries, const std::vector<ItemId>& listed, const std::vector<ItemId>& replaced) {
  std::erase_if(entries, [&](const Entry& entry) {
    if (entry.item == ItemId{}) return false;
    return !contains(listed, entry.item) || contains(replaced, entry.item);
  });
}

template <class Entry>
void sort_by_item(std::vector<Entry>& entries) {
  std::stable_sort(entries.begin(), entries.end(),
                   [](const Entry& left, const Entry& right) { return left.item < right.item; });
}

// Of items that are listed twice the last one counts.
std::vector<std::pair<ItemId, std::uint32_t>> places_of(const std::vector<ItemId>& listed) {
  std::vector<std::pair<ItemId, std::uint32_t>> places;
  places.reserve(listed.size());
  for (std::uint32_t place = 0; place < listed.size(); ++place) places.emplace_back(listed[place], place);
  std::sort(places.begin(), places.end());
  return places;
}

// Both are sorted by item. What stands before an unchanged item may have changed, so all are told. Whether one moved.
bool tell_places(std::vector<ItemMeetings>& meetings, const std::vector<std::pair<ItemId, std::uint32_t>>& places) {
  bool moved = false;
  auto place = places.begin();
  for (auto& item : meetings) {
    const auto before = item.place;
    for (; place != places.end() && place->first <= item.item; ++place) {
      if (place->first == item.item) item.place = place->second;
    }
    moved |= item.place != before;
  }
  return moved;
}

}  // namespace

bool is_listing_tag(std::string_view text) {
  return text.size() <= longest_listing_tag && std::all_of(text.begin(), text.end(), listing_character);
}

std::size_t items_in(const SourceReading& reading) {
  return std::accumulate(reading.items.begin(), reading.items.end(), std::size_t{reading.passed_over.items},
                         [](std::size_t sum, const StoredItem& item) { return sum + item.events; });
}

std::size_t remarks_on(const SourceReading& reading) {
  return std::accumulate(reading.diagnostics.begin(), reading.diagnostics.end(), std::size_t{0},
                         [](std::size_t sum, const StoredDiagnostic& one) { return sum + one.count; });
}

const StoredItem* find(const SourceReading& reading, const ItemId& item) {
  const auto at = std::lower_bound(reading.items.begin(), reading.items.end(), item,
                                   [](const StoredItem& known, const ItemId& wanted) { return known.item < wanted; });
  return at != reading.items.end() && at->item == item ? &*at : nullptr;
}

bool apply(SourceReading& reading, std::vector<ItemId> listed, std::vector<FreshItem> fresh) {
  const auto places = places_of(listed);
  const auto known = reading.items.size();
  std::sort(listed.begin(), listed.end());
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const FreshItem& left, const FreshItem& right) { return left.record.item < right.record.item; });
  std::erase_if(fresh, [&](const FreshItem& one) { return !contains(listed, one.record.item); });
  std::vector<ItemId> replaced(fresh.size());
  std::transform(fresh.begin(), fresh.end(), replaced.begin(), [](const FreshItem& one) { return one.record.item; });

  keep(reading.items, listed, replaced);
  keep(reading.meetings, listed, replaced);
  keep(reading.diagnostics, listed, replaced);
  for (std::size_t i = 0; i < fresh.size(); ++i) {
    auto& one = fresh[i];
    const auto item = one.record.item;
    if (i + 1 < fresh.size() && fresh[i + 1].record.item == item) continue;  // the last word on an item counts
    reading.items.push_back(one.record);
    if (!one.meetings.empty()) reading.meetings.push_back({item, std::move(one.meetings), 0});
    for (auto& diagnostic : one.diagnostics) {
      diagnostic.item = item;
      reading.diagnostics.push_back(std::move(diagnostic));
    }
  }
  sort_by_item(reading.items);
  sort_by_item(reading.meetings);
  const bool moved = tell_places(reading.meetings, places);
  sort_by_item(reading.diagnostics);
  return moved || !fresh.empty() || reading.items.size() != known;
}

ReadingHead head_of(const SourceReading& reading, Instant forgotten_before) {
  ReadingHead head{
      reading.reading_key, reading.listing, reading.read_at, forgotten_before, reading.passed_over.listed_until,
      items_in(reading)};
  for (const auto& item : reading.items) {
    if (item.expanded_until)
      head.earliest_end = std::min(head.earliest_end.value_or(Instant::max()), *item.expanded_until);
  }
  return head;
}

bool forget_before(SourceReading& reading, Instant moment) {
  std::size_t forgotten = 0;
  for (auto& entry : reading.meetings) {
    forgotten +=
        std::erase_if(entry.meetings, [&](const Meeting& meeting) { return meeting.facts.period.end < moment; });
  }
  std::erase_if(reading.meetings, [](const ItemMeetings& entry) { return entry.meetings.empty(); });
  return forgotten > 0;
}

}  // namespace attune::state
