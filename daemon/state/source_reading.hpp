// What is remembered of one source between readings: keyed hashes, instants and counters, no text of the calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/source.hpp"

namespace attune::state {

// What was found wrong in an item. Both words come from the program's own lists, never from what a reader sent.
struct StoredDiagnostic {
  ItemId item;           // all zero: the source as a whole
  std::string code;      // "unknown_zone"
  std::string property;  // "DTSTART", or empty
  std::uint32_t component = 0;
  std::uint32_t line = 0;
  std::uint32_t count = 1;  // so many like this; the place is that of the first

  friend bool operator==(const StoredDiagnostic&, const StoredDiagnostic&) = default;
};

struct StoredItem {
  ItemId item;
  ItemTag tag;                            // tells a changed item from an unchanged one
  std::optional<Instant> expanded_until;  // nothing: complete, no later occurrence can follow
  Capability capability;
  std::uint32_t events = 1;  // how many UIDs of it could be read: a file of a folder may hold many, or none

  friend bool operator==(const StoredItem&, const StoredItem&) = default;
};

// Items that the reader did not even list, for nothing in them could touch its horizon.
struct PassedOver {
  std::uint32_t items = 0;
  std::optional<Instant> listed_until;  // one of them is still to come; nothing: none ever will
  Capability capability;

  friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

// A calendar that shrank by more than half is believed only when later readings agree; until then it is stale.
struct Doubt {
  std::uint32_t items = 0;  // how many the smaller calendar has
  Instant since{};
  std::uint32_t readings = 0;

  friend bool operator==(const Doubt&, const Doubt&) = default;
};

// Items, meetings and diagnostics are each sorted by item, so that meetings can be lent to the analysis without a copy.
struct SourceReading {
  SourceId source;
  ItemTag reading_key;    // what decided how the calendar was read
  std::string listing;    // sent back to the reader as `unless`; see is_listing_tag
  Capability capability;  // of the whole source
  PassedOver passed_over;
  Instant read_at{};  // the last reading that ended well
  std::optional<Doubt> doubt;
  // Sorted by item.
  std::vector<StoredItem> items;       // distinct
  std::vector<ItemMeetings> meetings;  // distinct; an item without meetings has no entry
  std::vector<StoredDiagnostic> diagnostics;
};

// One item as it was just read.
struct FreshItem {
  StoredItem record;
  std::vector<Meeting> meetings;
  std::vector<StoredDiagnostic> diagnostics;  // `item` is set by apply()
};

// A listing tag may hold only digits, hexadecimal letters, ':', '.' and '-', at most 128 bytes: nothing in which a
// reader could hide calendar text.
bool is_listing_tag(std::string_view text);

// As many events as the source has, each series once, whether they were listed or passed over.
std::size_t items_in(const SourceReading& reading);

// How often something was found wrong.
std::size_t remarks_on(const SourceReading& reading);

// What decides whether a source has to be looked into at all; so little that it can be kept at hand.
struct ReadingHead {
  ItemTag reading_key;
  std::string listing;
  Instant read_at{};
  Instant forgotten_before{};           // no meeting that had ended by then is kept
  std::optional<Instant> earliest_end;  // of the expansion of an item, or of the listing
  std::size_t items = 0;
};

ReadingHead head_of(const SourceReading& reading, Instant forgotten_before);

// The remembered item, or null.
const StoredItem* find(const SourceReading& reading, const ItemId& item);

// The end of a conversation: items that are not in `listed` go, fresh ones replace what was known of them, the others
// stay. `listed` holds the items that are present, in the source's own order; those neither fresh nor known are
// ignored. Diagnostics of the source as a whole are kept. False: nothing is different now.
bool apply(SourceReading& reading, const std::vector<ItemId>& listed, std::vector<FreshItem> fresh);

// Meetings that had ended by then go: nothing is kept for longer than it is looked at. False: there were none.
bool forget_before(SourceReading& reading, Instant moment);

// Has these people take part without a name in all that was read, which then is no longer what any reading would bring:
// the next one reads everything. False: none of them did.
bool forget(SourceReading& reading, const std::set<PersonId>& people);

}  // namespace attune::state
