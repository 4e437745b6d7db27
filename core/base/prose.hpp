// What people read, made harmless: as escape_line(), but for marks that hold the direction of a name or a clock
// together.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune {

// One line. A first-strong isolate (U+2068) that is closed in the line (U+2069) stays, and nothing within or behind it
// is turned around; any other direction mark becomes U+FFFD. What is longer than `limit` bytes is cut, and keeps none.
std::string escape_prose(std::string_view line, std::size_t limit);

}  // namespace attune
