// Numbers and hashes as compact bytes and back. Reading never goes past the end and never trusts a count.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/calendar/hashes.hpp"

namespace attune::state {

class Packer {
 public:
  void byte(std::uint8_t value) { bytes_.push_back(value); }
  // Seven bits a byte, least significant first.
  void number(std::uint64_t value);
  // Small magnitudes of either sign take few bytes.
  void signed_number(std::int64_t value);
  void real(double value);
  void text(std::string_view value);
  template <class Kind>
  void hash(const KeyedHash<Kind>& value) {
    bytes_.insert(bytes_.end(), value.bytes.begin(), value.bytes.end());
  }

  void append(std::span<const std::uint8_t> value) { bytes_.insert(bytes_.end(), value.begin(), value.end()); }

  std::vector<std::uint8_t> take() { return std::move(bytes_); }

 private:
  std::vector<std::uint8_t> bytes_;
};

// After the first fault every value is zero or empty and `good()` is false: callers check once, at the end of a loop.
class Unpacker {
 public:
  explicit Unpacker(std::span<const std::uint8_t> bytes) : at_(bytes.data()), end_(bytes.data() + bytes.size()) {}

  bool good() const { return good_; }
  bool at_end() const { return at_ == end_; }
  void fail();

  std::uint8_t byte();
  std::uint64_t number();
  // More than `most` is a fault.
  std::uint32_t number_up_to(std::uint32_t most);
  std::int64_t signed_number();
  double real();
  std::string text(std::size_t longest);
  // How many elements follow, each of at least `smallest` bytes; a count that cannot be true is a fault.
  std::size_t count(std::size_t smallest);
  template <class Hash>
  Hash hash() {
    Hash value;
    bytes(value.bytes);
    return value;
  }

 private:
  std::size_t left() const { return static_cast<std::size_t>(end_ - at_); }
  void bytes(std::span<std::uint8_t> into);

  const std::uint8_t* at_;
  const std::uint8_t* end_;
  bool good_ = true;
};

}  // namespace attune::state
