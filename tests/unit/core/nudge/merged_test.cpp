// What was told of somebody stays told of them, under whichever of their addresses.
#include <gtest/gtest.h>

#include "core/calendar/hash_text.hpp"
#include "core/nudge/nudge.hpp"
#include "tests/support/meetings.hpp"

namespace attune::nudge {
namespace {

using namespace attune::testing;
using analysis::FindingKind;

constexpr Instant noon{std::chrono::days{20000} + std::chrono::hours{12}};
constexpr Instant later{noon + std::chrono::hours{1}};
const PersonId ann = person("ann");
const PersonId ann_private = person("ann at home");

std::string missing(const PersonId& person) {
  return "missing_one_on_one:" + spelled(person);
}

analysis::People merged_ann() {
  analysis::People people;
  people.merge(ann, ann_private);
  return people;
}

TEST(MergedHistory, WhatWasToldOfAnAliasWasToldOfThePerson) {
  History history;
  history.told.push_back(
      {1, missing(ann_private), FindingKind::missing_one_on_one, ann_private, noon, true, std::nullopt, std::nullopt});
  const auto present = merged(history, merged_ann());
  EXPECT_EQ(present.told.front().person, ann);
  EXPECT_EQ(present.told.front().finding, missing(ann));
}

TEST(MergedHistory, WeTalkElsewhereHoldsAfterAMergeAndTheLatestCounts) {
  History history;
  history.elsewhere[ann_private] = later;
  history.elsewhere[ann] = noon;
  const auto present = merged(history, merged_ann());
  ASSERT_EQ(present.elsewhere.size(), 1U);
  EXPECT_EQ(present.elsewhere.at(ann), later);
  EXPECT_TRUE(resting_people(present, {}, later).contains(ann));
}

TEST(MergedHistory, WhatWasPutOffStaysPutOff) {
  History history;
  history.later[missing(ann_private)] = noon;
  history.later["double_booked:" + spelled(ann_private) + ":2026-11-24T10:00:00Z"] = later;
  history.later["no_focus_time:2026-W47"] = later;
  const auto present = merged(history, merged_ann());
  EXPECT_EQ(present.later.at(missing(ann)), noon);
  EXPECT_EQ(present.later.at("double_booked:" + spelled(ann) + ":2026-11-24T10:00:00Z"), later);
  EXPECT_EQ(present.later.at("no_focus_time:2026-W47"), later);
}

TEST(MergedHistory, WithoutAliasesItIsAsItWas) {
  History history;
  history.told.push_back({1, "welcome", std::nullopt, std::nullopt, noon, true, std::nullopt, std::nullopt});
  history.later[missing(ann)] = noon;
  history.elsewhere[ann_private] = noon;
  const auto present = merged(history, {});
  EXPECT_EQ(present.told.front().finding, "welcome");
  EXPECT_EQ(present.later, history.later);
  EXPECT_EQ(present.elsewhere, history.elsewhere);
}

}  // namespace
}  // namespace attune::nudge
