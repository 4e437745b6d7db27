// The usual hashes without a key, which hide nothing: whoever guesses an address can make the hash of it, too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace attune::client::proof {

struct Digest {
  std::string_view name;  // "SHA-256"
  std::string bytes;
};

// MD5, SHA-1, SHA-2, SHA-3, BLAKE2b and BLAKE2s in their usual lengths. Error: ErrorKind::unsupported, when this
// system's library leaves one of them out (MD5, where only approved ones are allowed).
Result<std::vector<Digest>> digests_of(std::string_view text);

}  // namespace attune::client::proof
