// What one VEVENT says about when it is. Texts and people are left for later (details.hpp): most events of a calendar
// lie outside the wanted time, and nothing else of them is looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/ical/event_lines.hpp"
#include "core/ical/outline.hpp"
#include "core/ical/time_value.hpp"
#include "core/ical/zone_shelf.hpp"
#include "core/time/recurrence.hpp"

namespace attune::ical {

// A time as a property gives it: on the clock of its zone. Dates and floating times are in the owner's zone.
struct Moment {
  LocalTime local{};
  const Zone* zone = nullptr;
  bool is_date = false;
  bool is_utc = false;

  Instant instant() const { return zone->to_instant(local); }
};

struct ExtraDate {  // RDATE
  Moment start;
  std::optional<Duration> length;  // of a PERIOD
};

struct Event {
  Component component;
  std::uint32_t position = 0;  // in its item, from 1
  Method method = Method::publish;

  Moment start;
  bool all_day = false;
  Duration length;  // all-day: whole days
  std::vector<RecurrenceRule> rules;
  std::vector<ExtraDate> extra_dates;
  std::vector<Moment> exceptions;  // EXDATE
  std::optional<Moment> recurrence_id;
  bool this_and_future = false;
  bool tells_time = true;  // an override that does not is when its instance is

  std::int32_t sequence = 0;
  Instant stamp{};
  Seconds travel{0};

  bool is_override() const { return recurrence_id.has_value(); }
  bool recurs() const { return !rules.empty() || !extra_dates.empty(); }
};

// What is needed to read the times of the events of one file.
struct TimeContext {
  const Outline& outline;
  ZoneShelf& zones;
  const Zone& owner_zone;
};

// Nothing: the event has no readable start, or it changes an occurrence that it does not readably name.
std::optional<Event> read_event(const Component& component, std::uint32_t position, const EventLines& lines,
                                const TimeContext& context, Faults& faults);

// When an occurrence of that length ends that starts at `start` on the clock of `zone`.
Instant end_of(LocalTime start, const Zone& zone, const Duration& length);

}  // namespace attune::ical
