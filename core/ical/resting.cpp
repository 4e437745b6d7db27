#include "core/ical/resting.hpp"

namespace attune::ical {

std::optional<Side> side_of(const Component& component, const Period& horizon) {
  using std::chrono::days;
  if (component.repeats || component.dates_unclear) return std::nullopt;
  // Dates are as written in zones not yet known: these days of slack cover any.
  const Instant first{days{component.first_day}};
  const Instant last{days{component.last_day}};
  if (last + days{3} < horizon.start) return Side::before;
  if (first - days{2} > horizon.end) return Side::behind;
  return std::nullopt;
}

}  // namespace attune::ical
