// Where everything stands in the bytes of a calendar: offsets, not copies, so that a file of 100,000 events costs
// about 100 bytes an event beside its bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/source.hpp"
#include "core/ical/digest.hpp"
#include "core/ical/reading.hpp"
#include "core/ical/text_arena.hpp"

namespace attune::ical {

// What a calendar's METHOD (RFC 5546) makes of its events.
enum class Method : std::uint8_t { publish, cancel, not_an_event };

struct CalendarProperties {
  Method method = Method::publish;
  bool old_version = false;  // vCalendar 1.0
};

struct Extent {
  std::uint32_t begin = 0;  // of the content between BEGIN and END, in the bytes
  std::uint32_t size = 0;
  std::uint32_t line = 0;  // of the first line of the content
};

// A VEVENT.
struct Component {
  Extent extent;
  std::uint32_t number = 0;    // of the VEVENTs of the file, from 1
  std::uint32_t calendar = 0;  // index into Outline::calendars; 0: none
  // Its first and last day as written, days since 1970. Meaningful unless `dates_unclear`.
  std::int32_t first_day = 0;
  std::int32_t last_day = 0;
  bool has_attendees : 1 = false;
  bool has_participation_status : 1 = false;
  bool has_title : 1 = false;
  bool has_busy_status : 1 = false;
  bool repeats : 1 = false;  // RRULE, RDATE or RECURRENCE-ID
  bool dates_unclear : 1 = false;

  Capability capability() const {
    return {.attendees = has_attendees,
            .participation_status = has_participation_status,
            .titles = has_title,
            .busy_status = has_busy_status};
  }
};

// A VTIMEZONE; the same text under the same name stands here once.
struct ZoneText {
  std::string name;
  Extent extent;
  Digest digest{};
};

struct ZoneUse {
  std::uint32_t calendar = 0;
  std::uint32_t zone = 0;  // index into Outline::zones
};

struct Outline {
  std::string converted;  // the bytes, if they had to be converted
  std::string_view bytes;
  std::vector<CalendarProperties> calendars{CalendarProperties{}};  // the first: components outside any VCALENDAR
  std::vector<ZoneText> zones;
  std::vector<ZoneUse> zone_uses;  // ascending by calendar

  PassedOver passed_over;
  std::vector<Item> items;                // in the order of their first components
  std::vector<Component> components;      // by item, then as in the file
  std::vector<std::uint32_t> item_begin;  // of item i in `components`; one more than items
  TextArena references;                   // of the items: their bytes may be let go, and lie far apart
  std::vector<Diagnostic> diagnostics;

  std::string_view text(const Extent& extent) const { return bytes.substr(extent.begin, extent.size); }
  // The VTIMEZONE of this name that the calendar brings, else one that another calendar of the file brings.
  const ZoneText* zone(std::string_view name, std::uint32_t calendar) const;
};

}  // namespace attune::ical
