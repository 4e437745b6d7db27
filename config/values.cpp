#include "config/values.hpp"

#include <algorithm>
#include <vector>

#include "core/base/text.hpp"

namespace attune::config {
namespace {

constexpr Minutes longest_duration = std::chrono::hours{24 * 366};

bool digit(char c) {
  return c >= '0' && c <= '9';
}

std::optional<int> minutes_in(std::string_view unit) {
  const auto name = ascii_lower(unit);
  if (name == "d" || name == "day" || name == "days") return 24 * 60;
  if (name == "h" || name == "hour" || name == "hours") return 60;
  if (name == "m" || name == "min" || name == "minute" || name == "minutes") return 1;
  return std::nullopt;
}

// The clock's minute from midnight; 24:00 is the end of the day.
std::optional<Minutes> parse_clock(std::string_view text) {
  const auto colon = text.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 2 || text.size() != colon + 3) return std::nullopt;
  if (!std::all_of(text.begin(), text.end(), [](char c) { return digit(c) || c == ':'; })) return std::nullopt;
  const auto hour = parse_integer(text.substr(0, colon));
  const auto minute = parse_integer(text.substr(colon + 1));
  if (!hour || !minute || *minute > 59 || *hour > 24 || *hour * 60 + *minute > std::int64_t{24} * 60)
    return std::nullopt;
  return Minutes{*hour * 60 + *minute};
}

}  // namespace

std::optional<Minutes> parse_duration(std::string_view text) {
  text = trim(text);
  if (text.empty()) return std::nullopt;
  Minutes sum{0};
  while (!text.empty()) {
    const auto digits = std::find_if_not(text.begin(), text.end(), digit) - text.begin();
    const auto number = parse_integer(text.substr(0, static_cast<std::size_t>(digits)));
    if (!number || *number > longest_duration.count()) return std::nullopt;
    text = trim(text.substr(static_cast<std::size_t>(digits)));
    const auto letters = std::find_if(text.begin(), text.end(), [](char c) { return digit(c) || c == ' '; });
    const auto length = static_cast<std::size_t>(letters - text.begin());
    const auto unit = minutes_in(text.substr(0, length));
    if (!unit) return std::nullopt;
    sum += Minutes{*number * *unit};
    if (sum > longest_duration) return std::nullopt;
    text = trim(text.substr(length));
  }
  return sum;
}

std::string to_text(Minutes duration) {
  const auto hours = duration.count() / 60;
  const auto rest = duration.count() % 60;
  if (hours == 0) return std::to_string(rest) + " min";
  if (rest == 0) return std::to_string(hours) + " h";
  return std::to_string(hours) + " h " + std::to_string(rest) + " min";
}

std::string to_text(double number) {
  auto text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text += '0';
  return text;
}

std::optional<ClockSpan> parse_clock_span(std::string_view text) {
  const auto dash = text.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const auto start = parse_clock(trim(text.substr(0, dash)));
  const auto end = parse_clock(trim(text.substr(dash + 1)));
  if (!start || !end || *start == std::chrono::hours{24}) return std::nullopt;
  return ClockSpan{*start, *end};
}

std::string in_quotes(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') result += '\\';
    result += c;
  }
  return result + '"';
}

bool is_notifier_name(std::string_view text) {
  return !text.empty() && text.size() <= 32 && text.front() != '-' &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || digit(c) || c == '-'; });
}

}  // namespace attune::config
