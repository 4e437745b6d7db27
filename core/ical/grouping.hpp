// Groups the components that were found by UID into items, each with the digest of all it rests on.
#pragma once

#include "core/ical/fault.hpp"
#include "core/ical/outline.hpp"
#include "core/ical/splitter.hpp"

namespace attune::ical {

void group_into_items(const Split& split, Outline& outline, Faults& faults);

}  // namespace attune::ical
