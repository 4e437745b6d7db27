#include "daemon/client/proof/digests.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "daemon/client/proof/encodings.hpp"

namespace attune::client::proof {
namespace {

using testing::ElementsAre;

// The examples of FIPS 180, FIPS 202, RFC 1321 and RFC 7693.
TEST(Digests, OfAbcAreThoseOfTheirStandards) {
  std::vector<std::string> beginnings;
  const auto digests = digests_of("abc").value();
  for (const auto& digest : digests) {
    beginnings.push_back(std::string(digest.name) + " " + std::to_string(8 * digest.bytes.size()) + " " +
                         hexadecimal(digest.bytes.substr(0, 4), Digits::lower));
  }
  EXPECT_THAT(beginnings,
              ElementsAre("MD5 128 90015098", "SHA-1 160 a9993e36", "SHA-224 224 23097d22", "SHA-256 256 ba7816bf",
                          "SHA-384 384 cb00753f", "SHA-512 512 ddaf35a1", "SHA3-256 256 3a985da7",
                          "SHA3-512 512 b751850b", "BLAKE2s 256 508c5e8c", "BLAKE2b 128 cf4ab791",
                          "BLAKE2b 160 384264f6", "BLAKE2b 256 bddd813c", "BLAKE2b 512 ba80a53f"));
}

}  // namespace
}  // namespace attune::client::proof
