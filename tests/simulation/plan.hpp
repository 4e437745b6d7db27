// A planned worker: someone who does not exist, with sixteen months of calendar, and what of it asks for quiet or is
// grave enough to be told. All of it follows from the plan, and nothing is read off the program.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "core/analysis/finding.hpp"
#include "core/analysis/settings.hpp"
#include "tests/support/meetings.hpp"

namespace attune::simulation {

using std::chrono::days;
using std::chrono::minutes;

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int upto(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine_); }
  bool one_in(int chances) { return upto(chances) == 0; }

 private:
  std::mt19937 engine_;
};

enum class Sort : std::uint8_t { meeting, one_on_one, maybe, hold, leave };

// One occurrence. The calendar shows it from `appears` until `vanishes`.
struct Slot {
  Period period;
  Sort sort = Sort::meeting;
  std::vector<std::string> people;
  Instant appears = Instant::min();
  Instant vanishes = Instant::max();
  int every_days = 0;  // of its series; 0: none

  bool is_shown(Instant instant) const { return appears <= instant && instant < vanishes; }
};

// What is told within three working days: id, and from when until when it can be.
struct Grave {
  std::string id;
  analysis::FindingKind kind;
  std::string person;  // empty: about a week
  Instant from, until;
};

// When somebody works: on these weekdays, from and for so long, with lunch in the fourth hour if the day is long.
struct Shift {
  std::vector<unsigned> weekdays;  // 0 is Sunday
  minutes start{};
  minutes length{};
  bool has_lunch = true;
  unsigned week_starts_on = 1;
};

inline constexpr minutes lunch_after{180};
inline constexpr minutes lunch_length{60};

class Worker {
 public:
  explicit Worker(unsigned seed);

  // In a meeting that may take place, or within five minutes after one; in a focus hold; away; not at work.
  // As the calendar stands at `known`.
  bool is_quiet(Instant instant, Instant known) const;
  bool is_quiet(Instant instant) const { return is_quiet(instant, instant); }
  bool works_on(LocalDate date) const;
  // Some working hours lie on that date: a night's shift reaches into the day after it.
  bool has_hours_on(LocalDate date) const;
  // Meetings take half of the week's working time or more, as the calendar shows it then.
  bool is_crowded(LocalDate first_day, Instant now) const;
  // A free stretch of working time as long as a focus block, in that week.
  bool has_focus_time(LocalDate first_day, Instant now) const;
  // A one-to-one of the next seven days that another firm meeting overlaps.
  bool has_conflict_ahead(Instant now) const;
  // Somebody who is met one-to-one at that instant, firmly.
  bool meets_one_on_one(Instant start, Instant now) const;
  LocalDate week_of(LocalDate date) const;
  bool works_at_night() const { return shift.start + shift.length > std::chrono::hours{24}; }

  Zone zone;
  analysis::Settings settings;
  Shift shift;
  std::vector<Slot> slots;
  std::vector<Grave> grave;
  std::vector<Instant> changes;  // when the calendar shows something new, in order
  Instant begin, end;            // of the year that is lived
  bool always_crowded = false;

 private:
  enum class Theme : std::uint8_t { normal, crowded, crumbled, leave };
  void choose_person();
  void plan_week(int week);
  void plan_day(LocalDate date, Theme theme, Instant appears);
  void plan_crowd(LocalDate date, Instant appears, Instant vanishes);
  void plan_people();
  void plan_person(const std::string& name, int from_week, int weeks, int rhythm_weeks, unsigned weekday, bool counts);
  void plan_silence(const std::string& name, LocalDate last, int rhythm_days);
  Theme theme_of(int week);
  void expect(analysis::FindingKind kind, LocalDate first_day, Instant known_from, Instant known_until);
  bool is_leave(LocalDate date) const { return std::ranges::binary_search(leave_, date); }
  int away_days(LocalDate after, LocalDate upto) const;
  void add(LocalDate date, int minute, int length, Sort sort, std::vector<std::string> people,
           Instant appears = Instant::min(), Instant vanishes = Instant::max());
  bool is_at_work(Instant instant) const;
  bool is_in_meeting(Instant instant, Instant now) const;

  Dice dice_;
  LocalDate first_day_;
  std::vector<LocalDate> leave_;
  std::vector<Theme> themes_;
  int last_grave_week_ = 0;
};

}  // namespace attune::simulation
