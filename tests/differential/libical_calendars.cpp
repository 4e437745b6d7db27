// What libical makes of calendars, for a test that compares it with ours. Each question is a line with the first and
// the last moment of the window in UTC (20260210T000000Z 20260420T000000Z) and a VCALENDAR; each answer is a line with
// the start and end of all its occurrences, in seconds since 1970.
#include <libical/ical.h>

#include <iostream>
#include <string>

namespace {

void print(icalcomponent*, icaltime_span* span, void*) {
  std::cout << span->start << ' ' << span->end << ' ';
}

void answer(const std::string& text, icaltimetype from, icaltimetype to) {
  icalcomponent* const calendar = icalparser_parse_string(text.c_str());
  if (calendar == nullptr) return;
  for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    icalcomponent_foreach_recurrence(event, from, to, print, nullptr);
  }
  icalcomponent_free(calendar);
}

}  // namespace

int main() {
  std::string from, to;
  while (std::cin >> from >> to >> std::ws) {
    std::string text;
    for (std::string line; std::getline(std::cin, line);) {
      text += line + '\n';
      if (line.starts_with("END:VCALENDAR")) break;
    }
    answer(text, icaltime_from_string(from.c_str()), icaltime_from_string(to.c_str()));
    std::cout << std::endl;
  }
}
