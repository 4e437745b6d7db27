// The days, weeks, months or years that a rule of such a frequency looks at: every INTERVAL-th from DTSTART's own.
#pragma once

#include <cstdint>

#include "core/time/recurrence.hpp"

namespace attune {

class Periods {
 public:
  // `start`: the date of DTSTART. The frequency is daily, weekly, monthly or yearly.
  Periods(const RecurrenceRule& rule, LocalDate start);

  // Goes to the period that holds `date`, or else to the last one before it, but never before the first.
  void jump_to(LocalDate date);
  void advance() { ++index_; }

  bool ended() const;  // past the year 9999: there are no such dates
  LocalDate first() const { return boundary(0); }
  LocalDate last() const { return boundary(1) - std::chrono::days{1}; }

 private:
  bool counts_months() const { return months_ > 0; }
  std::int64_t months_at(std::int64_t more) const;
  LocalDate boundary(std::int64_t more) const;  // the first day of the calendar unit `more` after this period's

  std::int64_t days_ = 0, months_ = 0;  // one calendar unit; one of them is 0
  std::int64_t interval_;
  std::int64_t index_ = 0;
  LocalDate origin_;  // the first day of DTSTART's unit
};

}  // namespace attune
