// What bytes are that hold no calendar, so that a person knows where to look.
#pragma once

#include <string_view>

#include "daemon/wire/reader_lines.hpp"

namespace attune::reader {

wire::SourceFault what_instead_of_a_calendar(std::string_view bytes);

}  // namespace attune::reader
