#include "daemon/client/proof/digests.hpp"

#include <gcrypt.h>

#include <array>

#include "core/identity/plain_hash.hpp"

namespace attune::client::proof {
namespace {

struct Algorithm {
  std::string_view name;
  int number;
};

constexpr std::array algorithms{Algorithm{"MD5", GCRY_MD_MD5},
                                Algorithm{"SHA-1", GCRY_MD_SHA1},
                                Algorithm{"SHA-224", GCRY_MD_SHA224},
                                Algorithm{"SHA-256", GCRY_MD_SHA256},
                                Algorithm{"SHA-384", GCRY_MD_SHA384},
                                Algorithm{"SHA-512", GCRY_MD_SHA512},
                                Algorithm{"SHA3-256", GCRY_MD_SHA3_256},
                                Algorithm{"SHA3-512", GCRY_MD_SHA3_512},
                                Algorithm{"BLAKE2s", GCRY_MD_BLAKE2S_256}};

// A shorter BLAKE2b is another hash, not the beginning of a longer one.
constexpr std::array<std::size_t, 4> blake2b_sizes{16, 20, 32, 64};

bool ready() {
  static const bool is_ready = [] {
    if (gcry_check_version(GCRYPT_VERSION) == nullptr) return false;
    gcry_control(GCRYCTL_DISABLE_SECMEM, 0);  // nothing secret is hashed
    gcry_control(GCRYCTL_INITIALIZATION_FINISHED, 0);
    return true;
  }();
  return is_ready;
}

}  // namespace

Result<std::vector<Digest>> digests_of(std::string_view text) {
  if (!ready()) return failure(ErrorKind::unsupported, "libgcrypt is older than the one this was built with");
  std::vector<Digest> digests;
  for (const auto& [name, number] : algorithms) {
    if (gcry_md_test_algo(number) != 0) {
      return failure(ErrorKind::unsupported, "this system's libgcrypt leaves " + std::string(name) + " out");
    }
    std::string bytes(gcry_md_get_algo_dlen(number), '\0');
    gcry_md_hash_buffer(number, bytes.data(), text.data(), text.size());
    digests.push_back({name, std::move(bytes)});
  }
  for (const auto size : blake2b_sizes) {
    const auto hash = identity::plain_blake2b(text, size);
    digests.push_back({"BLAKE2b", std::string(hash.begin(), hash.end())});
  }
  return digests;
}

}  // namespace attune::client::proof
