#include "daemon/client/proof/calendar.hpp"

#include <chrono>

#include "core/base/text.hpp"

namespace attune::client::proof {
namespace {

using std::chrono::days;
using std::chrono::minutes;
using Lines = std::vector<std::string>;

constexpr int past_meetings = 10;

std::string stamp(Instant instant) {
  std::string text;
  for (const char c : to_rfc3339(instant)) {
    if (c != '-' && c != ':') text += c;
  }
  return text;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\r\n";
  return text;
}

std::string calendar_of(const std::string& events) {
  return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//attune//proof//EN\r\n" + events + "END:VCALENDAR\r\n";
}

struct Event {
  Instant start;
  int length = 30;     // minutes
  Lines participants;  // whole lines
};

class Writer {
 public:
  Writer(Canaries& canaries, const std::string& own_address)
      : canaries_(canaries), own_line_("mailto:" + own_address) {}

  std::string attendee(const std::string& name) {
    return "ATTENDEE;PARTSTAT=ACCEPTED;CN=\"" + name + "\":mailto:" + canaries_.address();
  }
  std::string own_as_organizer() const { return "ORGANIZER:" + own_line_; }
  std::string own_as_attendee() const { return "ATTENDEE;PARTSTAT=ACCEPTED:" + own_line_; }
  std::string organizer() {
    return "ORGANIZER;CN=" + canaries_.pair(CanaryKind::name, Script::latin) + ":MAILTO:" + canaries_.address();
  }

  std::string event(const Event& event, Script script) {
    Lines lines{"BEGIN:VEVENT",
                "UID:" + canaries_.word(CanaryKind::uid),
                "DTSTAMP:" + stamp(event.start),
                "DTSTART:" + stamp(event.start),
                "DTEND:" + stamp(event.start + minutes(event.length)),
                "SUMMARY:" + canaries_.pair(CanaryKind::title, script),
                "DESCRIPTION:" + canaries_.word(CanaryKind::description),
                "LOCATION:" + canaries_.word(CanaryKind::place),
                "URL:https://calendar.example/" + canaries_.word(CanaryKind::link),
                "CATEGORIES:" + canaries_.word(CanaryKind::remark)};
    lines.insert(lines.end(), event.participants.begin(), event.participants.end());
    lines.emplace_back("END:VEVENT");
    return joined(lines);
  }

  // What is wrong in a calendar is reported, and not quoted.
  std::string broken(Instant start) {
    const auto word = [this] { return canaries_.word(CanaryKind::remark); };
    return joined({"BEGIN:VEVENT", "UID:" + canaries_.word(CanaryKind::uid), "DTSTART:" + stamp(start),
                   "RRULE:FREQ=" + word(), "EXDATE:" + word(), "RECURRENCE-ID;TZID=" + word() + ":20260101T000000",
                   "X-" + word() + ":" + word(), "END:VEVENT"}) +
           joined({"BEGIN:VEVENT", "UID:" + canaries_.word(CanaryKind::uid), "DTSTART;TZID=" + word() + ":" + word(),
                   "END:VEVENT"});
  }

 private:
  Canaries& canaries_;
  std::string own_line_;
};

}  // namespace

CanaryCalendar make_calendar(Instant now) {
  CanaryCalendar made;
  made.own_address = made.canaries.address(CanaryKind::own_address);
  made.person = made.canaries.pair(CanaryKind::name, Script::latin);
  Writer write(made.canaries, made.own_address);
  const auto some_name = [&](Script script) { return made.canaries.pair(CanaryKind::name, script); };
  const auto morning = std::chrono::floor<days>(now) + std::chrono::hours(9);

  // A one-to-one in two days that overlaps another meeting.
  const auto soon = morning + days(2);
  auto events = write.event({soon, 30, {write.own_as_organizer(), write.attendee(made.person)}}, Script::latin);
  events += write.event({soon + minutes(15),
                         30,
                         {write.own_as_organizer(), write.attendee(some_name(Script::latin)),
                          write.attendee(some_name(Script::cyrillic))}},
                        Script::cyrillic);
  made.single = calendar_of(events + write.broken(soon));
  for (int week = 1; week <= past_meetings; ++week) {
    const auto script = week % 2 == 0 ? Script::cyrillic : Script::latin;
    Lines people{write.organizer(), write.own_as_attendee(), write.attendee(some_name(script))};
    made.folder.push_back({made.canaries.word(CanaryKind::file_name) + ".ics",
                           calendar_of(write.event({morning - days(7 * week), 30, std::move(people)}, script))});
  }
  return made;
}

}  // namespace attune::client::proof
