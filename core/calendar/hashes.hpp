// Keyed hashes: opaque bytes that mean something only to the installation that holds the key. Each kind has its own
// type and its own subkey.
#pragma once

#include <array>
#include <bit>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

namespace attune {

template <class Kind>
struct KeyedHash {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const KeyedHash& left, const KeyedHash& right) { return left.words() <=> right.words(); }
  friend bool operator==(const KeyedHash& left, const KeyedHash& right) { return left.words() == right.words(); }

 private:
  // In the order of the bytes; two words are compared many times faster.
  std::array<std::uint64_t, 2> words() const {
    auto both = std::bit_cast<std::array<std::uint64_t, 2>>(bytes);
    if constexpr (std::endian::native == std::endian::little) {
      for (auto& word : both) word = __builtin_bswap64(word);
    }
    return both;
  }
};

using PersonId = KeyedHash<struct PersonKind>;
using SeriesId = KeyedHash<struct SeriesKind>;      // of a UID
using ItemId = KeyedHash<struct ItemKind>;          // of an item's reference
using ItemTag = KeyedHash<struct TagKind>;          // of an item's tag
using Shorthand = KeyedHash<struct ShorthandKind>;  // of any text, for as long as one process runs
using SourceId = KeyedHash<struct SourceKind>;      // of a source's name and location

}  // namespace attune

template <class Kind>
struct std::hash<attune::KeyedHash<Kind>> {
  std::size_t operator()(const attune::KeyedHash<Kind>& id) const noexcept {
    std::size_t value = 0;  // already uniformly distributed
    std::memcpy(&value, id.bytes.data(), sizeof value);
    return value;
  }
};
