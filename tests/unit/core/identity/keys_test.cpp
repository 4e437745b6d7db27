#include "core/identity/keys.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sodium.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <set>

namespace attune::identity {
namespace {

using ::testing::Each;

class KeysTest : public ::testing::Test {
 protected:
  void SetUp() override { ASSERT_TRUE(initialise()); }
};

Keys keys_of(std::uint8_t seed) {
  std::array<std::uint8_t, master_key_size> master{};
  master.fill(seed);
  return Keys::from_master(master);
}

// AddressSanitizer replaces mlock by something that always succeeds.
#if defined(__SANITIZE_ADDRESS__)
constexpr bool locking_can_fail = false;
#else
constexpr bool locking_can_fail = true;
#endif

std::vector<std::uint8_t> bytes(std::string_view text) {
  return {text.begin(), text.end()};
}

TEST_F(KeysTest, TheSameKeyGivesTheSameHashesAndAnotherKeyGivesOthers) {
  const auto one = keys_of(1);
  const auto again = keys_of(1);
  const auto other = keys_of(2);
  EXPECT_EQ(one.person("alice@corp.example"), again.person("alice@corp.example"));
  EXPECT_NE(one.person("alice@corp.example"), other.person("alice@corp.example"));
  EXPECT_EQ(one.check(), again.check());
  EXPECT_NE(one.check(), other.check());
}

TEST_F(KeysTest, APersonIsAKeyedBlake2bOfClassAndCanonicalForm) {
  const auto keys = keys_of(7);
  std::array<std::uint8_t, master_key_size> master{};
  master.fill(7);
  std::array<std::uint8_t, 32> subkey{};
  crypto_kdf_derive_from_key(subkey.data(), subkey.size(), 1, "attune/1", master.data());
  const auto expected = [&](std::string text) {
    PersonId id;
    crypto_generichash(id.bytes.data(), id.bytes.size(), reinterpret_cast<const unsigned char*>(text.data()),
                       text.size(), subkey.data(), subkey.size());
    return id;
  };
  using namespace std::string_literals;
  EXPECT_EQ(keys.person("alice@corp.example"), expected("attune/person/1\0mail\0alice@corp.example"s));
  // NOLINTNEXTLINE(bugprone-string-literal-with-embedded-nul): a NUL and an x, on purpose.
  EXPECT_EQ(keys.person("x500:/o=a"), expected("attune/person/1\0x500\0/o=a"s));
  EXPECT_EQ(keys.person("cn:alice"), expected("attune/person/1\0cn\0alice"s));
}

TEST_F(KeysTest, TheSameTextInAnotherClassIsAnotherPerson) {
  const auto keys = keys_of(1);
  std::set<PersonId> people;
  for (const auto* printed : {"a", "x500:a", "uuid:a", "href:a", "cn:a", "CN:a", "\"cn:a\"", "href:cn:a"}) {
    people.insert(keys.person(printed));
  }
  EXPECT_EQ(people.size(), 8U);
}

TEST_F(KeysTest, EveryUseHasASubkeyOfItsOwn) {
  const auto keys = keys_of(1);
  const std::set<std::array<std::uint8_t, 16>> hashes{keys.series("x").bytes,  keys.item("x").bytes,
                                                      keys.tag("x").bytes,     keys.source("x").bytes,
                                                      keys.reading("x").bytes, keys.person("x").bytes};
  EXPECT_EQ(hashes.size(), 6U);
}

TEST_F(KeysTest, TheMasterKeyIsGoneOnceItsSubkeysAreDerived) {
  std::array<std::uint8_t, master_key_size> master{};
  Keys::make_master(master);
  EXPECT_TRUE(std::any_of(master.begin(), master.end(), [](auto byte) { return byte != 0; }));
  Keys::from_master(master);
  EXPECT_THAT(master, Each(0));
}

TEST_F(KeysTest, AKeyForOneRunIsNeverTheSameTwice) {
  EXPECT_NE(Keys::for_this_run().check(), Keys::for_this_run().check());
}

TEST_F(KeysTest, WhatWasSealedOpensAgain) {
  const auto keys = keys_of(1);
  const auto header = bytes("header");
  for (const std::size_t size : {0U, 1U, 100U, 100'000U}) {
    const std::vector<std::uint8_t> plain(size, 42);
    EXPECT_EQ(keys.open(keys.seal(plain, header), header).value(), plain);
  }
}

TEST_F(KeysTest, TheSameTextIsNeverSealedTheSameTwice) {
  const auto keys = keys_of(1);
  EXPECT_NE(keys.seal(bytes("same"), {}), keys.seal(bytes("same"), {}));
}

TEST_F(KeysTest, AChangedByteAnywhereIsRefused) {
  const auto keys = keys_of(1);
  const auto header = bytes("header");
  const auto sealed = keys.seal(bytes("text"), header);
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    auto changed = sealed;
    changed[i] ^= 1U;
    EXPECT_FALSE(keys.open(changed, header)) << i;
  }
  EXPECT_FALSE(keys.open(sealed, bytes("Header")));
  EXPECT_FALSE(keys_of(2).open(sealed, header));
}

TEST_F(KeysTest, ACutSealIsRefusedAsState) {
  const auto keys = keys_of(1);
  const auto sealed = keys.seal(bytes("text"), {});
  for (std::size_t size = 0; size < sealed.size(); ++size) {
    const auto opened = keys.open(std::span(sealed).first(size), {});
    ASSERT_FALSE(opened) << size;
    EXPECT_EQ(opened.error().kind, ErrorKind::state);
  }
}

TEST_F(KeysTest, AProcessWithoutAQuotaForLockedMemoryStillWorksAndSaysSo) {
  const auto usual = keys_of(1).person("alice@corp.example");
  const pid_t child = fork();
  if (child == 0) {
    const rlimit none{0, 0};
    // Root may lock without a quota.
    if (setrlimit(RLIMIT_MEMLOCK, &none) != 0 || (geteuid() == 0 && setuid(65534) != 0)) _exit(3);
    const auto keys = keys_of(1);
    if (locking_can_fail && keys.in_locked_memory()) _exit(1);
    _exit(keys.person("alice@corp.example") == usual ? 0 : 2);
  }
  int status = 0;
  ASSERT_EQ(waitpid(child, &status, 0), child);
  EXPECT_EQ(status, 0);
}

TEST_F(KeysTest, ATagIsTheFirstHexDigits) {
  const std::vector<std::uint8_t> hash{0x0A, 0xBC, 0xDE, 0xF0, 0x12};
  EXPECT_EQ(short_tag(hash), "0abcdef0");
  EXPECT_EQ(short_tag(hash, 9), "0abcdef01");
  EXPECT_EQ(short_tag(hash, 100), "0abcdef012");
}

}  // namespace
}  // namespace attune::identity
