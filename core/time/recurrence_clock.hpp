// Which times of day a rule allows: BYHOUR, BYMINUTE, BYSECOND, and the steps of sub-daily frequencies.
#pragma once

#include <bitset>
#include <cstdint>
#include <vector>

#include "core/time/recurrence.hpp"

namespace attune {

// An all-day series has no time of day: only midnight counts, and of sub-daily steps only those that fall on it.
class ClockParts {
 public:
  ClockParts(const RecurrenceRule& rule, LocalTime start, bool dates);

  bool allows_hour(std::int64_t second_of_day) const { return hours_[static_cast<std::size_t>(second_of_day / 3600)]; }
  bool allows_minute(std::int64_t second_of_day) const {
    return minutes_[static_cast<std::size_t>(second_of_day / 60 % 60)];
  }

  // The allowed times from `from` to before `from + length` (seconds of a day).
  void append_times(std::int64_t from, std::int64_t length, std::vector<Seconds>& times) const;

 private:
  std::bitset<24> hours_;
  std::bitset<60> minutes_, seconds_;
};

// The times of day of a sub-daily rule: steps of INTERVAL hours, minutes or seconds on the local clock, counted from
// DTSTART without regard to changes of the clock.
class SubDailySteps {
 public:
  SubDailySteps(const RecurrenceRule& rule, LocalTime start, bool dates);

  // The first day, from `date` on, that has a step at all (before any BYxxx is looked at).
  LocalDate next_day(LocalDate date) const;
  // The times on this day. Stays valid until the next call.
  const std::vector<Seconds>& times_on(LocalDate date);
  // How much work the last call of times_on took, in steps looked at.
  std::int64_t work() const { return work_; }

 private:
  LocalTime next_step(LocalTime from) const;
  void find_times(std::int64_t first_step);
  void append_step(std::int64_t second_of_day);

  ClockParts clock_;
  std::vector<int> positions_;
  std::int64_t unit_;      // seconds
  std::int64_t distance_;  // between steps, in seconds
  LocalTime origin_;       // DTSTART, rounded down to the unit
  std::vector<Seconds> times_;
  std::int64_t known_first_step_ = -1;  // `times_` depends on nothing else
  std::int64_t work_ = 0;
  std::vector<Seconds> step_times_;
  std::vector<std::size_t> places_;
};

}  // namespace attune
