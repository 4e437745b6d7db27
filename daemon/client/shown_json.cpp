#include "daemon/client/shown_json.hpp"

#include <array>
#include <cstdint>

namespace attune::client {
namespace {

struct Range {
  char32_t first, last;
};

// Control characters, and format characters of Unicode that change how others are shown. All of them are in strings:
// outside of these JSON is ASCII.
constexpr std::array hidden{Range{0x80, 0x9F},     Range{0xAD, 0xAD},      Range{0x61C, 0x61C},   Range{0x180E, 0x180E},
                            Range{0x200B, 0x200F}, Range{0x2028, 0x202E},  Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF},
                            Range{0xFFF9, 0xFFFB}, Range{0xE0000, 0xE007F}};

bool is_hidden(char32_t c) {
  for (const auto& range : hidden) {
    if (c >= range.first && c <= range.last) return true;
  }
  return false;
}

std::size_t length_of(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead < 0xE0) return 2;
  return lead < 0xF0 ? 3 : 4;
}

// Of UTF-8 that is known to be well formed.
char32_t code_point(std::string_view bytes) {
  const auto lead = static_cast<unsigned char>(bytes.front());
  char32_t value = bytes.size() == 1 ? lead : lead & (0xFFU >> (bytes.size() + 1));
  for (const char byte : bytes.substr(1)) value = (value << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return value;
}

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[(unit >> shift) & 0xFU];
}

void append_escaped(std::string& out, char32_t c) {
  if (c < 0x10000) return append_unit(out, c);
  append_unit(out, 0xD800 + ((c - 0x10000) >> 10U));
  append_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FFU));
}

}  // namespace

std::string shown_json(std::string_view json) {
  std::string out;
  out.reserve(json.size());
  while (!json.empty()) {
    std::size_t plain = 0;
    while (plain < json.size() && static_cast<unsigned char>(json[plain]) < 0x80) ++plain;
    out += json.substr(0, plain);
    json.remove_prefix(plain);
    if (json.empty()) break;
    const auto character = json.substr(0, length_of(static_cast<unsigned char>(json.front())));
    const auto value = code_point(character);
    if (is_hidden(value)) {
      append_escaped(out, value);
    } else {
      out += character;
    }
    json.remove_prefix(character.size());
  }
  return out;
}

}  // namespace attune::client
