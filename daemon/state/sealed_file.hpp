// The seal around everything that is remembered. In front, readable and authenticated: what it is, its schema, and
// which key opens it. The layout of that header never changes; what it holds does, by schema.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  newer,  // written by a later version, and genuine: to be left alone
};

// Genuine, and written by this version or an earlier one.
struct Opened {
  std::uint32_t schema;
  Bytes plain;
};

using Unsealed = std::variant<Opened, SealFault>;

Bytes seal(const identity::Keys& keys, Content content, std::uint32_t schema, std::span<const std::uint8_t> plain);
// `newest`: the schema of this version.
Unsealed unseal(const identity::Keys& keys, Content content, std::uint32_t newest,
                std::span<const std::uint8_t> sealed);

// Whatever of ours it is and whoever wrote it, for looking at it rather than understanding it. Error: ErrorKind::state.
Result<Bytes> open_whatever_it_is(const identity::Keys& keys, std::span<const std::uint8_t> sealed);

// What the readable part of the file says of the key it needs; nothing: it says nothing.
std::optional<bool> needs_this_key(const Handle& folder, const std::string& name, const identity::Keys& keys);

// The bytes of the file, still sealed; or `missing`, or `unreadable`.
std::variant<Bytes, SealFault> read_bytes(const Handle& folder, const std::string& name);
Unsealed read_sealed(const Handle& folder, const std::string& name, const identity::Keys& keys, Content content,
                     std::uint32_t newest);

// What a damaged file is called once it was put aside.
inline constexpr std::string_view damaged_ending = ".damaged";

}  // namespace attune::state
