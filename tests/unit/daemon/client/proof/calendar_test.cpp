#include "daemon/client/proof/calendar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace attune::client::proof {
namespace {

using testing::HasSubstr;
using testing::Not;

const Instant now = parse_rfc3339("2026-11-23T23:59:30Z").value();

TEST(ProofCalendar, HoldsEveryKindOfCanary) {
  const auto calendar = make_calendar(now);
  std::set<CanaryKind> kinds;
  for (const auto& canary : calendar.canaries.all()) kinds.insert(canary.kind);
  EXPECT_EQ(kinds.size(), 10U);
}

TEST(ProofCalendar, IsAnotherOneEachTime) {
  std::set<std::string> texts;
  for (int i = 0; i < 3; ++i) {
    const auto calendar = make_calendar(now);
    for (const auto& canary : calendar.canaries.all()) EXPECT_TRUE(texts.insert(canary.text).second);
  }
}

TEST(ProofCalendar, HasItsOneToOneInTwoDaysAtWhateverHour) {
  const auto calendar = make_calendar(now);
  EXPECT_THAT(calendar.single, HasSubstr("DTSTART:20261125T090000Z"));
  EXPECT_THAT(calendar.single, HasSubstr("DTSTART:20261125T091500Z"));
  EXPECT_THAT(calendar.single, HasSubstr(calendar.person));
}

TEST(ProofCalendar, HasNothingToday) {
  const auto calendar = make_calendar(now);
  auto all = calendar.single;
  for (const auto& file : calendar.folder) all += file.text;
  for (const auto* const day : {"20261122", "20261123", "20261124"}) EXPECT_THAT(all, Not(HasSubstr(day)));
}

}  // namespace
}  // namespace attune::client::proof
