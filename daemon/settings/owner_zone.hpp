// The owner's zone: from the configuration, else the machine's.
#pragma once

#include <filesystem>

#include "config/settings.hpp"
#include "core/time/zone.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::settings {

// Where a machine says its zone.
struct ZoneFiles {
  std::filesystem::path local_time = "/etc/localtime";  // a link into the zone data
  std::filesystem::path name = "/etc/timezone";         // the name, where local_time is a copy
};

// The configured zone, else TZ, else what the machine's link points to, else UTC where the machine says nothing at all.
// A zone that can not be told is an error rather than a guess: every figure rests on it. ErrorKind::configuration.
Result<Zone> owner_zone(const config::Settings& settings, const Environment& environment, const ZoneFiles& files = {});

}  // namespace attune::settings
