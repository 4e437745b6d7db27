// When a pause that was asked for in words ends.
#pragma once

#include <string_view>

#include "core/base/result.hpp"
#include "core/time/zone.hpp"

namespace attune::settings {

// "2h", "3 days", "for 90min"; "until 14:00", "until tomorrow", "until friday", "until 2026-12-01", each with or
// without a time of day ("until tomorrow 9:30"). Without one, a day begins at midnight. A weekday is the next one,
// never today. ErrorKind::usage: what would have been understood, or that it lies in the past or over a year ahead.
Result<Instant> quiet_end(std::string_view words, Instant now, const Zone& zone);

}  // namespace attune::settings
