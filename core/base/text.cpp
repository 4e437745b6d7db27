#include "core/base/text.hpp"

#include <algorithm>
#include <charconv>

namespace attune {
std::string ascii_lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return ascii_lower(c); });
  return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto at = text.find(separator);
    parts.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::optional<std::int64_t> parse_integer(std::string_view text) {
  if (!text.empty() && text.front() == '+') {
    text.remove_prefix(1);
    if (!text.empty() && text.front() == '-') return std::nullopt;
  }
  std::int64_t value = 0;
  const auto* const end = text.data() + text.size();
  const auto [rest, fault] = std::from_chars(text.data(), end, value);
  if (fault != std::errc{} || rest != end) return std::nullopt;
  return value;
}

std::string two_digits(unsigned value) {
  auto digits = std::to_string(value);
  return digits.size() < 2 ? "0" + digits : digits;
}

std::string counted(std::int64_t number, std::string_view singular, std::string_view plural) {
  std::string text = std::to_string(number);
  text += ' ';
  text += number == 1 ? singular : plural;
  return text;
}

}  // namespace attune
