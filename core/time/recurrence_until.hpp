// UNTIL: read, and compared with an instance (RFC 5545 3.3.10).
#pragma once

#include <optional>
#include <string_view>

#include "core/time/recurrence.hpp"

namespace attune {

// 20261231, 20261231T120000 or 20261231T120000Z; nothing for anything else.
std::optional<Until> parse_until(std::string_view text);

// Whether an instance comes after UNTIL. UNTIL and DTSTART may be of different types: an all-day series ends with the
// day that UNTIL names (in `zone`, if UNTIL is in UTC); a DATE covers its whole day of a timed series.
class UntilBound {
 public:
  UntilBound(const std::optional<Until>& until, const Zone& zone, bool dates);

  // `start` is the instance on the clock of `zone`.
  bool excludes(LocalTime start) const;
  // Whether everything from this local time on is excluded, whatever the clock does nearby.
  bool long_before(LocalTime time) const { return until_ && local_ + margin_ < time; }

 private:
  std::optional<Until> until_;
  const Zone& zone_;
  bool exact_instant_ = false;
  LocalTime local_;  // the last moment that is included, on the clock of the zone
  Seconds margin_{0};
};

}  // namespace attune
