// What of a plan asks for quiet, and how full its weeks are, by looking at every slot and counting minutes.
#include <algorithm>

#include "core/time/week.hpp"
#include "tests/simulation/plan.hpp"

namespace attune::simulation {
namespace {

using namespace std::chrono_literals;

bool takes_time(Sort sort) {
  return sort == Sort::meeting || sort == Sort::one_on_one;
}

}  // namespace

LocalDate Worker::week_of(LocalDate date) const {
  return week_start(date, settings.week_starts_on);
}

bool Worker::works_on(LocalDate date) const {
  const auto weekday = std::chrono::weekday{date}.c_encoding();
  return std::ranges::count(shift.weekdays, weekday) > 0 && !is_leave(date);
}

bool Worker::has_hours_on(LocalDate date) const {
  const auto starts_on = [&](LocalDate day) {
    return std::ranges::count(shift.weekdays, std::chrono::weekday{day}.c_encoding()) > 0;
  };
  return starts_on(date) || (works_at_night() && starts_on(date - days{1}));
}

// On the owner's clock: within a shift that began today or yesterday, not at lunch, and not on leave today.
bool Worker::is_at_work(Instant instant) const {
  const auto local = zone.to_local(instant);
  const auto today = date_of(local);
  if (is_leave(today)) return false;
  for (const auto began : {today, today - days{1}}) {
    const auto weekday = std::chrono::weekday{began}.c_encoding();
    if (std::ranges::count(shift.weekdays, weekday) == 0) continue;
    const auto into = local - (LocalTime{began} + shift.start);
    const bool at_lunch = shift.has_lunch && into >= lunch_after && into < lunch_after + lunch_length;
    if (into >= 0s && into < shift.length && !at_lunch) return true;
  }
  return false;
}

bool Worker::is_quiet(Instant instant, Instant known) const {
  if (!is_at_work(instant)) return true;
  const auto from =
      std::ranges::lower_bound(slots, instant - 24h, {}, [](const Slot& slot) { return slot.period.start; });
  for (auto slot = from; slot != slots.end() && slot->period.start <= instant; ++slot) {
    if (!slot->is_shown(known) || slot->sort == Sort::leave) continue;
    const auto silence = slot->sort == Sort::hold ? 0min : 5min;
    if (instant < slot->period.end + silence) return true;
  }
  return false;
}

bool Worker::is_crowded(LocalDate first_day, Instant now) const {
  const Period whole{zone.start_of(first_day), zone.start_of(first_day + days{7})};
  int working = 0;
  int in_meetings = 0;
  for (auto instant = whole.start; instant < whole.end; instant += 1min) {
    if (!is_at_work(instant)) continue;
    ++working;
    in_meetings += is_in_meeting(instant, now) ? 1 : 0;
  }
  return working > 0 && 2 * in_meetings >= working;
}

bool Worker::is_in_meeting(Instant instant, Instant now) const {
  auto slot = std::ranges::lower_bound(slots, instant - 12h, {}, [](const Slot& one) { return one.period.start; });
  for (; slot != slots.end() && slot->period.start <= instant; ++slot) {
    if (instant < slot->period.end && takes_time(slot->sort) && slot->is_shown(now)) return true;
  }
  return false;
}

bool Worker::has_focus_time(LocalDate first_day, Instant now) const {
  minutes free{0};
  const Period whole{zone.start_of(first_day), zone.start_of(first_day + days{7})};
  for (auto instant = whole.start; instant < whole.end; instant += 1min) {
    // A stretch ends with its day.
    const bool midnight = zone.to_local(instant) == LocalTime{zone.date_at(instant)};
    const bool is_free = is_at_work(instant) && !is_in_meeting(instant, now);
    free = is_free ? (midnight ? 1min : free + 1min) : 0min;
    if (free >= settings.focus_block) return true;
  }
  return false;
}

bool Worker::has_conflict_ahead(Instant now) const {
  const auto near = [&](const Slot& slot) {
    return slot.period.start > now - 24h && slot.period.start < now + days{8} && takes_time(slot.sort) &&
           slot.is_shown(now);
  };
  return std::ranges::any_of(slots, [&](const Slot& one) {
    const bool ahead = one.period.start >= now && one.period.start < now + days{7};
    if (!ahead || one.sort != Sort::one_on_one || !near(one)) return false;
    return std::ranges::any_of(slots, [&](const Slot& other) {
      return &other != &one && near(other) && other.period.start < one.period.end &&
             one.period.start < other.period.end;
    });
  });
}

bool Worker::meets_one_on_one(Instant start, Instant now) const {
  return std::ranges::any_of(slots, [&](const Slot& slot) {
    return slot.period.start == start && slot.sort == Sort::one_on_one && slot.is_shown(now);
  });
}

}  // namespace attune::simulation
