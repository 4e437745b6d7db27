#include "core/identity/keys.hpp"

#include <sodium.h>

#include <algorithm>
#include <new>
#include <utility>

#include "core/identity/printed_prefix.hpp"

namespace attune::identity {
namespace {

constexpr std::size_t subkey_size = 32;
static_assert(subkey_size == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(master_key_size == crypto_kdf_KEYBYTES);

using Subkey = std::array<std::uint8_t, subkey_size>;

// Part of every installation's state: a number is never given to another use.
enum class Use : std::uint8_t { person = 1, series, item, tag, source, reading, seal, check };
constexpr char derivation_context[crypto_kdf_CONTEXTBYTES + 1] = "attune/1";

const unsigned char* bytes_of(std::string_view text) {
  return reinterpret_cast<const unsigned char*>(text.data());
}

// SipHash: a tenth of the time, for what needs no more than 16 bytes of key.
template <class Hash>
Hash keyed_digest(std::string_view text, const std::uint8_t* key) {
  static_assert(subkey_size >= crypto_shorthash_siphashx24_KEYBYTES);
  Hash result;
  static_assert(sizeof result.bytes == crypto_shorthash_siphashx24_BYTES);
  crypto_shorthash_siphashx24(result.bytes.data(), bytes_of(text), text.size(), key);
  return result;
}

}  // namespace

// Guarded and, where the quota allows, locked pages: the subkeys, and the working state that meets the hashed text.
struct Keys::Locked {
  static void* operator new(std::size_t size) {
    if (auto* const memory = sodium_malloc(size); memory != nullptr) return memory;
    throw std::bad_alloc();
  }
  static void* operator new(std::size_t size, std::align_val_t /*a page ends behind it*/) { return operator new(size); }
  static void operator delete(void* memory) { sodium_free(memory); }
  static void operator delete(void* memory, std::align_val_t) { sodium_free(memory); }

  Subkey& key(Use use) { return subkeys[static_cast<std::size_t>(use) - 1]; }

  template <class Hash, class... Parts>
  Hash hash(Use use, const Parts&... parts) {
    Hash result;
    const auto& subkey = key(use);
    crypto_generichash_init(&working, subkey.data(), subkey.size(), result.bytes.size());
    (crypto_generichash_update(&working, bytes_of(parts), parts.size()), ...);
    crypto_generichash_final(&working, result.bytes.data(), result.bytes.size());
    return result;
  }

  crypto_generichash_state working;
  std::array<Subkey, static_cast<std::size_t>(Use::check)> subkeys;
  std::array<std::uint8_t, 8> check;
  std::array<std::uint8_t, crypto_shorthash_siphashx24_KEYBYTES> shorthand;
};

Result<void> initialise() {
  if (sodium_init() < 0) return failure(ErrorKind::system, "the cryptographic library could not be started");
  return {};
}

MasterKey::MasterKey() : memory_(static_cast<std::uint8_t*>(sodium_malloc(master_key_size))) {
  if (!memory_) throw std::bad_alloc();
}

std::span<std::uint8_t, master_key_size> MasterKey::bytes() {
  return std::span<std::uint8_t, master_key_size>(memory_.get(), master_key_size);
}

void MasterKey::Wipe::operator()(std::uint8_t* memory) const {
  sodium_free(memory);
}

Keys::Keys(std::unique_ptr<Locked> locked) : locked_(std::move(locked)) {}
Keys::Keys(Keys&&) noexcept = default;
Keys& Keys::operator=(Keys&&) noexcept = default;
Keys::~Keys() = default;

Keys Keys::from_master(std::span<std::uint8_t, master_key_size> master) {
  auto locked = std::unique_ptr<Locked>(new Locked);
  std::uint64_t use = 0;
  for (auto& subkey : locked->subkeys) {
    crypto_kdf_derive_from_key(subkey.data(), subkey.size(), ++use, derivation_context, master.data());
  }
  sodium_memzero(master.data(), master.size());
  randombytes_buf(locked->shorthand.data(), locked->shorthand.size());
  const auto check = locked->hash<ItemTag>(Use::check, std::string_view("attune/check/1"));
  std::copy_n(check.bytes.begin(), locked->check.size(), locked->check.begin());
  return Keys(std::move(locked));
}

Keys Keys::for_this_run() {
  MasterKey master;
  make_master(master.bytes());
  return from_master(master.bytes());
}

void Keys::make_master(std::span<std::uint8_t, master_key_size> master) {
  crypto_kdf_keygen(master.data());
}

bool Keys::in_locked_memory() const {
  // Locking again what sodium_malloc tried to lock is the one way to learn whether it could.
  return sodium_mlock(locked_.get(), sizeof(Locked)) == 0;
}

PersonId Keys::person(std::string_view printed) const {
  const auto parts = take_apart(printed);
  constexpr std::string_view label("attune/person/1\0", 16);
  constexpr std::string_view end_of_class("\0", 1);
  return locked_->hash<PersonId>(Use::person, label, parts.name.word, end_of_class, parts.canonical);
}

SeriesId Keys::series(std::string_view uid) const {
  return locked_->hash<SeriesId>(Use::series, uid);
}

// All items of a calendar come by here whenever one of them has changed: hence the fast keyed hash.
ItemId Keys::item(std::string_view reference) const {
  return keyed_digest<ItemId>(reference, locked_->key(Use::item).data());
}

ItemTag Keys::tag(std::string_view tag) const {
  return keyed_digest<ItemTag>(tag, locked_->key(Use::tag).data());
}

SourceId Keys::source(std::string_view name_and_location) const {
  return locked_->hash<SourceId>(Use::source, name_and_location);
}

ItemTag Keys::reading(std::string_view settings) const {
  return locked_->hash<ItemTag>(Use::reading, settings);
}

Shorthand Keys::shorthand(std::string_view text) const {
  return keyed_digest<Shorthand>(text, locked_->shorthand.data());
}

std::array<std::uint8_t, 8> Keys::check() const {
  return locked_->check;
}

std::vector<std::uint8_t> Keys::seal(std::span<const std::uint8_t> plain, std::span<const std::uint8_t> header) const {
  constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  std::vector<std::uint8_t> sealed(nonce_size + plain.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES);
  randombytes_buf(sealed.data(), nonce_size);
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_size, nullptr, plain.data(), plain.size(),
                                             header.data(), header.size(), nullptr, sealed.data(),
                                             locked_->key(Use::seal).data());
  return sealed;
}

Result<std::vector<std::uint8_t>> Keys::open(std::span<const std::uint8_t> sealed,
                                             std::span<const std::uint8_t> header) const {
  constexpr std::size_t nonce_size = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
  constexpr std::size_t overhead = nonce_size + crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.size() < overhead) return failure(ErrorKind::state, "too short to have been sealed");
  std::vector<std::uint8_t> plain(sealed.size() - overhead);
  const auto hidden = sealed.subspan(nonce_size);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, hidden.data(), hidden.size(),
                                                 header.data(), header.size(), sealed.data(),
                                                 locked_->key(Use::seal).data()) != 0) {
    return failure(ErrorKind::state, "changed since it was sealed, or sealed with another key");
  }
  return plain;
}

std::string short_tag(std::span<const std::uint8_t> bytes, std::size_t digits) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < std::min(digits, 2 * bytes.size()); ++i) {
    text += hex[i % 2 == 0 ? bytes[i / 2] >> 4U : bytes[i / 2] & 0xFU];
  }
  return text;
}

}  // namespace attune::identity
