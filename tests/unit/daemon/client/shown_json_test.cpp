#include "daemon/client/shown_json.hpp"

#include <gtest/gtest.h>

namespace attune::client {
namespace {

TEST(ShownJson, LeavesOrdinaryTextAlone) {
  const std::string json = R"({"uid":"Besprechung-ä-日本-😀","n":1})";
  EXPECT_EQ(shown_json(json), json);
}

TEST(ShownJson, EscapesWhatTurnsTextAround) {
  EXPECT_EQ(shown_json("\"\xE2\x80\xAE"
                       "abc\xE2\x81\xA6\""),
            R"("\u202eabc\u2066")");
}

TEST(ShownJson, EscapesControlCharactersBeyondAscii) {
  EXPECT_EQ(shown_json("\"\xC2\x9B"
                       "31m\""),
            R"("\u009b31m")");
}

TEST(ShownJson, EscapesTagCharactersAsAPair) {
  EXPECT_EQ(shown_json("\"\xF3\xA0\x81\x81\""), R"("\udb40\udc41")");
}

}  // namespace
}  // namespace attune::client
