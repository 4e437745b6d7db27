// Small readings of ASCII text. Anything that needs Unicode lives beside the library that knows it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

std::string ascii_lower(std::string_view text);

// Here and in trim(): every line of every calendar passes through, and most comparisons end at the length.
constexpr bool ascii_iequals(std::string_view left, std::string_view right) {
  if (left.size() != right.size()) return false;
  for (std::size_t i = 0; i < left.size(); ++i) {
    if (left[i] != right[i] && ascii_lower(left[i]) != ascii_lower(right[i])) return false;
  }
  return true;
}

constexpr std::string_view trim(std::string_view text) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };
  while (!text.empty() && blank(text.front())) text.remove_prefix(1);
  while (!text.empty() && blank(text.back())) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator);

// The whole of `text` as a decimal number with an optional sign; nothing if anything else stands in it or it overflows.
std::optional<std::int64_t> parse_integer(std::string_view text);

// At least two digits, for clocks and dates: 7 -> "07".
std::string two_digits(unsigned value);

// 1 -> "1 meeting", 3 -> "3 meetings".
std::string counted(std::int64_t number, std::string_view singular, std::string_view plural);

}  // namespace attune
