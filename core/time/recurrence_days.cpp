#include "core/time/recurrence_days.hpp"

#include <algorithm>

namespace attune {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;

LocalDate first_of(year_month month) {
  return LocalDate{month / 1};
}

unsigned days_between(LocalDate from, LocalDate to) {
  return static_cast<unsigned>((to - from).count());
}

unsigned length_of(year y) {
  return y.is_leap() ? 366 : 365;
}

// The how-manieth of its weekday a day is in a month or year, both counted from 1.
struct Rank {
  unsigned from_start;
  unsigned from_end;
};

Rank rank_of(unsigned day, unsigned length) {
  return {(day - 1) / 7 + 1, (length - day) / 7 + 1};
}

}  // namespace

struct DayFilter::Month {
  explicit Month(year_month which)
      : number(static_cast<unsigned>(which.month())),
        first(first_of(which)),
        first_weekday(first),
        length(days_between(first, first_of(which + months{1}))),
        days_before(days_between(first_of(which.year() / 1), first)),
        year_length(length_of(which.year())) {}

  unsigned number;
  LocalDate first;
  weekday first_weekday;
  unsigned length;
  unsigned days_before;  // in its year
  unsigned year_length;
};

DayFilter::DayFilter(const RecurrenceRule& rule, LocalDate start) : week_start_(rule.week_start) {
  for (const int month : rule.by_month) months_.set(static_cast<std::size_t>(month));
  for (const int day : rule.by_month_day) month_days_.add(day);
  for (const int day : rule.by_year_day) year_days_.add(day);
  for (const int week : rule.by_week_number) weeks_.add(week);

  const bool yearly = rule.frequency == Frequency::yearly;
  if (yearly && rule.by_week_number.empty()) {
    scope_ = rule.by_month.empty() ? OrdinalScope::year : OrdinalScope::month;
  } else if (rule.frequency == Frequency::monthly) {
    scope_ = OrdinalScope::month;
  }
  for (const OrdinalWeekday& day : rule.by_day) {
    const unsigned index = day.weekday.c_encoding();
    if (day.ordinal == 0 || scope_ == OrdinalScope::none) {
      weekdays_.set(index);
    } else {
      ordinals_[index].add(day.ordinal);
    }
  }
  by_weekday_ = !rule.by_day.empty();
  take_what_is_missing(rule, start);
  by_month_day_ = month_days_.any();
  by_year_day_ = year_days_.any();
  by_week_ = weeks_.any();
  if (months_.none()) months_.set();
}

void DayFilter::take_what_is_missing(const RecurrenceRule& rule, LocalDate start) {
  const auto use_weekday = [&] {
    weekdays_.set(weekday{start}.c_encoding());
    by_weekday_ = true;
  };
  const year_month_day date{start};
  const bool names_days = by_weekday_ || month_days_.any() || year_days_.any();
  switch (rule.frequency) {
    case Frequency::weekly:
      if (!by_weekday_) use_weekday();
      return;
    case Frequency::monthly:
      if (!names_days) month_days_.add(static_cast<int>(static_cast<unsigned>(date.day())));
      return;
    case Frequency::yearly:
      if (names_days) return;
      if (weeks_.any()) return use_weekday();
      month_days_.add(static_cast<int>(static_cast<unsigned>(date.day())));
      if (months_.none()) months_.set(static_cast<unsigned>(date.month()));
      return;
    case Frequency::secondly:
    case Frequency::minutely:
    case Frequency::hourly:
    case Frequency::daily:
      return;
  }
}

void DayFilter::append_days(LocalDate first, LocalDate last, std::vector<LocalDate>& days_out) const {
  const year_month_day begin{first};
  for (year_month which = begin.year() / begin.month(); first_of(which) <= last; which += months{1}) {
    if (!months_[static_cast<unsigned>(which.month())]) continue;
    const Month month(which);
    const unsigned from = first <= month.first ? 1 : days_between(month.first, first) + 1;
    const unsigned to = std::min(month.length, days_between(month.first, last) + 1);
    for (unsigned day = from; day <= to; ++day) {
      if (allows_day(month, day)) days_out.push_back(month.first + days{day - 1});
    }
  }
}

bool DayFilter::allows(LocalDate date) const {
  const year_month_day parts{date};
  if (!months_[static_cast<unsigned>(parts.month())]) return false;
  return allows_day(Month(parts.year() / parts.month()), static_cast<unsigned>(parts.day()));
}

bool DayFilter::allows_day(const Month& month, unsigned day) const {
  if (by_month_day_ && !month_days_.holds(day, month.length - day + 1)) return false;
  const unsigned year_day = month.days_before + day;
  if (by_year_day_ && !year_days_.holds(year_day, month.year_length - year_day + 1)) return false;
  if (!by_weekday_ && !by_week_) return true;
  const weekday weekday = month.first_weekday + days{day - 1};
  if (by_weekday_ && !allows_weekday(month, day, weekday)) return false;
  return !by_week_ || allows_week(month.first + days{day - 1}, weekday);
}

bool DayFilter::allows_weekday(const Month& month, unsigned day, weekday weekday) const {
  const unsigned index = weekday.c_encoding();
  if (weekdays_[index]) return true;
  if (scope_ == OrdinalScope::none) return false;
  const Rank rank =
      scope_ == OrdinalScope::month ? rank_of(day, month.length) : rank_of(month.days_before + day, month.year_length);
  return ordinals_[index].holds(rank.from_start, rank.from_end);
}

// A week belongs to the year that holds at least four of its days, so to the year of its fourth day.
bool DayFilter::allows_week(LocalDate date, weekday weekday) const {
  const LocalDate fourth = date - (weekday - week_start_) + days{3};
  const year y = year_month_day{fourth}.year();
  const Rank rank = rank_of(days_between(first_of(y / 1), fourth) + 1, length_of(y));
  return weeks_.holds(rank.from_start, rank.from_end);
}

}  // namespace attune
