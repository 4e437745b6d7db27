// Names, identifiers and the order of findings.
#include "core/analysis/finding.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::MatchesRegex;

TEST(FindingNames, GoThereAndBack) {
  for (const FindingKind kind : finding_kinds) EXPECT_EQ(finding_kind_of(name_of(kind)), kind);
  EXPECT_EQ(finding_kind_of("mood"), std::nullopt);
  EXPECT_EQ(finding_kind_of(""), std::nullopt);
}

TEST(Names, AreThoseOfTheOutput) {
  EXPECT_EQ(name_of(Verdict::maybe), "maybe");
  EXPECT_EQ(name_of(Reason::duplicate), "duplicate");
  EXPECT_EQ(name_of(Reason::not_an_event), "not_an_event");
  EXPECT_EQ(name_of(Reason::too_long), "too_long");
  EXPECT_EQ(name_of(Kind::one_on_one), "one_on_one");
  EXPECT_EQ(name_of(Kind::focus_hold), "focus_hold");
  EXPECT_EQ(name_of(Kind::appointment), "appointment");
  EXPECT_EQ(name_of(RhythmState::not_enough_history), "not_enough_history");
}

TEST(Findings, WhatCanStillBeHelpedComesBeforeHistory) {
  World world;
  world.settings.enabled.erase(FindingKind::good_news);
  const auto crowd = [&](std::string_view monday, Seconds length) {
    for (int day = 0; day < 5; ++day) {
      for (const auto hour : {10h, 14h, 16h}) {
        const Instant start = world.at(monday) + std::chrono::days{day} + hour;
        world.add(Event(Period{start, start + length}).with({"bob", "cem"}));
      }
    }
  };
  crowd("2026-09-07", 80min);
  crowd("2026-10-05", 30min);
  crowd("2026-11-30", 30min);
  crowd("2026-12-07", 80min);
  crowd("2027-01-04", 80min);
  world.settings.rhythms[person("ann")] = 7;
  world.settings.rhythms[person("eve")] = 14;
  world.add(world.event("2026-10-26 08:00", 30min).with({"ann"}));
  world.add(world.event("2026-10-26 12:00", 30min).with({"eve"}));

  const Analysis analysis = world.analyse();
  ASSERT_EQ(analysis.findings.size(), 10U);
  EXPECT_EQ(analysis.findings[0].id, "meeting_overload:2026-W50");
  EXPECT_EQ(analysis.findings[1].id, "meeting_overload:2027-W01");
  EXPECT_EQ(analysis.findings[2].id, "no_focus_time:2026-W49");
  EXPECT_EQ(analysis.findings[3].id, "no_focus_time:2026-W50");
  EXPECT_EQ(analysis.findings[4].id, "no_focus_time:2027-W01");
  EXPECT_EQ(person_of(analysis.findings[5]), person("ann"));
  EXPECT_EQ(person_of(analysis.findings[6]), person("eve"));
  EXPECT_EQ(analysis.findings[7].id, "meeting_overload:2026-W37");
  EXPECT_EQ(analysis.findings[8].id, "no_focus_time:2026-W41");
  EXPECT_EQ(analysis.findings[9].id, "no_focus_time:2026-W37");
}

TEST(Findings, APersonIsNamedByAHashAlone) {
  World world;
  world.settings.enabled.erase(FindingKind::good_news);
  world.settings.rhythms[person("ann")] = 7;
  world.add(world.event("2026-10-26 08:00", 30min).with({"ann"}));
  const Analysis analysis = world.analyse();
  ASSERT_EQ(analysis.findings.size(), 1U);
  EXPECT_THAT(analysis.findings[0].id, MatchesRegex("missing_one_on_one:[0-9a-f]{32}"));
}

}  // namespace
}  // namespace attune::analysis
