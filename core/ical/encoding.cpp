#include "core/ical/encoding.hpp"

#include <cstddef>
#include <cstdint>

namespace attune::ical {
namespace {

constexpr char32_t replacement = 0xFFFD;

// 0x80 to 0x9F; the rest of Windows-1252 is Latin-1.
constexpr char32_t upper_controls[32] = {
    0x20AC, replacement, 0x201A,      0x0192, 0x201E,      0x2026,      0x2020, 0x2021,      0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152,      replacement, 0x017D, replacement, replacement, 0x2018, 0x2019,      0x201C, 0x201D, 0x2022,
    0x2013, 0x2014,      0x02DC,      0x2122, 0x0161,      0x203A,      0x0153, replacement, 0x017E, 0x0178};

char byte_of(char32_t value) {
  return static_cast<char>(static_cast<unsigned char>(value));
}

void append_utf8(char32_t c, std::string& text) {
  if (c < 0x80) {
    text += byte_of(c);
  } else if (c < 0x800) {
    text += byte_of(0xC0 | (c >> 6));
    text += byte_of(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += byte_of(0xE0 | (c >> 12));
    text += byte_of(0x80 | ((c >> 6) & 0x3F));
    text += byte_of(0x80 | (c & 0x3F));
  } else {
    text += byte_of(0xF0 | (c >> 18));
    text += byte_of(0x80 | ((c >> 12) & 0x3F));
    text += byte_of(0x80 | ((c >> 6) & 0x3F));
    text += byte_of(0x80 | (c & 0x3F));
  }
}

// How many bytes a well-formed character at the start of `bytes` has; 0: none.
std::size_t utf8_length(const unsigned char* bytes, std::size_t left) {
  const auto continues = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < left && bytes[i] >= low && bytes[i] <= high;
  };
  const unsigned lead = bytes[0];
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return continues(1, low, high) && continues(2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return continues(1, low, high) && continues(2) && continues(3) ? 4 : 0;
  }
  return 0;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  const auto* const data = reinterpret_cast<const unsigned char*>(bytes.data());
  for (std::size_t i = 0; i < bytes.size();) {
    const auto length = utf8_length(data + i, bytes.size() - i);
    if (length == 0) return false;
    i += length;
  }
  return true;
}

std::string from_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(byte >= 0x80 && byte < 0xA0 ? upper_controls[byte - 0x80] : byte, text);
  }
  return text;
}

std::optional<std::string> from_utf16_with_mark(std::string_view bytes) {
  const bool big = bytes.starts_with("\xFE\xFF");
  if (!big && !bytes.starts_with("\xFF\xFE")) return std::nullopt;
  const auto unit = [&](std::size_t at) -> char32_t {
    const auto first = static_cast<unsigned char>(bytes[at]);
    const auto second = static_cast<unsigned char>(bytes[at + 1]);
    return big ? static_cast<char32_t>(first << 8 | second) : static_cast<char32_t>(second << 8 | first);
  };
  std::string text;
  text.reserve(bytes.size() / 2 + bytes.size() / 16);
  std::size_t at = 2;
  for (; at + 1 < bytes.size(); at += 2) {
    auto c = unit(at);
    const bool leads = c >= 0xD800 && c <= 0xDBFF;
    if (leads && at + 3 < bytes.size() && (unit(at + 2) & 0xFC00) == 0xDC00) {
      c = 0x10000 + ((c & 0x3FF) << 10) + (unit(at + 2) & 0x3FF);
      at += 2;
    } else if (c >= 0xD800 && c <= 0xDFFF) {
      c = replacement;
    }
    append_utf8(c, text);
  }
  if (at < bytes.size()) append_utf8(replacement, text);
  return text;
}

std::string_view without_utf8_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

}  // namespace attune::ical
