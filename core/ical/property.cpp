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

}  // namespace

Property property_of(std::string_view name) {
  if (name.size() < 3 || name.size() > std::size(starts) - 2) return Property::other;
  for (auto i = starts[name.size()]; i < starts[name.size() + 1]; ++i) {
    const auto& [known, property] = table[i];
    if ((known.front() | 0x20) != (name.front() | 0x20)) continue;
    if (known == name || ascii_iequals(known, name)) return property;  // nearly everyone writes capitals
  }
  return Property::other;
}

std::string_view name_of(Property property) {
  for (const auto& entry : table) {
    if (entry.property == property) return entry.name;
  }
  return {};
}

}  // namespace attune::ical
