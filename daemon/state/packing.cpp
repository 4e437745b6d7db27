#include "daemon/state/packing.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace attune::state {
namespace {

constexpr std::uint8_t more = 0x80;
constexpr unsigned bits_per_byte = 7;

}  // namespace

void Packer::number(std::uint64_t value) {
  while (value >= more) {
    byte(static_cast<std::uint8_t>(value | more));
    value >>= bits_per_byte;
  }
  byte(static_cast<std::uint8_t>(value));
}

void Packer::signed_number(std::int64_t value) {
  const auto sign = value < 0 ? ~std::uint64_t{0} : std::uint64_t{0};
  number((static_cast<std::uint64_t>(value) << 1U) ^ sign);
}

void Packer::real(double value) {
  const auto pattern = std::bit_cast<std::uint64_t>(value);
  for (unsigned i = 0; i < 8; ++i) byte(static_cast<std::uint8_t>(pattern >> (8 * i)));
}

void Packer::text(std::string_view value) {
  number(value.size());
  bytes_.insert(bytes_.end(), value.begin(), value.end());
}

void Unpacker::fail() {
  good_ = false;
  at_ = end_;
}

std::uint8_t Unpacker::byte() {
  if (at_ == end_) {
    fail();
    return 0;
  }
  return *at_++;
}

std::uint64_t Unpacker::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 64; shift += bits_per_byte) {
    const auto next = byte();
    // The tenth byte has room for one bit.
    if (shift == 63 && next > 1) fail();
    value |= static_cast<std::uint64_t>(next & (more - 1U)) << shift;
    if (next < more) return good_ ? value : 0;
  }
  fail();
  return 0;
}

std::uint32_t Unpacker::number_up_to(std::uint32_t most) {
  const auto value = number();
  if (value > most) fail();
  return good_ ? static_cast<std::uint32_t>(value) : 0;
}

std::int64_t Unpacker::signed_number() {
  const auto value = number();
  return static_cast<std::int64_t>((value >> 1U) ^ (~(value & 1U) + 1U));
}

double Unpacker::real() {
  std::array<std::uint8_t, 8> raw{};
  bytes(raw);
  std::uint64_t pattern = 0;
  for (unsigned i = 0; i < 8; ++i) pattern |= static_cast<std::uint64_t>(raw[i]) << (8 * i);
  return std::bit_cast<double>(pattern);
}

std::string Unpacker::text(std::size_t longest) {
  const auto size = number();
  if (size > longest || size > left()) {
    fail();
    return {};
  }
  std::string value(reinterpret_cast<const char*>(at_), static_cast<std::size_t>(size));
  at_ += size;
  return value;
}

std::size_t Unpacker::count(std::size_t smallest) {
  const auto value = number();
  if (value > left() / smallest) {
    fail();
    return 0;
  }
  return static_cast<std::size_t>(value);
}

void Unpacker::bytes(std::span<std::uint8_t> into) {
  if (left() < into.size()) {
    fail();
    return;
  }
  std::copy_n(at_, into.size(), into.begin());
  at_ += into.size();
}

}  // namespace attune::state
