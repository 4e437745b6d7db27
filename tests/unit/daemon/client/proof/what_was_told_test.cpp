#include "daemon/client/proof/what_was_told.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/daemon/client/proof/fox.hpp"

namespace attune::client::proof {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> complaints(const std::string& level, const std::string& title, const std::string& body,
                                    const std::string& more = "") {
  const auto search = search_for({fox(), fox_by_name()});
  const auto line = R"({"verb":"deliver","id":"1","title":")" + title + R"(","body":")" + body + "\"" + more + "}";
  return check_told(level, line, "Quizzicalfox Brownjumping", search).details;
}

const std::string name = "with Quizzicalfox Brownjumping at nine";

TEST(WhatWasTold, MayHoldTheNameInTheBodyAtLevelFullAlone) {
  EXPECT_THAT(complaints("full", "A conflict", name), IsEmpty());
  EXPECT_THAT(complaints("initials", "A conflict", name), ElementsAre("a name, in the body"));
  EXPECT_THAT(complaints("none", "A conflict", name), ElementsAre("a name, in the body"));
}

TEST(WhatWasTold, HoldsNoNameInTheSummaryLineAtAnyLevel) {
  EXPECT_THAT(complaints("full", name, name), testing::Contains("a name, in the summary line"));
}

TEST(WhatWasTold, HoldsNothingBesideTheBody) {
  EXPECT_THAT(complaints("full", "A conflict", name, R"(,"hint":"Quizzicalfox")"),
              ElementsAre("a name, beside the body"));
}

TEST(WhatWasTold, ShowsLittleWithoutANameAtLevelFull) {
  EXPECT_EQ(complaints("full", "A conflict", "with somebody").size(), 1U);
  EXPECT_THAT(complaints("none", "A conflict", "with somebody"), IsEmpty());
}

TEST(WhatWasTold, NeedsNoNameWhereAPolicyAllowsNone) {
  const auto line = R"({"verb":"deliver","title":"A conflict","body":"with somebody"})";
  EXPECT_THAT(check_told("full", line, "Quizzicalfox Brownjumping", search_for({fox_by_name()}), false).details,
              IsEmpty());
}

TEST(WhatWasTold, HoldsNoAddressEvenWhereItMayHoldAName) {
  const auto search = search_for(
      {{CanaryKind::address, "waxingzebras@vexedlyquick.example", {U"waxingzebras", U"vexedlyquick"}}, fox_by_name()});
  const auto line = R"({"verb":"deliver","title":"x","body":"Quizzicalfox Brownjumping <waxingzebras>"})";
  EXPECT_THAT(check_told("full", line, "Quizzicalfox Brownjumping", search).details,
              ElementsAre("an address, in the body"));
}

}  // namespace
}  // namespace attune::client::proof
