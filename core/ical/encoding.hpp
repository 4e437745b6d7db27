// Calendars that are not UTF-8, made UTF-8.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::ical {

bool is_utf8(std::string_view bytes);

// Every byte has a meaning: the five that Windows-1252 leaves open become U+FFFD.
std::string from_windows_1252(std::string_view bytes);

// The text in UTF-8 if `bytes` start with a UTF-16 byte order mark. Unpaired surrogates and a last odd byte become
// U+FFFD.
std::optional<std::string> from_utf16_with_mark(std::string_view bytes);

// `bytes` without a UTF-8 byte order mark.
std::string_view without_utf8_mark(std::string_view bytes);

}  // namespace attune::ical
