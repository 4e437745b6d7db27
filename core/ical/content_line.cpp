#include "core/ical/content_line.hpp"

#include <algorithm>

#include "core/base/text.hpp"

namespace attune::ical {
namespace {

constexpr auto npos = std::string_view::npos;
constexpr std::size_t most_parameters = 100;     // of a line; nobody looks at those behind
constexpr std::size_t longest_parameter = 1000;  // bytes, of what is written anew
constexpr std::size_t longest_value = 4096;

// The first `wanted` at or after `from` that stands outside double quotes.
std::size_t find_unquoted(std::string_view text, char wanted, std::size_t from) {
  const auto first = text.find(wanted, from);
  if (first == npos) return npos;
  auto i = text.substr(0, first).find('"', from);
  if (i == npos) return first;  // as nearly always
  for (bool quoted = false; i < text.size(); ++i) {
    if (text[i] == '"') quoted = !quoted;
    if (text[i] == wanted && !quoted) return i;
  }
  return npos;
}

std::size_t find_without_case(std::string_view text, std::string_view lower) {
  const auto found = std::search(text.begin(), text.end(), lower.begin(), lower.end(),
                                 [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; });
  return found == text.end() ? npos : static_cast<std::size_t>(found - text.begin());
}

// No colon can stand in their values.
bool holds_times(Property property) {
  switch (property) {
    case Property::event_start:
    case Property::event_end:
    case Property::exception_date:
    case Property::recurrence_date:
    case Property::recurrence_id:
      return true;
    default:
      return false;
  }
}

// Where the value starts behind a quote that never closes: dates hold no colon, addresses start with their scheme.
std::size_t guessed_colon(std::string_view line, Property property) {
  switch (property) {
    case Property::attendee:
    case Property::organizer:
      for (const std::string_view scheme : {":mailto:", ":urn:", ":invalid:"}) {
        if (const auto at = find_without_case(line, scheme); at != npos) return at;
      }
      return line.rfind(':');
    default:
      return holds_times(property) ? line.rfind(':') : line.find(':');
  }
}

std::string_view without_quotes(std::string_view text) {
  text = trim(text);
  if (!text.empty() && text.front() == '"') text.remove_prefix(1);
  if (!text.empty() && text.back() == '"') text.remove_suffix(1);
  return trim(text);
}

void append_without_controls(std::string_view from, bool quotes, std::string& text) {
  for (const char c : from) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
      if (c == '\t') text += ' ';
    } else if (quotes || c != '"') {
      text += c;
    }
  }
}

// Not in the middle of a character.
std::string_view cut(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return text;
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0U) == 0x80U) --longest;
  return text.substr(0, longest);
}

}  // namespace

std::optional<ContentLine> parse_content_line(std::string_view line) {
  return parse_content_line(line, name_at_start(line));
}

std::optional<ContentLine> parse_content_line(std::string_view line, const Name& name) {
  if (name.property == Property::other) return std::nullopt;
  ContentLine result;
  result.property = name.property;
  auto colon = line[name.length] == ':' ? name.length : find_unquoted(line, ':', name.length);
  if (colon == npos) {
    result.unbalanced = true;
    colon = guessed_colon(line, name.property);
  } else if (colon > name.length && holds_times(name.property)) {
    colon = line.rfind(':');  // TZID=tzone://Microsoft/Utc, TZID=(UTC+01:00) Berlin: colons where quotes are missing
  }
  if (colon == npos || colon < name.length) return std::nullopt;
  result.parameters = line.substr(name.length, colon - name.length);
  result.value = line.substr(colon + 1);
  return result;
}

std::optional<std::string_view> parameter(const ContentLine& line, std::string_view name) {
  auto rest = line.parameters;
  for (std::size_t count = 0; count < most_parameters && !rest.empty(); ++count) {
    rest.remove_prefix(1);  // the `;`
    const auto end = std::min(line.unbalanced ? rest.find(';') : find_unquoted(rest, ';', 0), rest.size());
    const auto entry = rest.substr(0, end);
    const auto equals = entry.find('=');
    if (equals != npos && ascii_iequals(trim(entry.substr(0, equals)), name)) {
      return without_quotes(entry.substr(equals + 1));
    }
    rest.remove_prefix(end);
  }
  return std::nullopt;
}

void append_clean(const ContentLine& line, std::span<const std::string_view> parameters, std::string& text) {
  text += name_of(line.property);
  for (const auto name : parameters) {
    const auto value = parameter(line, name);
    if (!value) continue;
    text += ';';
    text += name;
    text += "=\"";
    append_without_controls(cut(*value, longest_parameter), false, text);
    text += '"';
  }
  text += ':';
  append_without_controls(cut(line.value, longest_value), true, text);
  text += "\r\n";
}

}  // namespace attune::ical
