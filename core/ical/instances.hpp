// The instances of a recurring event (RFC 5545 3.8.5): DTSTART, RRULE and RDATE, less EXDATE.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/ical/event.hpp"
#include "core/ical/fault.hpp"

namespace attune::ical {

inline constexpr std::size_t most_instances = 2000;  // of one rule, in the window

struct Instance {
  LocalTime local{};               // on the clock of the series
  Instant start{};                 // also what a RECURRENCE-ID names it by
  std::optional<Duration> length;  // of a PERIOD
};

struct Instances {
  std::vector<Instance> found;  // ascending, distinct
  bool finished = true;         // none follows after the range
};

// What rules give in `range`, and what DTSTART and RDATE give before its end. A rule with over `most_instances` in
// `window`, which lies within `range`, gives none but DTSTART. Exceptions are not taken off.
Instances instances_of(const Event& master, const Period& range, const Period& window, Faults& faults);

// How the instances of a series are named by other dates: its own clock, or its days if it is all-day.
class SeriesClock {
 public:
  explicit SeriesClock(const Event& master) : master_(master) {}

  // The instance that a RECURRENCE-ID means: by instant; by day where either side is a date.
  Instant instance_of(const Moment& recurrence_id) const;
  LocalDate day_of(const Moment& moment) const;
  LocalTime local(Instant instant) const { return master_.start.zone->to_local(instant); }

 private:
  const Event& master_;
};

// EXDATE: by instant; by day where either side is a date.
class Exceptions {
 public:
  explicit Exceptions(const Event& master);
  bool contains(Instant instance, LocalTime local) const;

 private:
  std::set<Instant> instants_;
  std::set<LocalDate> days_;
};

}  // namespace attune::ical
