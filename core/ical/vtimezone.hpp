// A VTIMEZONE (RFC 5545 3.6.5) as rules of a zone, for zones whose names say nothing to us.
#pragma once

#include <memory>
#include <string_view>

#include "core/time/zone.hpp"

namespace attune::ical {

// `text` is what stands between BEGIN:VTIMEZONE and its END. Null: no observance in it is readable.
std::shared_ptr<const ZoneRules> zone_rules_of(std::string_view text);

}  // namespace attune::ical
