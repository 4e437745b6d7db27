#include "daemon/client/proof/encodings.hpp"

#include <cstdint>

namespace attune::client::proof {
namespace {

constexpr std::string_view lower_digits = "0123456789abcdef";
constexpr std::string_view upper_digits = "0123456789ABCDEF";
constexpr std::string_view standard_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view url_letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

std::string each_byte(std::string_view before, std::string_view bytes, Digits digits) {
  const auto names = digits == Digits::lower ? lower_digits : upper_digits;
  std::string text;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    text += before;
    text += names[byte >> 4U];
    text += names[byte & 0xFU];
  }
  return text;
}

std::string in_bytes(const std::u32string& letters, unsigned width, bool big_endian) {
  std::string bytes;
  for (const auto letter : letters) {
    for (unsigned i = 0; i < width; ++i) {
      const unsigned place = big_endian ? width - 1 - i : i;
      bytes += static_cast<char>(static_cast<std::uint32_t>(letter) >> (8 * place));
    }
  }
  return bytes;
}

}  // namespace

std::string hexadecimal(std::string_view bytes, Digits digits) {
  return each_byte("", bytes, digits);
}

std::string percent_encoded(std::string_view bytes, Digits digits) {
  return each_byte("%", bytes, digits);
}

std::string quoted_printable(std::string_view bytes) {
  return each_byte("=", bytes, Digits::upper);
}

std::string backslash_x(std::string_view bytes) {
  return each_byte("\\x", bytes, Digits::lower);
}

std::string base64(std::string_view bytes, Base64 alphabet) {
  const auto letters = alphabet == Base64::standard ? standard_letters : url_letters;
  std::string text;
  std::uint32_t bits = 0;
  unsigned held = 0;
  for (const char c : bytes) {
    bits = (bits << 8U) | static_cast<unsigned char>(c);
    held += 8;
    for (; held >= 6; held -= 6) text += letters[(bits >> (held - 6)) & 0x3FU];
  }
  if (held > 0) text += letters[(bits << (6 - held)) & 0x3FU];
  return text;
}

std::string base64_within(std::string_view bytes, std::size_t before, Base64 alphabet) {
  const auto text = base64(std::string(before, '\0') + std::string(bytes), alphabet);
  const auto first = (8 * before + 5) / 6;
  const auto end = 8 * (before + bytes.size()) / 6;
  return text.substr(first, end - first);
}

std::string utf16(const std::u32string& letters, bool big_endian) {
  return in_bytes(letters, 2, big_endian);
}

std::string utf32(const std::u32string& letters, bool big_endian) {
  return in_bytes(letters, 4, big_endian);
}

std::string json_escaped(const std::u32string& letters, Digits digits) {
  std::string text;
  for (const auto letter : letters) {
    const std::string bytes{static_cast<char>(letter >> 8U), static_cast<char>(letter & 0xFFU)};
    text += "\\u" + hexadecimal(bytes, digits);
  }
  return text;
}

std::string html_escaped(const std::u32string& letters) {
  std::string text;
  for (const auto letter : letters) text += "&#" + std::to_string(static_cast<std::uint32_t>(letter)) + ";";
  return text;
}

}  // namespace attune::client::proof
