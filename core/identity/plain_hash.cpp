#include "core/identity/plain_hash.hpp"

#include <sodium.h>

namespace attune::identity {

std::vector<std::uint8_t> plain_blake2b(std::string_view text, std::size_t size) {
  std::vector<std::uint8_t> hash(size);
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                     nullptr, 0);
  return hash;
}

}  // namespace attune::identity
