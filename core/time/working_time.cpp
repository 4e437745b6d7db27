#include "core/time/working_time.hpp"

namespace attune {
namespace {

using std::chrono::days;

// The spans of a clock on one date. An hour that the clock skips leaves nothing behind.
std::vector<Period> on_date(const std::vector<ClockSpan>& spans, const Zone& zone, LocalDate date) {
  std::vector<Period> periods;
  for (const ClockSpan& span : spans) {
    const LocalTime start = LocalTime{date} + span.start;
    LocalTime end = LocalTime{date} + span.end;
    if (end <= start) end += days{1};
    periods.push_back({zone.to_instant(start), zone.to_instant(end)});
  }
  return united(std::move(periods));
}

}  // namespace

std::vector<Period> scheduled_hours(const WorkingHours& hours, const Zone& zone, LocalDate date) {
  return on_date(hours.days[std::chrono::weekday{date}.c_encoding()], zone, date);
}

std::vector<Period> working_time(const WorkingHours& hours, const Zone& zone, LocalDate date) {
  auto work = scheduled_hours(hours, zone, date);
  if (work.empty() || hours.lunch.empty()) return work;
  auto lunches = on_date(hours.lunch, zone, date);
  // A night shift may take its lunch after midnight.
  for (const Period& lunch : on_date(hours.lunch, zone, date + days{1})) lunches.push_back(lunch);
  return subtracted(work, united(std::move(lunches)));
}

}  // namespace attune
