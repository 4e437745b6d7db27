#include "tests/support/sample/mara_parts.hpp"

namespace attune::sample {

using std::chrono::minutes;

std::vector<Event> mara_personal() {
  auto dentist = timed("dentist@home.example", "Dentist", at(on(2026, 12, 3), 8, 30), minutes{60});
  dentist.place = "Dr. Adler, Hauptstraße 4; 2nd floor";
  dentist.further = {"X-APPLE-TRAVEL-DURATION;VALUE=DURATION:PT30M"};

  auto choir = timed("choir@home.example", "Choir", at(on(2026, 5, 4), 19), minutes{120});
  choir.rule = "FREQ=WEEKLY;BYDAY=MO;COUNT=40";

  auto birthday = all_day("birthday@home.example", "Nora's birthday", on(2026, 11, 27), on(2026, 11, 27));
  birthday.rule = "FREQ=YEARLY";

  // A block that some tool mirrors here from the calendar of work: the same time, under another UID.
  auto mirrored = timed("mirrored@home.example", "Busy", at(on(2026, 11, 23), 11), minutes{60});
  return {dentist, choir, birthday, mirrored};
}

std::vector<Event> mara_holidays() {
  return {all_day("2026-05-14@holidays.example", "Ascension Day", on(2026, 5, 14), on(2026, 5, 14)),
          all_day("2026-05-25@holidays.example", "Whit Monday", on(2026, 5, 25), on(2026, 5, 25)),
          all_day("2026-12-25@holidays.example", "Christmas Day", on(2026, 12, 25), on(2026, 12, 26)),
          all_day("2027-01-01@holidays.example", "New Year", on(2027, 1, 1), on(2027, 1, 1))};
}

}  // namespace attune::sample
