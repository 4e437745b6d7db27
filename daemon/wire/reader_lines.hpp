// The conversation with a reader (protocol 1), line by line, as both sides know it. One JSON object a line; the phases
// are half duplex: begin, items, wants, occurrences.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/calendar/facts.hpp"
#include "core/calendar/name_form.hpp"
#include "core/calendar/source.hpp"
#include "core/time/instant.hpp"

namespace attune::wire {

inline constexpr std::int64_t reader_protocol = 1;

// A line is shorter than this, its newline included.
inline constexpr std::size_t longest_line = std::size_t{64} * 1024;

enum class SourceKind : std::uint8_t { file, vdir };

struct WordLists {
  std::vector<std::string> focus, away, cancelled;
  std::vector<std::vector<std::string>> rituals;  // up to most_rituals
  friend bool operator==(const WordLists&, const WordLists&) = default;
};

// The daemon's second line: what to read, and how the owner wants it understood.
struct Begin {
  SourceKind kind = SourceKind::file;
  std::string path;
  std::string zone;  // of the owner
  Period window;     // of the analysis
  Period horizon;    // in which occurrences are wanted
  std::vector<std::string> addresses;
  std::vector<std::vector<std::string>> aliases;
  std::vector<std::string> groups, not_people;
  WordLists words;
  bool sandbox_required = true;
  std::string unless;  // a listing tag; empty: list in any case
  // What is wanted is how the people of an item are called, and nothing else of it; nothing: no name is ever said.
  std::optional<NameForm> names = std::nullopt;

  friend bool operator==(const Begin&, const Begin&) = default;
};

// Item numbers from 0, inclusive.
struct Want {
  std::uint32_t first = 0, last = 0;
  friend bool operator==(const Want&, const Want&) = default;
};

// What a reader says. Views lead into memory that is zeroed with the next line.
struct ReaderHello {
  std::int64_t protocol = 0;
  std::string_view version;
};

// The calendar is there and not the one that was known: it is being looked into, which may take a while.
struct Opened {};

// The configuration says that `other` is the same person as `first`, under whom they are told.
struct AliasLine {
  std::string_view other;  // identity::printed, both
  std::string_view first;
};

struct ListedItem {
  std::string_view reference;
  std::string_view tag;
};

// Some of the items, in the order of their numbers.
struct ItemsLine {
  std::span<const ListedItem> items;
};

// Items that were not listed, for nothing in them can touch the horizon; as ical::PassedOver.
struct PassedOver {
  std::uint32_t items = 0;
  bool later = false;  // one of them lies behind the horizon: a later listing may have to name it
  Capability capability;

  friend bool operator==(const PassedOver&, const PassedOver&) = default;
};

struct ItemsEnd {
  std::uint32_t items = 0;
  std::string_view listing;  // empty: nothing that could tell an unchanged source
  bool locked = true;        // the whole lock holds
  PassedOver passed_over;
};

struct Unchanged {};

// Why a source cannot be read.
enum class SourceFault : std::uint8_t {
  missing,
  not_allowed,
  not_a_file,
  not_a_folder,
  unreadable,
  empty,
  web_page,
  archive,
  not_a_calendar,  // whatever else it is
  too_large,
  changing,  // each time it was read, it was being written
  bad_zone,  // the owner's
  sandbox,   // the kernel cannot lock the reader in
};

struct Failed {
  SourceFault fault = SourceFault::unreadable;
};

struct InvitedPerson {
  std::string_view address;  // identity::printed
  bool declined = false;
};

struct OccurrenceLine {
  std::uint32_t item = 0;
  OccurrenceFacts facts;
  std::string_view uid;
  std::string_view organizer;  // empty: none
  std::span<const InvitedPerson> people;
};

// Whom a wanted item calls what, as identity::presented_name makes it; never of a private event.
struct NameLine {
  std::uint32_t item = 0;
  std::string_view address;  // identity::printed
  std::string_view name;
};

struct DiagnosticLine {
  std::uint32_t item = 0;
  bool of_source = false;  // then `item` says nothing
  std::string_view code;
  std::string_view property;
  std::uint32_t component = 0;
  std::uint32_t line = 0;
  std::uint32_t count = 1;  // as in ical::Diagnostic
};

struct Done {
  std::uint32_t item = 0;
  std::optional<Instant> expanded_until;  // nothing: complete
  Capability capability;
  std::uint32_t events = 1;  // how many UIDs of it could be read
};

struct CapabilityLine {
  Capability capability;
};

struct End {};

using ReaderLine = std::variant<ReaderHello, Opened, AliasLine, ItemsLine, ItemsEnd, Unchanged, Failed, OccurrenceLine,
                                NameLine, DiagnosticLine, Done, CapabilityLine, End>;

// What the daemon says after Begin.
struct WantEnd {};
using DaemonLine = std::variant<Want, WantEnd>;

}  // namespace attune::wire
