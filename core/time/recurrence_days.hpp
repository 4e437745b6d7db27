// Which days a rule allows: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY.
//
// The table of RFC 5545 3.3.10 says for each frequency whether a part expands or limits. For days both come to the
// same: a period (a day, week, month or year) holds those of its days that satisfy every part the rule has, once the
// parts that it lacks are taken from DTSTART. Only what an ordinal in BYDAY counts in (month or year) depends on more.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <vector>

#include "core/time/recurrence.hpp"

namespace attune {

class DayFilter {
 public:
  // `start`: the date of DTSTART.
  DayFilter(const RecurrenceRule& rule, LocalDate start);

  // Appends the allowed days of [first, last], in order.
  void append_days(LocalDate first, LocalDate last, std::vector<LocalDate>& days) const;
  bool allows(LocalDate date) const;

 private:
  // A list of numbers that count from the beginning (1, 2, ...) or from the end (-1, -2, ...) of something.
  class Numbers {
   public:
    void add(int number) {
      (number > 0 ? forward_ : backward_).set(static_cast<std::size_t>(number > 0 ? number : -number));
    }
    bool any() const { return forward_.any() || backward_.any(); }
    // `from_end` is a positive number here.
    bool holds(unsigned from_start, unsigned from_end) const { return forward_[from_start] || backward_[from_end]; }

   private:
    std::bitset<367> forward_;
    std::bitset<367> backward_;
  };
  enum class OrdinalScope { none, month, year };
  struct Month;  // what all days of one month share

  void take_what_is_missing(const RecurrenceRule& rule, LocalDate start);
  bool allows_day(const Month& month, unsigned day) const;
  bool allows_weekday(const Month& month, unsigned day, std::chrono::weekday weekday) const;
  bool allows_week(LocalDate date, std::chrono::weekday weekday) const;

  Numbers month_days_, year_days_, weeks_;
  std::bitset<13> months_;
  std::bitset<7> weekdays_;          // without an ordinal
  std::array<Numbers, 7> ordinals_;  // index: c_encoding
  bool by_weekday_ = false;
  bool by_month_day_ = false, by_year_day_ = false, by_week_ = false;
  OrdinalScope scope_ = OrdinalScope::none;
  std::chrono::weekday week_start_;
};

}  // namespace attune
