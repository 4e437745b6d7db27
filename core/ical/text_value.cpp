#include "core/ical/text_value.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "core/ical/encoding.hpp"

namespace attune::ical {
namespace {

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

std::string without_escapes(std::string_view value) {
  std::string text;
  text.reserve(value.size());
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    if (c == '\\' && i + 1 < value.size()) {
      const char escaped = value[++i];
      text += escaped == 'n' || escaped == 'N' ? ' ' : escaped;
    } else if (!is_control(c)) {
      text += c;
    }
  }
  return text;
}

}  // namespace

bool is_plain(std::string_view value) {
  bool simple = true;
  bool ascii = true;
  for (const char c : value) {
    simple &= !is_control(c) && c != '\\';
    ascii &= static_cast<unsigned char>(c) < 0x80;
  }
  return simple && (ascii || is_utf8(value));
}

std::string plain_text(std::string_view value) {
  value = trim(value);
  auto text = without_escapes(value);
  return is_utf8(text) ? text : from_windows_1252(text);
}

std::string zone_name_of(std::string_view value) {
  value = trim(value);
  while (!value.empty() && value.front() == '"') value.remove_prefix(1);
  while (!value.empty() && value.back() == '"') value.remove_suffix(1);
  return plain_text(value);
}

}  // namespace attune::ical
