// The loader: what is well said counts, what is not is named with its place.
#include "config/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

using std::chrono::hours;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(Load, TheHomeIsFilledInWhereACommandNamesIt) {
  const auto loaded = load_text("[notify]\ncommand = [\"~/bin/tell\", \"~/words\", \"~\", \"--loud\"]\n");
  EXPECT_TRUE(loaded.sound());
  EXPECT_THAT(loaded.settings.notify_command, ElementsAre("/home/you/bin/tell", "/home/you/words", "~", "--loud"));
}

TEST(Load, TakesEveryKindOfValue) {
  const auto loaded = load_text(R"(
[identity]
addresses = ["you@example.com", "you@home.example"]
aliases = [["ann@example.com", "ann@old.example"]]
[time]
zone = "UTC"
[week]
starts_on = "Sunday"
[work]
lunch = "12:30-13:00"
[meeting]
longest = "10 h"
unanswered = "out"
[chain]
gap = 5
[overload]
week = 0.6
[findings.after_hours]
enabled = true
[privacy]
retention = 30
[reading]
sandbox = "best-effort"
)");
  EXPECT_TRUE(loaded.sound());
  const auto& s = loaded.settings;
  EXPECT_THAT(s.identity.addresses, ElementsAre("you@example.com", "you@home.example"));
  EXPECT_THAT(s.identity.aliases, ElementsAre(ElementsAre("ann@example.com", "ann@old.example")));
  EXPECT_EQ(s.zone, "UTC");
  EXPECT_EQ(s.week_starts_on, std::chrono::Sunday);
  ASSERT_EQ(s.hours.lunch.size(), 1U);
  EXPECT_EQ(s.hours.lunch[0].start, Minutes{750});
  EXPECT_EQ(s.meeting.longest, hours{10});
  EXPECT_EQ(s.meeting.unanswered, Unanswered::out);
  EXPECT_EQ(s.chain_gap, Minutes{5});
  EXPECT_DOUBLE_EQ(s.overload.week_load, 0.6);
  EXPECT_TRUE(s.findings.enabled[8]);
  EXPECT_EQ(s.privacy.retention_weeks, 30);
  EXPECT_EQ(s.reading.sandbox, Sandbox::best_effort);
}

TEST(Load, ADayLeftOutOfTheHoursIsNotWorked) {
  const auto loaded = load_text("[work.hours]\nmonday = [\"08:00-12:00\", \"22:00-02:00\"]\n");
  EXPECT_THAT(complaints(loaded), IsEmpty());
  EXPECT_EQ(loaded.settings.hours.days[1].size(), 2U);
  EXPECT_THAT(loaded.settings.hours.days[2], IsEmpty());
}

TEST(Load, AnEmptyFileChangesNothing) {
  const auto path = std::filesystem::path(testing::TempDir()) / "attune_empty_config.toml";
  std::ofstream{path};
  const std::vector<File> files{{path, true}};
  EXPECT_THAT(load(files, "/home/you").diagnostics, IsEmpty());
}

TEST(Load, OtherSectionsLeaveTheUsualHours) {
  const auto loaded = load_text("[work]\nlunch = []\n");
  EXPECT_THAT(loaded.settings.hours.lunch, IsEmpty());
  EXPECT_EQ(loaded.settings.hours.days[2].size(), 1U);
}

TEST(Load, AGivenListOfWordsReplacesTheUsualOnes) {
  const auto loaded = load_text("[words]\nfocus = [\"tief\"]\n");
  EXPECT_THAT(loaded.settings.words.focus, ElementsAre("tief"));
  EXPECT_EQ(loaded.settings.words.away.size(), 9U);
}

TEST(Load, OverloadThresholdsMayStandUnderTheFinding) {
  const auto loaded = load_text(
      "[overload]\nday_meetings = 7\nchain_meetings = 5\n"
      "[findings.meeting_overload]\nday_meetings = 8\nenabled = false\n");
  EXPECT_THAT(complaints(loaded), IsEmpty());
  EXPECT_EQ(loaded.settings.overload.day_meetings, 8);
  EXPECT_EQ(loaded.settings.overload.chain_meetings, 5);
  EXPECT_FALSE(loaded.settings.findings.enabled[0]);
}

TEST(Load, LaterFilesWinOverEarlierOnes) {
  const std::vector<Document> documents{
      {"/usr/share/attune/config.toml", "[overload]\nday_meetings = 7\n[nudge]\nper_week = 2\n"},
      {"/home/you/.config/attune/config.toml", "[nudge]\nper_week = 1\n"}};
  const auto loaded = load(documents, "/home/you");
  EXPECT_EQ(loaded.settings.overload.day_meetings, 7);
  EXPECT_EQ(loaded.settings.nudge.per_week, 1);
}

TEST(Load, OneBadValueLosesNothingElse) {
  const auto loaded = load_text("[nudge]\nper_day = \"many\"\nper_week = 2\n[chain]\ngap = \"5min\"\n");
  EXPECT_THAT(complaints(loaded), ElementsAre("config.toml:2:11: nudge.per_day: expected a whole number from 0 to 24"));
  EXPECT_FALSE(loaded.sound());
  EXPECT_EQ(loaded.settings.nudge.per_day, 1);
  EXPECT_EQ(loaded.settings.nudge.per_week, 2);
  EXPECT_EQ(loaded.settings.chain_gap, Minutes{5});
}

TEST(Load, AFileThatIsNoTomlLeavesTheDefaults) {
  const auto loaded = load_text("[nudge\nper_day = 1\n");
  ASSERT_EQ(loaded.diagnostics.size(), 1U);
  EXPECT_EQ(loaded.diagnostics[0].line, 1U);
  EXPECT_THAT(loaded.diagnostics[0].message, testing::StartsWith("this is not TOML: "));
  EXPECT_EQ(loaded.settings.nudge.per_week, 3);
}

TEST(Load, KindsOfFindingsThatAreNotBuiltYetAreAcceptedAndNamed) {
  const auto loaded = load_text("[findings.milestone]\nenabled = false\n");
  EXPECT_TRUE(loaded.sound());
  EXPECT_THAT(complaints(loaded), ElementsAre("config.toml:2:11: findings.milestone.enabled: "
                                              "is not available in this version"));
}

}  // namespace
}  // namespace attune::config
