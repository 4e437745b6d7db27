// A calendar that is suddenly empty, or less than half of what it was, is more often a half-downloaded file than a
// lovely quiet life: it is believed when three readings over a day agree.
#pragma once

#include "daemon/state/source_reading.hpp"

namespace attune::service {

// `items_before`: as state::items_in() of the reading in force. `fresh` still carries the doubt that was noted with it.
bool is_doubtful(std::size_t items_before, const state::SourceReading& fresh, Instant now);
// `previous`, which stays in force, with a note that `fresh` was seen.
state::SourceReading with_doubt(state::SourceReading previous, const state::SourceReading& fresh, Instant now);

}  // namespace attune::service
