// The installation's key and what is derived from it. Keys live in locked memory and are zeroed when dropped.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/calendar/hashes.hpp"

namespace attune::identity {

inline constexpr std::size_t master_key_size = 32;

// Call once before anything else of this library. Error: ErrorKind::system.
Result<void> initialise();

// Room for a master key in guarded, and where the quota allows locked, memory; zeroed when dropped.
class MasterKey {
 public:
  MasterKey();
  std::span<std::uint8_t, master_key_size> bytes();

 private:
  struct Wipe {
    void operator()(std::uint8_t* memory) const;
  };
  std::unique_ptr<std::uint8_t[], Wipe> memory_;
};

class Keys {
 public:
  // Derives every subkey into locked memory; `master` is zeroed.
  static Keys from_master(std::span<std::uint8_t, master_key_size> master);
  // A key for one run, for commands that keep no state.
  static Keys for_this_run();
  static void make_master(std::span<std::uint8_t, master_key_size> master);

  Keys(Keys&&) noexcept;
  Keys& operator=(Keys&&) noexcept;
  ~Keys();

  // False where the system let no memory be locked: everything works, yet keys could reach a swap partition.
  bool in_locked_memory() const;

  // `printed` is the form of identity::printed().
  PersonId person(std::string_view printed) const;
  SeriesId series(std::string_view uid) const;
  ItemId item(std::string_view reference) const;
  ItemTag tag(std::string_view tag) const;
  SourceId source(std::string_view name_and_location) const;
  // A digest of what decides how calendars are read (the reading key); not secret, and not reversible.
  ItemTag reading(std::string_view settings) const;

  // Many times faster than the others, under a key that is never stored: recognises a text that was just hashed.
  Shorthand shorthand(std::string_view text) const;

  // Tells one key from another without telling either: 8 bytes for the header of sealed files.
  std::array<std::uint8_t, 8> check() const;

  // XChaCha20-Poly1305 with a random nonce in front; `header` is authenticated, not hidden.
  std::vector<std::uint8_t> seal(std::span<const std::uint8_t> plain, std::span<const std::uint8_t> header) const;
  // Error: ErrorKind::state.
  Result<std::vector<std::uint8_t>> open(std::span<const std::uint8_t> sealed,
                                         std::span<const std::uint8_t> header) const;

 private:
  struct Locked;
  explicit Keys(std::unique_ptr<Locked> locked);
  std::unique_ptr<Locked> locked_;
};

// How a person is shown by the command: 8 hex digits, or more where two would look the same.
std::string short_tag(std::span<const std::uint8_t> bytes, std::size_t digits = 8);

}  // namespace attune::identity
