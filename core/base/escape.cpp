#include "core/base/escape.hpp"

#include <cstdint>

namespace attune {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";
constexpr std::string_view ellipsis = "\xE2\x80\xA6";
constexpr char32_t not_utf8 = 0xFFFFFFFF;

struct CodePoint {
  char32_t value;
  std::size_t length;  // bytes
};

std::size_t expected_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

CodePoint next_code_point(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  const auto length = expected_length(lead);
  if (length == 1) return {lead, 1};
  if (length == 0 || text.size() < length) return {not_utf8, 1};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return {not_utf8, 1};
    value = (value << 6U) | (byte & 0x3FU);
  }
  const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {not_utf8, 1};
  return {value, length};
}

bool harmless(char32_t c) {
  if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;                       // C0, DEL, C1
  if (c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0x061C) return false;  // separators, BOM, Arabic letter mark
  if ((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E)) return false;  // zero width, embeddings
  if (c >= 0x2060 && c <= 0x206F) return false;                                    // isolates, invisible operators
  return c != 0xFFFE && c != 0xFFFF && c != not_utf8;
}

}  // namespace

std::string escape_line(std::string_view foreign, std::size_t limit) {
  std::string line;
  while (!foreign.empty()) {
    const auto [value, length] = next_code_point(foreign);
    const auto piece = harmless(value) ? foreign.substr(0, length) : replacement;
    if (line.size() + piece.size() + ellipsis.size() > limit) {
      line += ellipsis;
      return line;
    }
    line += piece;
    foreign.remove_prefix(length);
  }
  return line;
}

}  // namespace attune
