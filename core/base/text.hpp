// Small readings of ASCII text. Anything that needs Unicode lives beside the library that knows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

std::string ascii_lower(std::string_view text);
bool ascii_iequals(std::string_view left, std::string_view right);
std::string_view trim(std::string_view text);
std::vector<std::string_view> split(std::string_view text, char separator);

// The whole of `text` as a decimal number with an optional sign; nothing if anything else stands in it or it overflows.
std::optional<std::int64_t> parse_integer(std::string_view text);

// At least two digits, for clocks and dates: 7 -> "07".
std::string two_digits(unsigned value);

// 1 -> "1 meeting", 3 -> "3 meetings".
std::string counted(std::int64_t number, std::string_view singular, std::string_view plural);

}  // namespace attune
