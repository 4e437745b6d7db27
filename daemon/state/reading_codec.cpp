#include "daemon/state/reading_codec.hpp"

#include <algorithm>

#include "daemon/state/meeting_codec.hpp"
#include "daemon/state/packing.hpp"

namespace attune::state {
namespace {

constexpr std::size_t hash_size = 16;
constexpr std::size_t smallest_item = 2 * hash_size + 3;
constexpr std::size_t smallest_diagnostic = hash_size + 5;
constexpr std::size_t longest_word = 64;

void pack_instant(Packer& out, Instant instant) {
  out.signed_number(instant.time_since_epoch().count());
}

Instant unpack_instant(Unpacker& in) {
  return Instant{Seconds(in.signed_number())};
}

void pack_capability(Packer& out, const Capability& capability) {
  out.byte(static_cast<std::uint8_t>((capability.attendees ? 1U : 0U) | (capability.participation_status ? 2U : 0U) |
                                     (capability.titles ? 4U : 0U) | (capability.busy_status ? 8U : 0U)));
}

Capability unpack_capability(Unpacker& in) {
  const auto flags = in.number_up_to(15);
  return {(flags & 1U) != 0, (flags & 2U) != 0, (flags & 4U) != 0, (flags & 8U) != 0};
}

void pack_passed_over(Packer& out, const PassedOver& passed) {
  out.number(passed.items);
  pack_capability(out, passed.capability);
  out.byte(passed.listed_until ? 1 : 0);
  if (passed.listed_until) pack_instant(out, *passed.listed_until);
}

PassedOver unpack_passed_over(Unpacker& in) {
  PassedOver passed;
  passed.items = in.number_up_to(~std::uint32_t{0});
  passed.capability = unpack_capability(in);
  if (in.number_up_to(1) == 1) passed.listed_until = unpack_instant(in);
  return passed;
}

void pack_items(Packer& out, const std::vector<StoredItem>& items) {
  out.number(items.size());
  for (const auto& item : items) {
    out.hash(item.item);
    out.hash(item.tag);
    pack_capability(out, item.capability);
    out.byte(item.expanded_until ? 1 : 0);
    if (item.expanded_until) pack_instant(out, *item.expanded_until);
    out.number(item.events);
  }
}

void unpack_items(Unpacker& in, std::vector<StoredItem>& items) {
  items.resize(in.count(smallest_item));
  for (auto& item : items) {
    item.item = in.hash<ItemId>();
    item.tag = in.hash<ItemTag>();
    item.capability = unpack_capability(in);
    if (in.number_up_to(1) == 1) item.expanded_until = unpack_instant(in);
    item.events = in.number_up_to(~std::uint32_t{0});
  }
}

void pack_diagnostics(Packer& out, const std::vector<StoredDiagnostic>& diagnostics) {
  out.number(diagnostics.size());
  for (const auto& diagnostic : diagnostics) {
    out.hash(diagnostic.item);
    out.text(std::string_view(diagnostic.code).substr(0, longest_word));
    out.text(std::string_view(diagnostic.property).substr(0, longest_word));
    out.number(diagnostic.component);
    out.number(diagnostic.line);
    out.number(diagnostic.count);
  }
}

void unpack_diagnostics(Unpacker& in, std::vector<StoredDiagnostic>& diagnostics) {
  diagnostics.resize(in.count(smallest_diagnostic));
  for (auto& diagnostic : diagnostics) {
    diagnostic.item = in.hash<ItemId>();
    diagnostic.code = in.text(longest_word);
    diagnostic.property = in.text(longest_word);
    diagnostic.component = in.number_up_to(~std::uint32_t{0});
    diagnostic.line = in.number_up_to(~std::uint32_t{0});
    diagnostic.count = in.number_up_to(~std::uint32_t{0});
  }
}

template <class Hash>
void pack_table(Packer& out, const std::vector<Hash>& hashes) {
  out.number(hashes.size());
  for (const auto& hash : hashes) out.hash(hash);
}

template <class Hash>
std::vector<Hash> unpack_table(Unpacker& in) {
  std::vector<Hash> hashes(in.count(hash_size));
  for (auto& hash : hashes) hash = in.hash<Hash>();
  return hashes;
}

// In front the tables that the meetings point into, which are complete only once all are packed. Then each item, by its
// number among the items, its place in the calendar, and its meetings.
void pack_meetings(Packer& out, const SourceReading& reading) {
  MeetingPacker packer;
  Packer body;
  auto known = reading.items.begin();
  std::size_t packed = 0;
  for (const auto& item : reading.meetings) {
    known = std::lower_bound(known, reading.items.end(), item.item,
                             [](const StoredItem& left, const ItemId& right) { return left.item < right; });
    if (known == reading.items.end() || known->item != item.item) continue;
    ++packed;
    body.number(static_cast<std::uint64_t>(known - reading.items.begin()));
    body.number(item.place);
    body.number(item.meetings.size());
    for (const auto& meeting : item.meetings) packer.pack(body, meeting);
  }
  pack_table(out, packer.people());
  pack_table(out, packer.series());
  out.number(packed);
  out.append(body.take());
}

void unpack_meetings(Unpacker& in, SourceReading& reading) {
  auto people = unpack_table<PersonId>(in);
  auto series = unpack_table<SeriesId>(in);
  MeetingUnpacker unpacker(std::move(people), std::move(series));
  reading.meetings.resize(in.count(3 + smallest_meeting));
  std::uint64_t next = 0;
  for (auto& item : reading.meetings) {
    const auto index = in.number();
    if (index < next || index >= reading.items.size()) in.fail();
    if (!in.good()) return;
    item.item = reading.items[static_cast<std::size_t>(index)].item;
    next = index + 1;
    item.place = in.number_up_to(~std::uint32_t{0});
    const auto count = in.count(smallest_meeting);
    item.meetings.reserve(count);
    for (std::size_t i = 0; i < count && in.good(); ++i) item.meetings.push_back(unpacker.unpack(in));
  }
}

template <class Entry>
bool in_order(const std::vector<Entry>& entries, bool distinct) {
  return std::adjacent_find(entries.begin(), entries.end(), [distinct](const Entry& left, const Entry& right) {
           return right.item < left.item || (distinct && left.item == right.item);
         }) == entries.end();
}

}  // namespace

std::vector<std::uint8_t> encode(const SourceReading& reading) {
  Packer out;
  out.hash(reading.source);
  out.hash(reading.reading_key);
  out.text(is_listing_tag(reading.listing) ? reading.listing : std::string());
  pack_capability(out, reading.capability);
  pack_passed_over(out, reading.passed_over);
  pack_instant(out, reading.read_at);
  out.byte(reading.doubt ? 1 : 0);
  if (reading.doubt) {
    out.number(reading.doubt->items);
    pack_instant(out, reading.doubt->since);
    out.number(reading.doubt->readings);
  }
  pack_items(out, reading.items);
  pack_diagnostics(out, reading.diagnostics);
  pack_meetings(out, reading);
  return out.take();
}

Result<SourceReading> decode_reading(std::span<const std::uint8_t> bytes) {
  Unpacker in(bytes);
  SourceReading reading;
  reading.source = in.hash<SourceId>();
  reading.reading_key = in.hash<ItemTag>();
  reading.listing = in.text(longest_word * 2);
  reading.capability = unpack_capability(in);
  reading.passed_over = unpack_passed_over(in);
  reading.read_at = unpack_instant(in);
  if (in.number_up_to(1) == 1) {
    auto& doubt = reading.doubt.emplace();
    doubt.items = in.number_up_to(~std::uint32_t{0});
    doubt.since = unpack_instant(in);
    doubt.readings = in.number_up_to(~std::uint32_t{0});
  }
  unpack_items(in, reading.items);
  unpack_diagnostics(in, reading.diagnostics);
  unpack_meetings(in, reading);
  const bool sound = in.good() && in.at_end() && is_listing_tag(reading.listing) && in_order(reading.items, true) &&
                     in_order(reading.diagnostics, false);
  if (!sound) return failure(ErrorKind::state, "a remembered reading is damaged");
  return reading;
}

}  // namespace attune::state
