// One item to its occurrences: times first, and texts and people only of what touches the horizon.
#pragma once

#include "core/ical/outline.hpp"
#include "core/ical/reading.hpp"
#include "core/ical/zone_shelf.hpp"

namespace attune::ical {

Expanded expand_item(const Outline& outline, ZoneShelf& zones, std::size_t item, const Request& request,
                     const Understanding& understanding);

}  // namespace attune::ical
