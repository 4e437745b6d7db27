#include <string>

#include "tests/support/sample/mara_cast.hpp"
#include "tests/support/sample/mara_parts.hpp"

namespace attune::sample {
namespace {

using namespace mara_cast;
using std::chrono::minutes;

void add_team_meetings(std::vector<Event>& events) {
  auto stand_up = meeting(timed("stand-up@harbour.example", "Stand-up", at(on(2026, 5, 4), 9, 30), minutes{15}), tomasz,
                          {tomasz, aylin, ben, chiara});
  stand_up.rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  stand_up.exceptions = {at(on(2026, 5, 14), 9, 30), at(on(2026, 10, 9), 9, 30)};
  events.push_back(stand_up);

  auto planning = meeting(timed("planning@harbour.example", "Planning", at(on(2026, 5, 4), 11), minutes{60}), mara,
                          {tomasz_short, aylin, ben, chiara});
  planning.rule = "FREQ=WEEKLY;BYDAY=MO";
  add_room(planning);
  events.push_back(planning);

  auto review = meeting(timed("review@harbour.example", "Design review", at(on(2026, 5, 6), 13, 30), minutes{60}),
                        devika, {devika, erik, tomasz, aylin, ben, chiara});
  review.rule = "FREQ=WEEKLY;BYDAY=WE";
  review.attendees.push_back({note_taker});
  add_room(review);
  events.push_back(review);

  auto guild_meeting =
      meeting(timed("guild@harbour.example", "Design guild", at(on(2026, 5, 8), 11), minutes{60}), devika, {devika});
  guild_meeting.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR";
  guild_meeting.attendees.push_back({guild, "NEEDS-ACTION", "GROUP", "OPT-PARTICIPANT"});
  events.push_back(guild_meeting);
}

void add_large_meetings(std::vector<Event>& events) {
  auto all_hands =
      meeting(timed("all-hands@harbour.example", "All-hands", at(on(2026, 5, 28), 16), minutes{60}), ines, {ines});
  all_hands.rule = "FREQ=MONTHLY;BYDAY=-1TH";
  for (int i = 1; i <= 58; ++i) {
    const auto number = std::to_string(i);
    all_hands.attendees.push_back(
        {{"Colleague " + number, "colleague" + number + "@harbour.example"}, i % 3 == 0 ? "NEEDS-ACTION" : "ACCEPTED"});
  }
  events.push_back(all_hands);

  auto steering = meeting(timed("steering@harbour.example", "Steering", at(on(2026, 5, 4), 14), minutes{90}), ines,
                          {ines, devika, erik, tomasz, aylin}, "TENTATIVE");
  for (int i = 1; i <= 6; ++i) {
    const auto number = std::to_string(i);
    steering.attendees.push_back({{"Lead " + number, "lead" + number + "@harbour.example"}});
  }
  steering.rule = "FREQ=MONTHLY;BYDAY=1MO";
  events.push_back(steering);

  auto demo = meeting(timed("vendor-demo@vendor.example", "Vendor demo", at(on(2026, 5, 7), 10), minutes{60}), vendor,
                      {vendor}, "DECLINED");
  demo.rule = "FREQ=WEEKLY;BYDAY=TH";
  events.push_back(demo);
}

// Weekly, on its rhythm: one instance moved, one declined by Mara, one taken out.
void add_one_on_ones_with_ines(std::vector<Event>& events) {
  auto weekly =
      meeting(timed("ines@harbour.example", "Ines / Mara", at(on(2026, 5, 5), 10), minutes{30}), ines, {ines});
  weekly.rule = "FREQ=WEEKLY;BYDAY=TU";
  weekly.exceptions = {at(on(2026, 6, 16), 10)};
  auto moved = override_of(weekly, at(on(2026, 10, 13), 10));
  moved.start = at(on(2026, 10, 14), 11);
  moved.end = at(on(2026, 10, 14), 11, 30);
  auto declined = override_of(weekly, at(on(2026, 9, 22), 10));
  declined.attendees.front().answer = "DECLINED";
  events.insert(events.end(), {weekly, moved, declined});
}

// Fortnightly, and gone missing: he declined the last but one, and the last one was cancelled.
void add_one_on_ones_with_tomasz(std::vector<Event>& events) {
  auto fortnightly =
      meeting(timed("tomasz@harbour.example", "Tomasz / Mara", at(on(2026, 5, 7), 14), minutes{45}), mara, {tomasz});
  fortnightly.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH";
  auto declined = override_of(fortnightly, at(on(2026, 11, 5), 14));
  declined.attendees.back().answer = "DECLINED";
  auto cancelled = override_of(fortnightly, at(on(2026, 11, 19), 14));
  cancelled.status = "CANCELLED";
  events.insert(events.end(), {fortnightly, declined, cancelled});
}

void add_other_one_on_ones(std::vector<Event>& events) {
  auto monthly = timed("priya@longshore.example", "Priya & Mara", at(on(2026, 5, 6), 9, 30), minutes{45});
  monthly.zone = "America/New_York";
  monthly = meeting(monthly, priya, {priya});
  monthly.rule = "FREQ=MONTHLY;BYDAY=1WE";
  events.push_back(monthly);

  // Faded: the series ended in August and nothing took its place.
  auto ended =
      meeting(timed("jonas@harbour.example", "Jonas / Mara", at(on(2026, 5, 6), 11), minutes{30}), jonas, {jonas});
  ended.rule = "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20260819T090000Z";
  events.push_back(ended);
}

void add_time_of_her_own(std::vector<Event>& events) {
  auto focus = timed("focus@harbour.example", "Focus time", at(on(2026, 5, 5), 13), minutes{120});
  focus.rule = "FREQ=WEEKLY;BYDAY=TU";
  focus.exceptions = {at(on(2026, 11, 10), 13), at(on(2026, 11, 24), 13)};
  events.push_back(focus);

  auto lunch = timed("lunch@harbour.example", "Lunch", at(on(2026, 5, 4), 12), minutes{60});
  lunch.rule = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
  lunch.transparent = true;
  events.push_back(lunch);
}

}  // namespace

std::vector<Event> mara_routine() {
  std::vector<Event> events;
  add_team_meetings(events);
  add_large_meetings(events);
  add_one_on_ones_with_ines(events);
  add_one_on_ones_with_tomasz(events);
  add_other_one_on_ones(events);
  add_time_of_her_own(events);
  // Forty weeks: series that would go on end with the first week of February.
  for (auto& event : events) {
    const bool endless = !event.rule.empty() && event.rule.find("UNTIL") == std::string::npos;
    if (endless) event.rule += ";UNTIL=20270207T230000Z";
  }
  return events;
}

}  // namespace attune::sample
