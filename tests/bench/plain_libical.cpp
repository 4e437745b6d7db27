// What a program costs that hands a whole file to libical and lets it expand everything: the measure for our reader.
#include <libical/ical.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

namespace {

void count(icalcomponent*, icaltime_span*, void* counter) {
  ++*static_cast<long*>(counter);
}

}  // namespace

// usage: plain_libical FILE FROM TO (YYYYMMDD); prints how many occurrences there are
int main(int argument_count, char** arguments) {
  if (argument_count != 4) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  const auto from = icaltime_from_string(arguments[2]);
  const auto to = icaltime_from_string(arguments[3]);
  icalcomponent* const calendar = icalparser_parse_string(text.c_str());
  if (calendar == nullptr) return 1;
  long occurrences = 0;
  for (auto* event = icalcomponent_get_first_component(calendar, ICAL_VEVENT_COMPONENT); event != nullptr;
       event = icalcomponent_get_next_component(calendar, ICAL_VEVENT_COMPONENT)) {
    icalcomponent_foreach_recurrence(event, from, to, count, &occurrences);
  }
  icalcomponent_free(calendar);
  std::printf("%ld\n", occurrences);
  return 0;
}
