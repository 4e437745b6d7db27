// Windows zone names ("W. Europe Standard Time") as IANA names, by CLDR's table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune {

// Loads the table, so that later questions open nothing. For a process that is about to lock itself.
void prepare_windows_zones();

// Nothing for a name that is not in the table.
std::optional<std::string> iana_name_of_windows_zone(std::string_view windows_name);

}  // namespace attune
