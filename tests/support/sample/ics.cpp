#include "tests/support/sample/ics.hpp"

#include <cstdio>
#include <set>
#include <string_view>

#include "tests/support/sample/zones.hpp"

namespace attune::sample {
namespace {

constexpr std::size_t fold_at = 75;  // octets (RFC 5545 3.1)

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') {
      result += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') result += '\\';
    result += c;
  }
  return result;
}

std::string digits(long long value, int width) {
  char buffer[24];
  std::snprintf(buffer, sizeof buffer, "%0*lld", width, value);
  return buffer;
}

std::string date_value(LocalTime time) {
  const std::chrono::year_month_day date{std::chrono::floor<std::chrono::days>(time)};
  return digits(static_cast<int>(date.year()), 4) + digits(static_cast<unsigned>(date.month()), 2) +
         digits(static_cast<unsigned>(date.day()), 2);
}

std::string time_value(LocalTime time) {
  const std::chrono::hh_mm_ss clock{time - std::chrono::floor<std::chrono::days>(time)};
  return date_value(time) + 'T' + digits(clock.hours().count(), 2) + digits(clock.minutes().count(), 2) +
         digits(clock.seconds().count(), 2);
}

class Lines {
 public:
  void add(std::string_view line) {
    std::size_t room = fold_at;
    while (line.size() > room) {
      std::size_t cut = room;
      while ((static_cast<unsigned char>(line[cut]) & 0xC0U) == 0x80U) --cut;  // never inside a character
      text_.append(line.substr(0, cut)).append("\r\n ");
      line.remove_prefix(cut);
      room = fold_at - 1;
    }
    text_.append(line).append("\r\n");
  }
  void add_if(bool wanted, const std::string& line) {
    if (wanted) add(line);
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

std::string when(const std::string& property, const Event& event, LocalTime time) {
  if (event.all_day) return property + ";VALUE=DATE:" + date_value(time);
  return property + ";TZID=" + event.zone + ':' + time_value(time);
}

void add_people(Lines& lines, const Event& event) {
  if (event.organizer) {
    lines.add("ORGANIZER;CN=\"" + event.organizer->name + "\":mailto:" + event.organizer->address);
  }
  for (const auto& attendee : event.attendees) {
    lines.add("ATTENDEE;CUTYPE=" + attendee.type + ";ROLE=" + attendee.role + ";PARTSTAT=" + attendee.answer +
              ";CN=\"" + attendee.person.name + "\":mailto:" + attendee.person.address);
  }
}

void add_event(Lines& lines, const Event& event) {
  lines.add("BEGIN:VEVENT");
  lines.add("UID:" + event.uid);
  lines.add("DTSTAMP:20260501T080000Z");
  lines.add("SEQUENCE:" + std::to_string(event.sequence));
  if (event.recurrence_id) lines.add(when("RECURRENCE-ID", event, *event.recurrence_id));
  lines.add(when("DTSTART", event, event.start));
  lines.add(when("DTEND", event, event.end));
  lines.add_if(!event.rule.empty(), "RRULE:" + event.rule);
  for (const auto exception : event.exceptions) lines.add(when("EXDATE", event, exception));
  lines.add("SUMMARY:" + escaped(event.summary));
  lines.add("STATUS:" + event.status);
  lines.add(event.transparent ? "TRANSP:TRANSPARENT" : "TRANSP:OPAQUE");
  lines.add_if(!event.busy_status.empty(), "X-MICROSOFT-CDO-BUSYSTATUS:" + event.busy_status);
  lines.add_if(!event.visibility.empty(), "CLASS:" + event.visibility);
  lines.add_if(!event.categories.empty(), "CATEGORIES:" + escaped(event.categories));
  lines.add_if(!event.place.empty(), "LOCATION:" + escaped(event.place));
  for (const auto& line : event.further) lines.add(line);
  add_people(lines, event);
  lines.add("END:VEVENT");
}

}  // namespace

std::string to_ics(const Calendar& calendar) {
  Lines lines;
  lines.add("BEGIN:VCALENDAR");
  lines.add("VERSION:2.0");
  lines.add("PRODID:-//Attune//Sample calendar//EN");
  lines.add("CALSCALE:GREGORIAN");
  lines.add("X-WR-CALNAME:" + escaped(calendar.name));
  std::set<std::string> zones;
  for (const auto& event : calendar.events) {
    if (!event.all_day) zones.insert(event.zone);
  }
  for (const auto& zone : zones) {
    for (const auto& line : zone_lines(zone)) lines.add(line);
  }
  for (const auto& event : calendar.events) add_event(lines, event);
  lines.add("END:VCALENDAR");
  return lines.take();
}

}  // namespace attune::sample
