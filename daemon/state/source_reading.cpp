#include "daemon/state/source_reading.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

#include "core/calendar/nameless.hpp"

namespace attune::state {
namespace {

constexpr std::size_t longest_listing_tag = 128;

bool listing_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || c == ':' || c == '.' || c == '-';
}

struct Place {
  ItemId item;
  std::uint32_t place = 0;
};

// By item, each once: of items that are listed twice the last place counts.
std::vector<Place> places_of(const std::vector<ItemId>& listed) {
  std::vector<Place> places;
  places.reserve(listed.size());
  for (std::uint32_t place = 0; place < listed.size(); ++place) places.push_back({listed[place], place});
  std::sort(places.begin(), places.end(), [](const Place& left, const Place& right) {
    return left.item == right.item ? left.place > right.place : left.item < right.item;
  });
  const auto same_item = [](const Place& left, const Place& right) { return left.item == right.item; };
  places.erase(std::unique(places.begin(), places.end(), same_item), places.end());
  return places;
}

// Fresh items by item, each once and listed: the last word on an item counts.
void put_in_order(std::vector<FreshItem>& fresh, const std::vector<Place>& places) {
  std::stable_sort(fresh.begin(), fresh.end(),
                   [](const FreshItem& left, const FreshItem& right) { return left.record.item < right.record.item; });
  const auto first = std::unique(fresh.rbegin(), fresh.rend(), [](const FreshItem& left, const FreshItem& right) {
                       return left.record.item == right.record.item;
                     }).base();
  fresh.erase(fresh.begin(), first);
  auto place = places.begin();
  std::erase_if(fresh, [&](const FreshItem& one) {
    while (place != places.end() && place->item < one.record.item) ++place;
    return place == places.end() || place->item != one.record.item;
  });
}

// Drops what belongs to items that are gone or about to be replaced. All three are sorted by item and walked once.
template <class Entry>
void keep(std::vector<Entry>& entries, const std::vector<Place>& places, const std::vector<FreshItem>& replaced) {
  auto place = places.begin();
  auto fresh = replaced.begin();
  std::erase_if(entries, [&](const Entry& entry) {
    if (entry.item == ItemId{}) return false;
    while (place != places.end() && place->item < entry.item) ++place;
    while (fresh != replaced.end() && fresh->record.item < entry.item) ++fresh;
    const bool listed = place != places.end() && place->item == entry.item;
    return !listed || (fresh != replaced.end() && fresh->record.item == entry.item);
  });
}

// The entries behind `middle` take their places among those before it.
template <class Entry>
void merge_at(std::vector<Entry>& entries, std::size_t middle) {
  const auto at = entries.begin() + static_cast<std::ptrdiff_t>(middle);
  std::inplace_merge(entries.begin(), at, entries.end(),
                     [](const Entry& left, const Entry& right) { return left.item < right.item; });
}

void add(SourceReading& reading, std::vector<FreshItem> fresh) {
  const auto items = reading.items.size();
  const auto meetings = reading.meetings.size();
  const auto diagnostics = reading.diagnostics.size();
  for (auto& one : fresh) {
    const auto item = one.record.item;
    reading.items.push_back(one.record);
    if (!one.meetings.empty()) reading.meetings.push_back({item, std::move(one.meetings), 0});
    for (auto& diagnostic : one.diagnostics) {
      diagnostic.item = item;
      reading.diagnostics.push_back(std::move(diagnostic));
    }
  }
  merge_at(reading.items, items);
  merge_at(reading.meetings, meetings);
  merge_at(reading.diagnostics, diagnostics);
}

// Both are sorted by item. What stands before an unchanged item may have changed, so all are told. Whether one moved.
bool tell_places(std::vector<ItemMeetings>& meetings, const std::vector<Place>& places) {
  bool moved = false;
  auto place = places.begin();
  for (auto& item : meetings) {
    while (place != places.end() && place->item < item.item) ++place;
    if (place == places.end()) break;
    if (place->item != item.item) continue;
    moved |= place->place != item.place;
    item.place = place->place;
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

bool apply(SourceReading& reading, const std::vector<ItemId>& listed, std::vector<FreshItem> fresh) {
  const auto places = places_of(listed);
  const auto known = reading.items.size();
  put_in_order(fresh, places);
  keep(reading.items, places, fresh);
  keep(reading.meetings, places, fresh);
  keep(reading.diagnostics, places, fresh);
  const bool any_fresh = !fresh.empty();
  add(reading, std::move(fresh));
  const bool moved = tell_places(reading.meetings, places);
  return moved || any_fresh || reading.items.size() != known;
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

bool forget(SourceReading& reading, const std::set<PersonId>& people) {
  bool changed = false;
  if (people.empty()) return changed;
  for (auto& item : reading.meetings) {
    for (auto& meeting : item.meetings) changed = make_nameless(meeting, people) || changed;
  }
  if (changed) reading.reading_key = {};
  return changed;
}

}  // namespace attune::state
