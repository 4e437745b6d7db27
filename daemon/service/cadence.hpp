// When a source is read again, as a pure function of what happened.
#pragma once

#include <cstddef>
#include <optional>

#include "core/calendar/hashes.hpp"
#include "core/time/instant.hpp"

namespace attune::service {

struct Cadence {
  Seconds interval{};
  // Regular readings stand on one grid, `interval` apart, from here: those of several sources stand close together, so
  // the machine is woken once for all of them, and each installation has a grid of its own, so that a thousand of them
  // do not ask one server in the same second.
  Instant anchor{};
};

// Both are keyed hashes, so neither says anything to a server that counts the seconds.
Cadence cadence_of(Seconds interval, const SourceId& installation, const SourceId& source);

// A part of the interval, at most a tenth, by which the readings of one source stand behind the grid. `seed` is any
// number that tells sources apart.
Seconds jitter(Seconds interval, std::size_t seed);

// The next regular reading after one that ended `now`, `failures` in a row having failed: two intervals apart after
// the second, then four, at most eight.
Instant regular_reading(const Cadence& cadence, Instant now, unsigned failures);

// Changes of the source since its last reading began.
struct Changes {
  Instant first{}, last{};
};

// When a changed source is read: after two quiet seconds (programs write in several steps), ten seconds after the first
// change at the latest, but never so soon that reading takes more than a fiftieth of the time.
Instant reading_of_change(const Changes& changes, Instant last_ended, std::chrono::milliseconds last_took);

}  // namespace attune::service
