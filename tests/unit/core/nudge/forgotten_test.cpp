// What stays of what was told of somebody who was forgotten: that something was told.
#include "core/nudge/forgotten.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "tests/support/meetings.hpp"

namespace attune::nudge {
namespace {

using namespace attune::testing;
using analysis::FindingKind;

constexpr Instant noon{std::chrono::days{20000} + std::chrono::hours{12}};
const PersonId ann = person("ann");
const PersonId ben = person("ben");

std::string missing(const PersonId& person) {
  return "missing_one_on_one:" + spelled(person);
}

Told told(std::uint32_t number, std::string finding, std::optional<PersonId> about) {
  Told one;
  one.number = number;
  one.finding = std::move(finding);
  one.kind = FindingKind::missing_one_on_one;
  one.person = about;
  one.at = noon;
  return one;
}

TEST(ForgottenHistory, KeepsThatSomethingWasToldAndNotOfWhom) {
  History history;
  history.told = {told(1, missing(ann), ann), told(2, "double_booked:" + spelled(ann) + ":2026-11-25T09:00:00Z", ann),
                  told(3, "before_one_on_one:" + spelled(ann) + ":2026-11-25T09:00:00Z", std::nullopt)};
  forget(history, {ann});
  ASSERT_EQ(history.told.size(), 3U);
  EXPECT_EQ(history.told[0].finding, "missing_one_on_one:forgotten");
  EXPECT_EQ(history.told[1].finding, "double_booked:forgotten");
  EXPECT_EQ(history.told[2].finding, "before_one_on_one:forgotten");
  for (const auto& one : history.told) {
    EXPECT_EQ(one.person, std::nullopt);
    EXPECT_EQ(one.at, noon);
    EXPECT_EQ(one.kind, FindingKind::missing_one_on_one);
  }
}

TEST(ForgottenHistory, LeavesEverybodyElseAsTheyWere) {
  History history;
  history.told = {told(1, missing(ben), ben), told(2, "meeting_overload:2026-W47", std::nullopt)};
  history.later[missing(ben)] = noon;
  history.elsewhere[ben] = noon;
  forget(history, {ann});
  EXPECT_EQ(history.told[0].finding, missing(ben));
  EXPECT_EQ(history.told[0].person, ben);
  EXPECT_EQ(history.told[1].finding, "meeting_overload:2026-W47");
  EXPECT_EQ(history.later.size() + history.elsewhere.size(), 2U);
}

TEST(ForgottenHistory, DropsWhatTheOwnerAnsweredAboutThem) {
  History history;
  history.later[missing(ann)] = noon;
  history.elsewhere[ann] = noon;
  forget(history, {ann});
  EXPECT_TRUE(history.later.empty());
  EXPECT_TRUE(history.elsewhere.empty());
}

}  // namespace
}  // namespace attune::nudge
