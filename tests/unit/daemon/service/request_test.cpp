#include <gtest/gtest.h>

#include <boost/json/parse.hpp>

#include "daemon/service/verbs/verbs.hpp"

namespace attune::service {
namespace {

Request request(std::string_view text) {
  return Request(boost::json::parse({text.data(), text.size()}).as_object());
}

TEST(Request, WhatIsMissingOrOfAnotherTypeWasNotSaid) {
  const auto odd = request(R"({"verb":3,"week":null,"format":["json"],"colour":"yes","accept":1,"width":"wide"})");
  EXPECT_EQ(odd.verb(), "");
  EXPECT_EQ(odd.text("week"), "");
  EXPECT_EQ(odd.text("id"), "");
  EXPECT_FALSE(odd.wants_json());
  EXPECT_FALSE(odd.flag("colour"));
  EXPECT_FALSE(odd.flag("accept"));
  EXPECT_EQ(odd.style().width, 80);
}

TEST(Request, WhatIsSaidIsFound) {
  const auto full = request(R"({"verb":"report","week":"2026-W47","format":"json","colour":true,"width":120})");
  EXPECT_EQ(full.verb(), "report");
  EXPECT_EQ(full.text("week"), "2026-W47");
  EXPECT_TRUE(full.wants_json());
  EXPECT_TRUE(full.style().colour);
  EXPECT_EQ(full.style().width, 120);
}

TEST(Request, AWidthIsHeldWithinReason) {
  EXPECT_EQ(request(R"({"width":-9223372036854775808})").style().width, 40);
  EXPECT_EQ(request(R"({"width":9223372036854775807})").style().width, 200);
  EXPECT_EQ(request(R"({"width":18446744073709551615})").style().width, 80);
}

}  // namespace
}  // namespace attune::service
