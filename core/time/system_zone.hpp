// The system's zone data, read through Hinnant's date. Only zone.cpp uses this.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/time/zone.hpp"

namespace attune {

struct SystemZone {
  std::string name;  // as the zone data spell it
  std::shared_ptr<const ZoneRules> rules;
};

// Errors as for Zone::system.
Result<SystemZone> find_system_zone(std::string_view iana_name);

}  // namespace attune
