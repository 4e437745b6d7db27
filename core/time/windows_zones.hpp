// Windows zone names ("W. Europe Standard Time") as IANA names, by CLDR's table.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune {

std::optional<std::string> iana_name_of_windows_zone(std::string_view windows_name);

}  // namespace attune
