#include "core/time/recurrence.hpp"

#include "core/time/recurrence_clock.hpp"
#include "core/time/recurrence_collector.hpp"
#include "core/time/recurrence_days.hpp"
#include "core/time/recurrence_periods.hpp"
#include "core/time/recurrence_positions.hpp"

namespace attune {
namespace {

using std::chrono::days;

constexpr LocalDate end_of_dates{std::chrono::year{10000} / 1 / 1};

// Daily and longer: a period's days, each at the same times.
bool follow_periods(const RecurrenceRule& rule, const RecurrenceRequest& request, InstanceCollector& collector) {
  const LocalDate start = date_of(request.start);
  const DayFilter filter(rule, start);
  std::vector<Seconds> times;
  ClockParts(rule, request.start, request.dates).append_times(0, Seconds{days{1}}.count(), times);
  std::vector<LocalDate> allowed;
  std::vector<std::size_t> places;
  Periods periods(rule, start);
  for (periods.jump_to(collector.look_from()); !periods.ended(); periods.advance()) {
    const LocalDate first = periods.first();
    const LocalDate last = periods.last();
    allowed.clear();
    filter.append_days(first, last, allowed);
    InstanceSet set{allowed, times};
    if (!rule.by_set_position.empty()) {
      places_of(rule.by_set_position, set.size(), places);
      set.places = &places;
    }
    const auto work = (last - first).count() + 1 + static_cast<std::int64_t>(places.size());
    if (!collector.take(set, first, last, work)) return false;
  }
  return true;
}

// Hourly and shorter: day by day, each with times of its own.
bool follow_steps(const RecurrenceRule& rule, const RecurrenceRequest& request, InstanceCollector& collector) {
  const DayFilter filter(rule, date_of(request.start));
  const std::vector<Seconds> never;
  SubDailySteps steps(rule, request.start, request.dates);
  std::vector<LocalDate> day(1);
  for (LocalDate date = steps.next_day(collector.look_from()); date < end_of_dates;
       date = steps.next_day(date + days{1})) {
    day.front() = date;
    const bool allowed = filter.allows(date);
    const InstanceSet set{day, allowed ? steps.times_on(date) : never};
    if (!collector.take(set, date, date, allowed ? steps.work() : 1)) return false;
  }
  return true;
}

}  // namespace

Recurrence expand(const RecurrenceRule& rule, const RecurrenceRequest& request) {
  InstanceCollector collector(rule, request);
  if (!collector.begin()) return collector.finish(false);
  const bool sub_daily = rule.frequency <= Frequency::hourly;
  const bool dates_ended =
      sub_daily ? follow_steps(rule, request, collector) : follow_periods(rule, request, collector);
  return collector.finish(dates_ended);
}

}  // namespace attune
