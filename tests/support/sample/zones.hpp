// The VTIMEZONE components of the zones that sample calendars use.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace attune::sample {

// Content lines, unfolded. Throws std::out_of_range for a zone that no sample uses.
const std::vector<std::string>& zone_lines(std::string_view zone);

}  // namespace attune::sample
