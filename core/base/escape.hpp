// Foreign text made harmless before it reaches a terminal, a log or a notification.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace attune {

// One line of valid UTF-8 of at most `limit` bytes: control characters, line and paragraph separators, bidirectional
// marks and bytes that are not UTF-8 become U+FFFD; a cut is marked with an ellipsis.
std::string escape_line(std::string_view foreign, std::size_t limit = 200);

}  // namespace attune
