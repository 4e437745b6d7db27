#include "daemon/client/people_named.hpp"

#include <gtest/gtest.h>

namespace attune::client {
namespace {

constexpr std::string_view list =
    "People you meet one-to-one\n"
    "  Person    Usual\n"
    "  00112233  7 days\n"
    "    pinned, also 44556677\n"
    "  faded\n"
    "  8899aabb  –\n";

TEST(PeopleNamed, StandBelowTheLineThatBeginsWithTheirTag) {
  const NamesByTag names{{"0011223344556677", {"ann@example.org", "ann@home.example"}}};
  EXPECT_EQ(with_names(list, names),
            "People you meet one-to-one\n"
            "  Person    Usual\n"
            "  00112233  7 days\n"
            "    ann@example.org, ann@home.example\n"
            "    pinned, also 44556677\n"
            "  faded\n"
            "  8899aabb  –\n");
}

TEST(PeopleNamed, WhatAnAddressHoldsIsEscapedForTheTerminal) {
  const NamesByTag names{{"8899aabb00", {"ann\x1b[31m@example.org"}}};
  EXPECT_EQ(with_names(list, names).find('\x1b'), std::string::npos);
}

TEST(PeopleNamed, WithoutNamesTheListIsAsItWas) {
  EXPECT_EQ(with_names(list, {}), list);
  EXPECT_EQ(with_names("", {}), "");
}

}  // namespace
}  // namespace attune::client
