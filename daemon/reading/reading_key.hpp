// What decides how calendars are read, as one digest: when it changes, everything is read again.
#pragma once

#include <filesystem>
#include <string>

#include "core/identity/keys.hpp"
#include "daemon/reading/plan.hpp"

namespace attune::reading {

// The owner's zone, addresses, aliases, groups, people who are none, and words; retention and the first day of a week;
// the zone data's version and this program's.
ItemTag reading_key(const SourcePlan& plan, const identity::Keys& keys, const std::string& zone_data);

// "2024a", as the system's zone data say it; empty if they do not.
std::string zone_data_version(const std::filesystem::path& folder = "/usr/share/zoneinfo");

}  // namespace attune::reading
