#include "core/ical/digest.hpp"

#include <bit>
#include <cstddef>
#include <cstring>

namespace attune::ical {
namespace {

// Odd constants with about as many ones as zeros: the fractional parts of square roots of primes.
constexpr std::uint64_t prime_a = 0x6A09E667F3BCC909;
constexpr std::uint64_t prime_b = 0xBB67AE8584CAA73B;
constexpr std::uint64_t prime_c = 0x3C6EF372FE94F82B;
constexpr std::uint64_t prime_d = 0xA54FF53A5F1D36F1;

using Lanes = std::array<std::uint64_t, 4>;

// Takes in whole blocks of four words. Every step is a bijection of the lanes for given words and of the words for
// given lanes, so two inputs that differ in one place never meet by this step alone.
Lanes absorbed(const Lanes& lanes, std::string_view blocks) {
  auto [a, b, c, d] = lanes;
  for (; !blocks.empty(); blocks.remove_prefix(sizeof(Lanes))) {
    Lanes words;
    std::memcpy(words.data(), blocks.data(), sizeof words);
    a = std::rotl((a ^ words[0]) * prime_a, 29) + prime_b;
    b = std::rotl((b ^ words[1]) * prime_a, 29) + prime_b;
    c = std::rotl((c ^ words[2]) * prime_a, 29) + a;
    d = std::rotl((d ^ words[3]) * prime_a, 29) + b;
    a ^= std::rotl(d, 17);
    b ^= std::rotl(c, 41);
  }
  return {a, b, c, d};
}

std::uint64_t scrambled(std::uint64_t value) {
  value = (value ^ (value >> 32)) * prime_c;
  value = (value ^ (value >> 29)) * prime_d;
  return value ^ (value >> 32);
}

}  // namespace

Digest digest_of(std::string_view bytes) {
  const auto length = static_cast<std::uint64_t>(bytes.size());
  const auto whole = bytes.size() / sizeof(Lanes) * sizeof(Lanes);
  std::array<char, sizeof(Lanes)> last{};
  bytes.copy(last.data(), bytes.size() - whole, whole);
  auto lanes = absorbed({prime_a, prime_b, prime_c, prime_d}, bytes.substr(0, whole));
  lanes = absorbed(lanes, {last.data(), last.size()});
  lanes[0] ^= length;
  for (int round = 0; round < 4; ++round) {
    for (std::size_t i = 0; i < 4; ++i) lanes[i] = scrambled(lanes[i] + std::rotl(lanes[(i + 1) % 4], 23));
  }
  Digest digest;
  std::memcpy(digest.data(), lanes.data(), sizeof lanes);
  return digest;
}

std::string hex(std::span<const std::uint8_t> digest) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text(digest.size() * 2, '0');
  for (std::size_t i = 0; i < digest.size(); ++i) {
    text[2 * i] = digits[digest[i] >> 4U];
    text[2 * i + 1] = digits[digest[i] & 0xFU];
  }
  return text;
}

}  // namespace attune::ical
