#include "core/identity/address_list.hpp"

#include <gtest/gtest.h>

#include "core/identity/canonical.hpp"

namespace attune::identity {
namespace {

CalendarAddress address(std::string_view text) {
  return canonical(text).value();
}

AddressList list(std::initializer_list<std::string_view> patterns) {
  AddressList result;
  for (const auto pattern : patterns) EXPECT_TRUE(result.add(pattern)) << pattern;
  return result;
}

TEST(AddressList, AWholeDomainIsMeantByAStar) {
  const auto rooms = list({"*@resource.calendar.google.com", "*@M\xC3\xBCller.example"});
  EXPECT_TRUE(rooms.contains(address("c_1881@resource.calendar.google.com")));
  EXPECT_TRUE(rooms.contains(address("x@xn--mller-kva.example")));
  EXPECT_FALSE(rooms.contains(address("alice@calendar.google.com")));
  EXPECT_FALSE(rooms.contains(address("alice@sub.resource.calendar.google.com")));
  EXPECT_FALSE(rooms.contains(address("alice@notresource.calendar.google.com")));
}

TEST(AddressList, AnAddressIsMeantInEverySpelling) {
  const auto groups = list({"MAILTO:Team@Corp.Example", "/o=MyOrg/cn=Team"});
  EXPECT_TRUE(groups.contains(address("team+x@corp.example")));
  EXPECT_TRUE(groups.contains(address("/O=MYORG/CN=TEAM")));
  EXPECT_FALSE(groups.contains(address("team@other.example")));
}

TEST(AddressList, AStarMayStandAnywhere) {
  const auto rooms = list({"room-*@corp.example", "*-bot@*.example", "/o=myorg/*"});
  EXPECT_TRUE(rooms.contains(address("room-@corp.example")));
  EXPECT_TRUE(rooms.contains(address("Room-7@corp.example")));
  EXPECT_TRUE(rooms.contains(address("notes-bot@a.b.example")));
  EXPECT_TRUE(rooms.contains(address("/o=MyOrg/cn=Anyone")));
  EXPECT_FALSE(rooms.contains(address("my-room-7@corp.example")));
  EXPECT_FALSE(rooms.contains(address("room-7@corp.example.evil")));
}

TEST(AddressList, WhatIsNoAddressIsNotTakenUp) {
  AddressList all;
  EXPECT_FALSE(all.add(""));
  EXPECT_FALSE(all.add("*"));
  EXPECT_FALSE(all.add("corp.example"));
  EXPECT_TRUE(all.empty());
  EXPECT_FALSE(all.contains(address("alice@corp.example")));
}

TEST(AddressList, ManyStarsCostLittle) {
  std::string pattern = "*";
  for (int i = 0; i < 60; ++i) pattern += "a*";
  EXPECT_FALSE(matches(pattern + "b@x", address(std::string(300, 'a') + "@x")));
}

}  // namespace
}  // namespace attune::identity
