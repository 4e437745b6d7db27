#include "core/analysis/window_days.hpp"

#include <algorithm>

#include "core/analysis/analysis.hpp"
#include "core/time/week.hpp"

namespace attune::analysis {
namespace {

constexpr std::chrono::days one_day{1};
using std::chrono::weeks;

struct Dates {
  LocalDate from, to;  // `to` exclusive
};

Dates window_dates(LocalDate today, const Settings& settings) {
  const LocalDate current = week_start(today, settings.week_starts_on);
  return {current - weeks{settings.weeks_back}, current + weeks{settings.weeks_ahead + 1}};
}

// Hours of a night run on into the next day, so every day looks at the table of the day before, too.
Timeline of_both_days(const Timeline& yesterday, const Timeline& today, const Period& day) {
  Timeline all = yesterday;
  all.insert(all.end(), today.begin(), today.end());
  return cut_to(united(std::move(all)), day);
}

}  // namespace

Period window_around(Instant now, const Zone& zone, const Settings& settings) {
  const Dates dates = window_dates(zone.date_at(now), settings);
  return {zone.start_of(dates.from), zone.start_of(dates.to)};
}

WindowDays::WindowDays(Instant now, const Zone& zone, const Settings& settings)
    : current_week_(static_cast<std::size_t>(settings.weeks_back)) {
  const LocalDate today = zone.date_at(now);
  const Dates dates = window_dates(today, settings);
  today_ = static_cast<std::size_t>((today - dates.from).count());

  Instant midnight = zone.start_of(dates.from);
  Timeline hours_before = scheduled_hours(settings.hours, zone, dates.from - one_day);
  Timeline scheduled_before = working_time(settings.hours, zone, dates.from - one_day);
  for (LocalDate date = dates.from; date < dates.to; date += one_day) {
    const Instant next = zone.start_of(date + one_day);
    Timeline hours = scheduled_hours(settings.hours, zone, date);
    Timeline scheduled = working_time(settings.hours, zone, date);
    const Period day{midnight, next};
    days_.push_back(
        {date, day, of_both_days(hours_before, hours, day), of_both_days(scheduled_before, scheduled, day)});
    hours_before = std::move(hours);
    scheduled_before = std::move(scheduled);
    midnight = next;
  }
}

Period WindowDays::week(std::size_t index) const {
  const std::size_t first = index * days_in_week;
  return {days_[first].period.start, days_[first + days_in_week - 1].period.end};
}

std::optional<std::size_t> WindowDays::day_of(Instant instant) const {
  if (!period().contains(instant)) return std::nullopt;
  const auto after =
      std::ranges::upper_bound(days_, instant, {}, [](const WindowDay& day) { return day.period.start; });
  return static_cast<std::size_t>(after - days_.begin()) - 1;
}

WindowDays::Range WindowDays::days_of(const Period& period) const {
  const auto first =
      std::ranges::upper_bound(days_, period.start, {}, [](const WindowDay& day) { return day.period.end; });
  const auto last =
      std::ranges::lower_bound(days_, period.end, {}, [](const WindowDay& day) { return day.period.start; });
  const auto from = static_cast<std::size_t>(first - days_.begin());
  return {from, std::max(from, static_cast<std::size_t>(last - days_.begin()))};
}

}  // namespace attune::analysis
