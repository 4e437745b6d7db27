#include "core/ical/property.hpp"

#include <array>
#include <iterator>

#include "core/base/text.hpp"

namespace attune::ical {
namespace {

struct Named {
  std::string_view name;
  Property property;
};

// Shortest first, so that a name is compared with the few of its own length.
constexpr Named table[] = {
    {"END", Property::end},
    {"UID", Property::uid},
    {"TZID", Property::zone_id},
    {"BEGIN", Property::begin},
    {"CLASS", Property::classification},
    {"DTEND", Property::event_end},
    {"RDATE", Property::recurrence_date},
    {"RRULE", Property::rule},
    {"EXDATE", Property::exception_date},
    {"METHOD", Property::method},
    {"STATUS", Property::status},
    {"TRANSP", Property::transparency},
    {"DTSTAMP", Property::stamp},
    {"DTSTART", Property::event_start},
    {"SUMMARY", Property::summary},
    {"VERSION", Property::version},
    {"ATTENDEE", Property::attendee},
    {"DURATION", Property::duration},
    {"SEQUENCE", Property::sequence},
    {"ORGANIZER", Property::organizer},
    {"CATEGORIES", Property::categories},
    {"TZOFFSETTO", Property::offset_to},
    {"TZOFFSETFROM", Property::offset_from},
    {"RECURRENCE-ID", Property::recurrence_id},
    {"X-APPLE-TRAVEL-DURATION", Property::travel},
    {"X-MICROSOFT-CDO-BUSYSTATUS", Property::busy_status},
    {"X-MICROSOFT-CDO-ALLDAYEVENT", Property::is_all_day},
};

constexpr std::size_t short_name = 8;  // bytes: it fits into a word

// A word for a name of letters without their case, made letter by letter. No other bytes make the same word: the bit
// that is set here is the only one in which capitals and small letters differ.
constexpr std::uint64_t with(std::uint64_t word, char c) {
  return word << 8U | (static_cast<unsigned char>(c) | 0x20U);
}

constexpr std::uint64_t word_of(std::string_view name) {
  std::uint64_t word = 0;
  for (const char c : name) word = with(word, c);
  return word;
}

constexpr auto words = [] {
  std::array<std::uint64_t, std::size(table)> result{};
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (table[i].name.size() <= short_name) result[i] = word_of(table[i].name);
  }
  return result;
}();

// Where in the table the names of each length start.
constexpr auto starts = [] {
  std::array<std::uint8_t, std::rbegin(table)->name.size() + 2> result{};
  for (std::size_t length = 0; length < result.size(); ++length) {
    std::uint8_t first = 0;
    while (first < std::size(table) && table[first].name.size() < length) ++first;
    result[length] = first;
  }
  return result;
}();

// `word` counts only for a name that fits into it.
Property looked_up(std::string_view name, std::uint64_t word) {
  if (name.size() < 3 || name.size() > std::size(starts) - 2) return Property::other;
  const auto end = starts[name.size() + 1];
  for (auto i = starts[name.size()]; i < end; ++i) {
    const bool same = name.size() <= short_name ? words[i] == word : ascii_iequals(table[i].name, name);
    if (same) return table[i].property;
  }
  return Property::other;
}

}  // namespace

Property property_of(std::string_view name) {
  return looked_up(name, name.size() <= short_name ? word_of(name) : 0);
}

// The word is made on the way, for every line of every calendar comes by here.
Name name_at_start(std::string_view line) {
  std::uint64_t word = 0;
  for (std::size_t length = 0; length < line.size(); ++length) {
    const char c = line[length];
    if (c == ':' || c == ';') return {looked_up(line.substr(0, length), word), length};
    word = with(word, c);
  }
  return {};
}

std::string_view name_of(Property property) {
  for (const auto& entry : table) {
    if (entry.property == property) return entry.name;
  }
  return {};
}

}  // namespace attune::ical
