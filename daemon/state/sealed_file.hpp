// The seal around everything that is remembered. In front, readable and authenticated: what it is, its schema, and
// which key opens it. The layout of that header never changes; what it holds does, by schema.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <variant>

#include "core/identity/keys.hpp"
#include "daemon/state/atomic_file.hpp"

namespace attune::state {

enum class Content : std::uint32_t { memory = 1, reading = 2 };

// What a file turned out to be, when not what was hoped for.
enum class SealFault : std::uint8_t {
  missing,
  unreadable,  // the system refuses, or it is no file
  damaged,     // changed, cut short, or never ours
  other_key,
  older,  // written by an earlier version, and genuine
  newer,  // written by a later version, and genuine: to be left alone
};

using Unsealed = std::variant<Bytes, SealFault>;

Bytes seal(const identity::Keys& keys, Content content, std::uint32_t schema, std::span<const std::uint8_t> plain);
Unsealed unseal(const identity::Keys& keys, Content content, std::uint32_t schema,
                std::span<const std::uint8_t> sealed);

// What the readable part of the file says of the key it needs; nothing: it says nothing.
std::optional<bool> needs_this_key(const Handle& folder, const std::string& name, const identity::Keys& keys);

Unsealed read_sealed(const Handle& folder, const std::string& name, const identity::Keys& keys, Content content,
                     std::uint32_t schema);

}  // namespace attune::state
