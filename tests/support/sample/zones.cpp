#include "tests/support/sample/zones.hpp"

#include <map>
#include <stdexcept>

namespace attune::sample {
namespace {

struct Change {
  std::string component;  // STANDARD, DAYLIGHT
  std::string name;
  std::string start;
  std::string from, to;
  std::string rule;
};

std::vector<std::string> component_lines(const std::string& zone, const std::vector<Change>& changes) {
  std::vector<std::string> lines{"BEGIN:VTIMEZONE", "TZID:" + zone};
  for (const auto& change : changes) {
    lines.push_back("BEGIN:" + change.component);
    lines.push_back("TZNAME:" + change.name);
    lines.push_back("DTSTART:" + change.start);
    lines.push_back("TZOFFSETFROM:" + change.from);
    lines.push_back("TZOFFSETTO:" + change.to);
    lines.push_back("RRULE:" + change.rule);
    lines.push_back("END:" + change.component);
  }
  lines.emplace_back("END:VTIMEZONE");
  return lines;
}

}  // namespace

const std::vector<std::string>& zone_lines(std::string_view zone) {
  static const std::map<std::string, std::vector<std::string>, std::less<>> zones{
      {"Europe/Berlin",
       component_lines(
           "Europe/Berlin",
           {{"DAYLIGHT", "CEST", "19810329T020000", "+0100", "+0200", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"},
            {"STANDARD", "CET", "19961027T030000", "+0200", "+0100", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"}})},
      {"America/New_York",
       component_lines("America/New_York",
                       {{"DAYLIGHT", "EDT", "20070311T020000", "-0500", "-0400", "FREQ=YEARLY;BYMONTH=3;BYDAY=2SU"},
                        {"STANDARD", "EST", "20071104T020000", "-0400", "-0500", "FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"}})},
  };
  const auto found = zones.find(zone);
  if (found == zones.end()) throw std::out_of_range("no VTIMEZONE for this sample zone");
  return found->second;
}

}  // namespace attune::sample
