#include <array>
#include <string>

#include "tests/support/sample/mara_cast.hpp"
#include "tests/support/sample/mara_parts.hpp"

namespace attune::sample {
namespace {

using namespace mara_cast;
using std::chrono::minutes;

struct Slot {
  LocalDate date;
  int hour;
  int minute;
  int length;  // minutes
};

void add_leave(std::vector<Event>& events) {
  auto summer = all_day("leave-summer@harbour.example", "Annual leave", on(2026, 8, 3), on(2026, 8, 14));
  summer.busy_status = "OOF";
  events.push_back(summer);

  auto half_day = timed("leave-october@harbour.example", "Out of office", at(on(2026, 10, 9), 13), minutes{240});
  half_day.busy_status = "OOF";
  events.push_back(half_day);

  events.push_back(all_day("leave-winter@harbour.example", "Urlaub", on(2026, 12, 21), on(2026, 12, 31)));
}

// 9 to 13 November: the workshops before a launch, on top of everything else.
void add_overload_week(std::vector<Event>& events) {
  const std::array<Slot, 7> workshops{{{on(2026, 11, 9), 13, 0, 180},
                                       {on(2026, 11, 10), 13, 0, 180},
                                       {on(2026, 11, 11), 9, 45, 120},
                                       {on(2026, 11, 11), 14, 30, 120},
                                       {on(2026, 11, 12), 10, 0, 120},
                                       {on(2026, 11, 12), 13, 0, 180},
                                       {on(2026, 11, 13), 13, 0, 180}}};
  int number = 0;
  for (const auto& slot : workshops) {
    auto workshop = meeting(timed("workshop-" + std::to_string(++number) + "@harbour.example", "Launch workshop",
                                  at(slot.date, slot.hour, slot.minute), minutes{slot.length}),
                            devika, {devika, erik, ben});
    add_room(workshop);
    events.push_back(workshop);
  }
}

// 23 to 27 November: two short meetings a day, placed so that no stretch of two hours is left.
void add_week_without_focus(std::vector<Event>& events) {
  int number = 0;
  for (int day = 23; day <= 27; ++day) {
    const auto date = on(2026, 11, static_cast<unsigned>(day));
    for (const auto& slot : {Slot{date, 10, 30, 30}, Slot{date, 14, 45, 30}}) {
      events.push_back(meeting(timed("launch-" + std::to_string(++number) + "@harbour.example", "Launch questions",
                                     at(slot.date, slot.hour, slot.minute), minutes{slot.length}),
                               day % 2 == 0 ? mara : erik, {erik, chiara}));
    }
  }
}

void add_odd_ends(std::vector<Event>& events) {
  auto offsite = meeting(timed("offsite@harbour.example", "Offsite preparation", at(on(2026, 9, 16), 15), minutes{60}),
                         ines, {ines, devika});
  offsite.status = "CANCELLED";
  events.push_back(offsite);

  events.push_back(meeting(timed("budget@harbour.example", "Canceled: Budget", at(on(2026, 9, 17), 15), minutes{60}),
                           ines, {ines, erik}));

  auto talk = meeting(timed("talk@harbour.example", "Lunch talk", at(on(2026, 11, 26), 12), minutes{45}), erik,
                      {erik, devika, ben}, "NEEDS-ACTION");
  talk.attendees.front().role = "OPT-PARTICIPANT";
  events.push_back(talk);

  auto doctor = timed("private-1@harbour.example", "Doctor", at(on(2026, 11, 20), 15), minutes{60});
  doctor.visibility = "PRIVATE";
  events.push_back(doctor);

  // The same UID twice in one file: the higher SEQUENCE counts.
  auto kick_off = meeting(timed("kick-off@harbour.example", "Kick-off", at(on(2026, 12, 1), 14), minutes{60}), mara,
                          {tomasz, aylin, ben, chiara, devika});
  events.push_back(kick_off);
  kick_off.sequence = 1;
  kick_off.start = at(on(2026, 12, 1), 15);
  kick_off.end = at(on(2026, 12, 1), 16);
  events.push_back(kick_off);

  auto reminder = timed("timesheet@harbour.example", "Timesheet", at(on(2026, 5, 8), 16, 45), minutes{0});
  reminder.rule = "FREQ=WEEKLY;BYDAY=FR;COUNT=40";
  events.push_back(reminder);
}

}  // namespace

std::vector<Event> mara_weeks() {
  std::vector<Event> events;
  add_leave(events);
  add_overload_week(events);
  add_week_without_focus(events);
  add_odd_ends(events);
  return events;
}

}  // namespace attune::sample
