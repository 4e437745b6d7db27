// TEXT values (RFC 5545 3.3.11) as plain UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace attune::ical {

// Needs no rewriting: UTF-8 without control characters and escapes.
bool is_plain(std::string_view value);

// Escapes resolved, control characters left out, Windows-1252 read where it is not UTF-8.
std::string plain_text(std::string_view value);

// The name of a time zone as it stands in TZID properties and parameters: no quotes, no blanks around it.
std::string zone_name_of(std::string_view value);

}  // namespace attune::ical
