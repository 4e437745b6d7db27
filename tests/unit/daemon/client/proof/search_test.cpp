// What each disguise looks like was worked out with other programs (base64, xxd, iconv, sha256sum ...).
#include "daemon/client/proof/search.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/client/proof/fox.hpp"

namespace attune::client::proof {
namespace {

using testing::Optional;

std::optional<std::string> found(std::string_view text) {
  static const auto search = search_for({fox(), cyrillic_title()});
  return search.find(text);
}

TEST(Search, FindsNothingInAnInnocentText) {
  EXPECT_EQ(found(""), std::nullopt);
  EXPECT_EQ(found("quizzica"), std::nullopt);
  EXPECT_EQ(found("The quizzical fox jumps over the brown, jumping dog: 5175697a 2e2e2e"), std::nullopt);
}

TEST(Search, FindsAWordAsItIsAndInEveryCase) {
  for (const auto* const text : {"to quizzicalfox, from me", "<QUIZZICALFOX>", "xbrownjumping", "BROWNJUMPING"}) {
    EXPECT_THAT(found(text), Optional(std::string("an address"))) << text;
  }
  EXPECT_THAT(found("жвгдежзиклмн"), Optional(std::string("a title")));
  EXPECT_THAT(found("ЖВГДЕЖЗИКЛМН"), Optional(std::string("a title")));
}

TEST(Search, FindsAWordBackwards) {
  EXPECT_TRUE(found("xofl acizziuq xoflacizziuq"));
}

TEST(Search, FindsBase64AtEveryAlignment) {
  for (const auto* const text : {"cXVpenppY2FsZm94", "eHF1aXp6aWNhbGZveA==", "eHlxdWl6emljYWxmb3h6"}) {
    EXPECT_THAT(found(text), Optional(std::string("an address, in base64"))) << text;
  }
}

TEST(Search, FindsHexadecimalInBothCases) {
  EXPECT_THAT(found("0x7175697a7a6963616c666f78"), Optional(std::string("an address, in hexadecimal")));
  EXPECT_THAT(found("7175697A7A6963616C666F78"), Optional(std::string("an address, in hexadecimal")));
}

TEST(Search, FindsWideCharactersOfBothByteOrders) {
  using std::string_literals::operator""s;
  EXPECT_THAT(found("q\0u\0i\0z\0z\0i\0c\0a\0l\0f\0o\0x\0"s), Optional("an address, in UTF-16"s));
  EXPECT_THAT(found("\0q\0u\0i\0z\0z\0i\0c\0a\0l\0f\0o\0x"s), Optional("an address, in UTF-16"s));
  EXPECT_THAT(found("cQB1AGkAegB6AGkAYwBhAGwAZgBvAHgA"), Optional("an address, in base64 of UTF-16"s));
}

TEST(Search, FindsWhatTransportsMakeOfOtherLetters) {
  EXPECT_TRUE(found("%D0%96%D0%B2%D0%B3%D0%B4%D0%B5%D0%B6%D0%B7%D0%B8%D0%BA%D0%BB%D0%BC%D0%BD"));
  EXPECT_TRUE(found("%d0%96%d0%b2%d0%b3%d0%b4%d0%b5%d0%b6%d0%b7%d0%b8%d0%ba%d0%bb%d0%bc%d0%bd"));
  EXPECT_TRUE(found("=D0=96=D0=B2=D0=B3=D0=B4=D0=B5=D0=B6=D0=B7=D0=B8=D0=BA=D0=BB=D0=BC=D0=BD"));
  EXPECT_TRUE(found(R"(\u0416\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u043a\u043b\u043c\u043d)"));
  EXPECT_TRUE(found("&#1046;&#1074;&#1075;&#1076;&#1077;&#1078;&#1079;&#1080;&#1082;&#1083;&#1084;&#1085;"));
}

TEST(Search, FindsPlainHashesOfWhatProgramsMakeOfAnAddress) {
  // sha256sum of mailto:quizzicalfox@brownjumping.example
  EXPECT_THAT(found("dbae68014e2e25a3c902d005788d09ae7bb669ad79cc15289808d14882f0c9b7"),
              Optional(std::string("an address, as a plain SHA-256")));
  // md5sum of the address with a newline behind it, cut short
  EXPECT_THAT(found("439dfa80e57460c8e372"), Optional(std::string("an address, as a plain MD5")));
  // BLAKE2b of 16 bytes, raw: what a pseudonym without a key would be
  EXPECT_THAT(found("\xab\xfa\x59\x36\xe9\x90\x67\x5a\x27\x37\x3d\x3d\x20\xac\x9e\x4a"),
              Optional(std::string("an address, as a plain BLAKE2b")));
  // SHA-256 of the address in base64
  EXPECT_TRUE(found("WjGg6Bjg0VbpnRfK55wwr4mYvGVfCE9n/RBQn8hFuEg="));
}

TEST(Search, PassesOverWhatIsAllowedAndFindsTheRest) {
  const auto search = search_for({fox(), cyrillic_title()});
  const auto addresses = [](const Canary& canary) { return canary.kind == CanaryKind::address; };
  EXPECT_EQ(search.find("quizzicalfox", addresses), std::nullopt);
  EXPECT_THAT(search.find("quizzicalfox Жвгдежзиклмн", addresses), Optional(std::string("a title")));
}

TEST(Search, KnowsWhetherEverythingIsThere) {
  const auto search = search_for({fox(), cyrillic_title()});
  EXPECT_TRUE(search.all_are_in("quizzicalfox@brownjumping.example: Жвгдежзиклмн"));
  EXPECT_FALSE(search.all_are_in("quizzicalfox@brownjumping.example"));
}

}  // namespace
}  // namespace attune::client::proof
