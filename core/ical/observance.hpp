// What a VTIMEZONE is made of (RFC 5545 3.6.5): STANDARD and DAYLIGHT parts, each with the moments at which it sets in.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/time/recurrence.hpp"

namespace attune::ical {

inline constexpr std::size_t most_observances = 200;

struct Observance {
  std::optional<LocalTime> start;
  std::optional<Seconds> from, to;
  std::optional<RecurrenceRule> rule;
  std::vector<LocalTime> dates;

  // Onsets are told on the clock as it stood before them.
  Instant onset_at(LocalTime time) const { return Instant{time.time_since_epoch()} - *from; }
  Instant first() const { return onset_at(*start); }
};

// Those in the text that say when they set in and what offset they bring; `from` is then known as well.
std::vector<Observance> observances_in(std::string_view text);

}  // namespace attune::ical
