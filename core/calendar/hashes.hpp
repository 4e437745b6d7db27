// Keyed hashes: opaque bytes that mean something only to the installation that holds the key. Each kind has its own
// type and its own subkey.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>

namespace attune {

template <class Kind>
struct KeyedHash {
  std::array<std::uint8_t, 16> bytes{};
  friend auto operator<=>(const KeyedHash&, const KeyedHash&) = default;
  friend bool operator==(const KeyedHash&, const KeyedHash&) = default;
};

using PersonId = KeyedHash<struct PersonKind>;
using SeriesId = KeyedHash<struct SeriesKind>;  // of a UID
using ItemId = KeyedHash<struct ItemKind>;      // of an item's reference
using ItemTag = KeyedHash<struct TagKind>;      // of an item's tag
using SourceId = KeyedHash<struct SourceKind>;  // of a source's name and location

}  // namespace attune

template <class Kind>
struct std::hash<attune::KeyedHash<Kind>> {
  std::size_t operator()(const attune::KeyedHash<Kind>& id) const noexcept {
    std::size_t value = 0;  // already uniformly distributed
    std::memcpy(&value, id.bytes.data(), sizeof value);
    return value;
  }
};
