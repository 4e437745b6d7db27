// Which of the listed items are read again.
#pragma once

#include <cstdint>
#include <vector>

#include "daemon/reading/plan.hpp"
#include "daemon/state/source_reading.hpp"

namespace attune::reading {

// False: nothing that is remembered may be kept, because calendars are read differently now, or because the clock was
// set back behind the last reading.
bool still_holds(const state::ReadingHead& previous, const ItemTag& reading_key, Instant now);

// Whether too little is left until what was expanded or listed ends; nothing: it has no end.
bool is_near(const std::optional<Instant>& end, const SourcePlan& plan);

// New, changed, or near its end. `previous` may be null.
bool is_wanted(const state::SourceReading* previous, const ItemId& item, const ItemTag& tag, const SourcePlan& plan);

// Sent as `unless`: the listing tag that would mean there is nothing to do. Empty: list in any case.
std::string nothing_to_do_if(const state::ReadingHead* previous, const SourcePlan& plan);

// Sorted numbers as ranges.
std::vector<wire::Want> ranges_of(const std::vector<std::uint32_t>& wanted);

}  // namespace attune::reading
