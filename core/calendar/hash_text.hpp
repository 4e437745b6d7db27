// Hashes spelled out in hexadecimal: as opaque as the hash itself.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "core/calendar/hashes.hpp"

namespace attune {

template <class Kind>
std::string spelled(const KeyedHash<Kind>& hash) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * hash.bytes.size());
  for (const auto byte : hash.bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

// Nothing: it spells no hash of this kind.
template <class Hash>
std::optional<Hash> from_spelled(std::string_view text) {
  Hash hash;
  if (text.size() != 2 * hash.bytes.size()) return std::nullopt;
  for (auto& byte : hash.bytes) {
    const auto [rest, fault] = std::from_chars(text.data(), text.data() + 2, byte, 16);
    if (fault != std::errc{} || rest != text.data() + 2) return std::nullopt;
    text.remove_prefix(2);
  }
  return hash;
}

}  // namespace attune
