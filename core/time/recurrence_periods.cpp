#include "core/time/recurrence_periods.hpp"

#include <algorithm>

namespace attune {
namespace {

using std::chrono::days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr LocalDate end_of_dates{year{10000} / 1 / 1};
constexpr std::int64_t end_of_months = 10000L * 12;
constexpr std::int64_t longest_interval = 4'000'000;  // more days than there are dates

// Months since the year 0.
std::int64_t month_number(LocalDate date) {
  const year_month_day parts{date};
  return std::int64_t{static_cast<int>(parts.year())} * 12 + static_cast<unsigned>(parts.month()) - 1;
}

LocalDate first_of_month(std::int64_t number) {
  const auto y = static_cast<int>(number >= 0 ? number / 12 : (number - 11) / 12);
  const auto m = static_cast<unsigned>(number - std::int64_t{y} * 12) + 1;
  return LocalDate{year{y} / std::chrono::month{m} / 1};
}

}  // namespace

Periods::Periods(const RecurrenceRule& rule, LocalDate start)
    : interval_(std::min(rule.interval, longest_interval)), origin_(start) {
  switch (rule.frequency) {
    case Frequency::weekly:
      days_ = 7;
      origin_ = start - (std::chrono::weekday{start} - rule.week_start);
      return;
    case Frequency::monthly:
      months_ = 1;
      origin_ = first_of_month(month_number(start));
      return;
    case Frequency::yearly:
      months_ = 12;
      origin_ = first_of_month(month_number(start) / 12 * 12);
      return;
    case Frequency::secondly:
    case Frequency::minutely:
    case Frequency::hourly:
    case Frequency::daily:
      days_ = 1;
      return;
  }
}

void Periods::jump_to(LocalDate date) {
  if (date <= origin_) return;
  const std::int64_t units =
      counts_months() ? (month_number(date) - month_number(origin_)) / months_ : (date - origin_).count() / days_;
  index_ = units / interval_;
}

std::int64_t Periods::months_at(std::int64_t more) const {
  return month_number(origin_) + (index_ * interval_ + more) * months_;
}

bool Periods::ended() const {
  return counts_months() ? months_at(0) >= end_of_months
                         : index_ * interval_ * days_ >= (end_of_dates - origin_).count();
}

LocalDate Periods::boundary(std::int64_t more) const {
  if (counts_months()) return first_of_month(months_at(more));
  return origin_ + days{(index_ * interval_ + more) * days_};
}

}  // namespace attune
