#include "daemon/state/sealed_file.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace attune::state {
namespace {

// magic, content, schema (both little endian), key check
constexpr std::string_view magic = "attune/1";
constexpr std::size_t content_at = 8;
constexpr std::size_t schema_at = 12;
constexpr std::size_t check_at = 16;
constexpr std::size_t header_size = 24;

// 200,000 meetings take a tenth of it.
constexpr std::size_t largest_file = std::size_t{64} << 20U;

using Header = std::array<std::uint8_t, header_size>;

void put(std::uint8_t* at, std::uint32_t number) {
  for (unsigned i = 0; i < 4; ++i) at[i] = static_cast<std::uint8_t>(number >> (8 * i));
}

std::uint32_t get(const std::uint8_t* at) {
  std::uint32_t number = 0;
  for (unsigned i = 0; i < 4; ++i) number |= static_cast<std::uint32_t>(at[i]) << (8 * i);
  return number;
}

Header header_of(const identity::Keys& keys, Content content, std::uint32_t schema) {
  Header header{};
  std::copy(magic.begin(), magic.end(), header.begin());
  put(header.data() + content_at, static_cast<std::uint32_t>(content));
  put(header.data() + schema_at, schema);
  const auto check = keys.check();
  std::copy(check.begin(), check.end(), header.begin() + check_at);
  return header;
}

}  // namespace

Bytes seal(const identity::Keys& keys, Content content, std::uint32_t schema, std::span<const std::uint8_t> plain) {
  const auto header = header_of(keys, content, schema);
  const auto hidden = keys.seal(plain, header);
  Bytes sealed(header.size() + hidden.size());
  std::copy(hidden.begin(), hidden.end(), std::copy(header.begin(), header.end(), sealed.begin()));
  return sealed;
}

Unsealed unseal(const identity::Keys& keys, Content content, std::uint32_t newest,
                std::span<const std::uint8_t> sealed) {
  if (sealed.size() < header_size) return SealFault::damaged;
  const auto found = get(sealed.data() + schema_at);
  const auto expected = header_of(keys, content, found);
  const auto differs = std::mismatch(expected.begin(), expected.end(), sealed.begin()).first - expected.begin();
  if (differs < static_cast<std::ptrdiff_t>(check_at)) return SealFault::damaged;
  if (differs < static_cast<std::ptrdiff_t>(header_size)) return SealFault::other_key;
  auto plain = keys.open(sealed.subspan(header_size), expected);
  if (!plain) return SealFault::damaged;
  // Only a genuine file may claim to be from the future, or a flipped bit would lock the owner out.
  if (found > newest) return SealFault::newer;
  return Opened{found, std::move(*plain)};
}

Result<Bytes> open_whatever_it_is(const identity::Keys& keys, std::span<const std::uint8_t> sealed) {
  if (sealed.size() < header_size) return failure(ErrorKind::state, "it is too short for a seal");
  return keys.open(sealed.subspan(header_size), sealed.first(header_size));
}

std::optional<bool> needs_this_key(const Handle& folder, const std::string& name, const identity::Keys& keys) {
  const auto file = open_file(folder, name);
  if (!file || !*file) return std::nullopt;
  const auto sealed = read_all(**file, largest_file);
  if (!sealed || sealed->size() < header_size || !std::equal(magic.begin(), magic.end(), sealed->begin())) {
    return std::nullopt;
  }
  const auto check = keys.check();
  return std::equal(check.begin(), check.end(), sealed->begin() + check_at);
}

std::variant<Bytes, SealFault> read_bytes(const Handle& folder, const std::string& name) {
  const auto file = open_file(folder, name);
  if (!file) return SealFault::unreadable;
  if (!*file) return SealFault::missing;
  auto sealed = read_all(**file, largest_file);
  if (!sealed) return SealFault::unreadable;
  return std::move(*sealed);
}

Unsealed read_sealed(const Handle& folder, const std::string& name, const identity::Keys& keys, Content content,
                     std::uint32_t newest) {
  const auto bytes = read_bytes(folder, name);
  if (const auto* const fault = std::get_if<SealFault>(&bytes)) return *fault;
  return unseal(keys, content, newest, std::get<Bytes>(bytes));
}

}  // namespace attune::state
