#include "daemon/reader/understanding.hpp"

#include <gtest/gtest.h>

#include "core/identity/canonical.hpp"

namespace attune::reader {
namespace {

wire::Begin begin() {
  wire::Begin begin;
  begin.addresses = {"Me@Corp.Example", "mailto:me@home.example"};
  begin.aliases = {{"alice@corp.example", "alice@home.example", "asmith@corp.example"},
                   {"asmith@corp.example", "alice@club.example"},
                   {"me@corp.example", "myself@club.example"}};
  begin.groups = {"team@corp.example"};
  begin.not_people = {"*@resource.calendar.google.com", "room-*@corp.example"};
  return begin;
}

std::string printed(const OwnersUnderstanding& understanding, std::string_view value) {
  const auto address = understanding.address({value, {}, {}});
  return address ? identity::printed(*address) : "nobody";
}

TEST(Understanding, MergesAliasesAlsoThroughEachOther) {
  const OwnersUnderstanding understanding(begin());
  for (const auto* spelling : {"mailto:alice@corp.example", "MAILTO:Alice@Home.Example", "mailto:asmith@corp.example",
                               "mailto:alice@club.example"}) {
    EXPECT_EQ(printed(understanding, spelling), "alice@corp.example");
  }
  EXPECT_EQ(printed(understanding, "mailto:bob@corp.example"), "bob@corp.example");
  EXPECT_EQ(printed(understanding, "mailto:"), "nobody");
}

TEST(Understanding, AliasesInACircleAreOnePerson) {
  wire::Begin circle;
  circle.aliases = {{"a@x.example", "b@x.example"}, {"b@x.example", "c@x.example"}, {"c@x.example", "a@x.example"}};
  const OwnersUnderstanding understanding(circle);
  EXPECT_EQ(printed(understanding, "mailto:c@x.example"), printed(understanding, "mailto:a@x.example"));
  EXPECT_EQ(printed(understanding, "mailto:c@x.example"), printed(understanding, "mailto:b@x.example"));
}

TEST(Understanding, RecognisesTheOwnerGroupsAndNobodies) {
  const OwnersUnderstanding understanding(begin());
  const auto at = [&](std::string_view value) { return *understanding.address({value, {}, {}}); };
  EXPECT_TRUE(understanding.is_owner(at("mailto:me@corp.example")));
  EXPECT_TRUE(understanding.is_owner(at("mailto:ME@home.example")));
  EXPECT_TRUE(understanding.is_owner(at("mailto:myself@club.example"))) << "an alias of the owner";
  EXPECT_FALSE(understanding.is_owner(at("mailto:alice@corp.example")));
  EXPECT_TRUE(understanding.is_group(at("mailto:Team@corp.example")));
  EXPECT_FALSE(understanding.is_group(at("mailto:alice@corp.example")));
  EXPECT_TRUE(understanding.is_nobody(at("mailto:c_188@resource.calendar.google.com")));
  EXPECT_TRUE(understanding.is_nobody(at("mailto:room-12@corp.example")));
  EXPECT_FALSE(understanding.is_nobody(at("mailto:alice@corp.example")));
}

}  // namespace
}  // namespace attune::reader
