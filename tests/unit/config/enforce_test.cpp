// Policy against settings, rule by rule.
#include "config/enforce.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::config {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr auto own_file = "/home/you/.config/attune/config.toml";

Policy policy_of(std::string text) {
  return parse_policy({"/etc/attune/policy.toml", std::move(text)}, "/home/you");
}

// As if every path led where it says, but for one link.
std::optional<fs::path> resolve(const fs::path& path) {
  if (path.string().starts_with("/srv/link")) return "/elsewhere" + path.string().substr(9);
  if (path == "/srv/dark") return std::nullopt;
  return path;
}

Enforced under(const std::string& policy, const std::string& own, const std::string& machine = "") {
  const auto base = load(std::vector<Document>{{"/etc/attune/config.toml", machine}}, "/home/you");
  auto all = load(std::vector<Document>{{"/etc/attune/config.toml", machine}, {own_file, own}}, "/home/you");
  EXPECT_THAT(base.diagnostics, IsEmpty());
  return enforce({std::move(all), base.settings}, policy_of(policy), resolve);
}

std::vector<std::string> remarks(const Enforced& enforced) {
  std::vector<std::string> lines;
  for (const auto& remark : enforced.remarks) lines.push_back(to_text(remark));
  return lines;
}

std::string file(const std::string& name, const std::string& path) {
  return "[[source]]\nname = \"" + name + "\"\nkind = \"file\"\npath = \"" + path + "\"\n";
}

std::string server(const std::string& name, const std::string& url) {
  return "[[source]]\nname = \"" + name + "\"\nkind = \"caldav\"\nurl = \"" + url + "\"\n";
}

TEST(Enforce, WithoutAPolicyEverythingStands) {
  const auto loaded = load(std::vector<Document>{{own_file, "[privacy]\nnames = \"full\"\n"}}, "/home/you");
  const auto enforced = enforce({loaded, standard_settings()}, Policy{}, resolve);
  EXPECT_EQ(enforced.settings.privacy.names, NamesLevel::full);
  EXPECT_THAT(enforced.remarks, IsEmpty());
}

TEST(Enforce, NamesAreLoweredAndNeverRaised) {
  const auto lowered = under("[privacy]\nnames = \"initials\"\n", "[privacy]\nnames = \"full\"\n");
  EXPECT_EQ(lowered.settings.privacy.names, NamesLevel::initials);
  EXPECT_THAT(remarks(lowered),
              ElementsAre(std::string(own_file) + ":2:9: privacy.names: the policy allows \"initials\" at most"));
  EXPECT_EQ(lowered.origins.settings.at("privacy.names").file, "/etc/attune/policy.toml");
  EXPECT_EQ(lowered.origins.settings.at("privacy.names").at.line, 2U);
  const auto kept = under("[privacy]\nnames = \"full\"\n", "[privacy]\nnames = \"none\"\n");
  EXPECT_EQ(kept.settings.privacy.names, NamesLevel::none);
  EXPECT_THAT(kept.remarks, IsEmpty());
}

TEST(Enforce, WhatNobodySaidIsLoweredWithoutARemark) {
  const auto enforced = under("[privacy]\nnames = \"none\"\n", "");
  EXPECT_EQ(enforced.settings.privacy.names, NamesLevel::none);
  EXPECT_THAT(enforced.remarks, IsEmpty());
}

TEST(Enforce, RetentionIsShortenedAndNeverLengthened) {
  EXPECT_EQ(under("[privacy]\nretention = 12\n", "").settings.privacy.retention_weeks, 12);
  EXPECT_EQ(under("[privacy]\nretention = 12\n", "[privacy]\nretention = 104\n").settings.privacy.retention_weeks, 12);
  EXPECT_EQ(under("[privacy]\nretention = 12\n", "[privacy]\nretention = 5\n").settings.privacy.retention_weeks, 5);
}

TEST(Enforce, KindsAreTurnedOffAndNeverOn) {
  const auto enforced = under("[findings]\noff = [\"after_hours\", \"losing_touch\"]\n",
                              "[findings.after_hours]\nenabled = true\n[findings.good_news]\nenabled = false\n");
  EXPECT_FALSE(enforced.settings.findings.enabled[8]);
  EXPECT_FALSE(enforced.settings.findings.enabled[5]);
  EXPECT_FALSE(enforced.settings.findings.enabled[11]);
  EXPECT_TRUE(enforced.settings.findings.enabled[0]);
  EXPECT_EQ(enforced.remarks.size(), 1U);
}

TEST(Enforce, NotifiersAreThoseThatBothWant) {
  const std::string own = "[notify]\nuse = [\"command\", \"freedesktop\"]\ncommand = [\"~/tell\"]\n";
  const auto enforced = under("[notify]\nuse = [\"terminal\", \"freedesktop\"]\n", own);
  EXPECT_THAT(enforced.settings.notifiers, ElementsAre("freedesktop"));
  EXPECT_THAT(enforced.settings.notify_command, IsEmpty());
  EXPECT_THAT(under("[notify]\nuse = []\n", own).settings.notifiers, IsEmpty());
  EXPECT_THAT(under("[notify]\nuse = [\"command\"]\n", own).settings.notify_command, ElementsAre("/home/you/tell"));
}

TEST(Enforce, NudgesOffIsAllOfThem) {
  const auto nudge = under("[nudge]\noff = true\n", "[nudge]\nbefore_one_on_one = true\nper_week = 9\n").settings.nudge;
  EXPECT_EQ(nudge.per_day, 0);
  EXPECT_EQ(nudge.per_week, 0);
  EXPECT_FALSE(nudge.digest);
  EXPECT_FALSE(nudge.before_one_on_one);
}

TEST(Enforce, TheLockOfReadersIsRequired) {
  const auto enforced = under("[reading]\nsandbox = \"required\"\n", "[reading]\nsandbox = \"best-effort\"\n");
  EXPECT_EQ(enforced.settings.reading.sandbox, Sandbox::required);
}

TEST(Enforce, SourcesElsewhereAreLeftOutAndTheOthersStay) {
  const auto enforced =
      under("[sources]\npaths = [\"/srv\"]\n", file("a", "/srv/a.ics") + file("b", "/srvother/b.ics") +
                                                   file("c", "/srv/../home/c.ics") + file("d", "/srv/link/d.ics") +
                                                   file("e", "/srv/dark") + server("f", "https://f.example/"));
  ASSERT_EQ(enforced.settings.sources.size(), 2U);
  EXPECT_EQ(enforced.settings.sources[0].name, "a");
  EXPECT_EQ(enforced.settings.sources[1].name, "f") << "a list of paths says nothing of servers";
  EXPECT_THAT(enforced.left_out, ElementsAre("b", "c", "d", "e"));
  EXPECT_EQ(
      remarks(enforced)[0],
      std::string(own_file) + ":5:1: source b: the policy does not allow calendars at this place; it is left out");
}

TEST(Enforce, AnAllowedPlaceMayBeALinkItself) {
  EXPECT_THAT(under("[sources]\npaths = [\"/srv/link\"]\n", file("a", "/elsewhere/a.ics")).left_out, IsEmpty());
}

TEST(Enforce, ServersAreComparedByTheirParts) {
  const auto enforced =
      under("[sources]\nurls = [\"https://calendar.corp.example/dav\"]\n",
            server("good", "https://calendar.corp.example/dav/you") +
                server("evil", "https://calendar.corp.example.evil.org/dav/you") + file("file", "/srv/a.ics"));
  EXPECT_THAT(enforced.left_out, ElementsAre("evil"));
}

TEST(Enforce, KindsOfSourcesAreAllowedByName) {
  const auto enforced = under("[sources]\nkinds = [\"caldav\"]\n", server("s", "https://s.example/") + file("f", "/f"));
  EXPECT_THAT(enforced.left_out, ElementsAre("f"));
  EXPECT_THAT(under("[sources]\nkinds = []\n", file("f", "/f")).left_out, ElementsAre("f"));
}

TEST(Enforce, EvolutionsCalendarsAreFilesUnlessTheyAreNamed) {
  const std::string own = "[[source]]\nname = \"e\"\nkind = \"evolution\"\n";
  EXPECT_THAT(under("", own).left_out, IsEmpty());
  EXPECT_THAT(under("[sources]\npaths = [\"/srv\"]\n", own).left_out, ElementsAre("e"));
  EXPECT_THAT(under("[sources]\npaths = [\"/srv\"]\nkinds = [\"evolution\"]\n", own).left_out, IsEmpty());
}

TEST(Enforce, ALockedSettingIsWhatTheMachineSays) {
  const std::string lock = "[settings]\nlock = [\"chain.gap\", \"work.hours\"]\n";
  const auto enforced = under(lock, "[chain]\ngap = 5\n[focus]\nblock = 60\n[work.hours]\nfriday = [\"10:00-11:00\"]\n",
                              "[chain]\ngap = 7\n");
  EXPECT_EQ(enforced.settings.chain_gap, Minutes{7});
  EXPECT_EQ(enforced.settings.focus_block, Minutes{60});
  EXPECT_EQ(enforced.settings.hours.days[1].size(), 1U);
  EXPECT_FALSE(enforced.settings.hours_given);
  EXPECT_THAT(remarks(enforced),
              ::testing::Contains(std::string(own_file) +
                                  ":2:7: chain.gap: the policy locks it; this machine's value is in force"));
  EXPECT_EQ(under(lock, "[chain]\ngap = 5\n").settings.chain_gap, Minutes{10}) << "where the machine says nothing";
}

TEST(Enforce, ALockedThresholdIsLockedInBothItsSections) {
  const auto enforced = under("[settings]\nlock = [\"overload.week\"]\n", "[findings.meeting_overload]\nweek = 0.9\n");
  EXPECT_DOUBLE_EQ(enforced.settings.overload.week_load, 0.5);
}

TEST(Enforce, AFlagIsNoWayAroundALock) {
  auto loaded = load(std::vector<Document>{}, "/home/you");
  loaded.settings.zone = "UTC";
  loaded.origins.settings["time.zone"] = {"--zone", {}};
  auto machine = standard_settings();
  machine.zone = "Europe/Berlin";
  const auto enforced = enforce({loaded, machine}, policy_of("[settings]\nlock = [\"time.zone\"]\n"), resolve);
  EXPECT_EQ(enforced.settings.zone, "Europe/Berlin");
  EXPECT_THAT(remarks(enforced),
              ElementsAre("--zone: time.zone: the policy locks it; this machine's value is in force"));
}

TEST(Enforce, ALockTakesNobodysPrivacyOrQuiet) {
  const auto enforced = under("[settings]\nlock = [\"privacy\", \"nudge\", \"notify\", \"findings.after_hours\"]\n",
                              "[privacy]\nnames = \"none\"\nretention = 5\n[nudge]\nper_week = 1\ndigest = false\n"
                              "[notify]\nuse = [\"freedesktop\"]\n[findings.after_hours]\nenabled = false\n",
                              "[privacy]\nnames = \"full\"\nretention = 52\n[nudge]\nper_week = 4\n[notify]\n"
                              "use = [\"command\", \"freedesktop\"]\ncommand = [\"/usr/bin/forward\"]\n"
                              "[findings.after_hours]\nenabled = true\n");
  const auto& settings = enforced.settings;
  EXPECT_EQ(settings.privacy.names, NamesLevel::none);
  EXPECT_EQ(settings.privacy.retention_weeks, 5);
  EXPECT_EQ(settings.nudge.per_week, 1);
  EXPECT_FALSE(settings.nudge.digest);
  EXPECT_THAT(settings.notifiers, ElementsAre("freedesktop"));
  EXPECT_FALSE(settings.findings.enabled[8]);
}

TEST(Enforce, ALockAddsNoRecipient) {
  const auto own_command = "[notify]\ncommand = [\"/home/you/tell\"]\n";
  const auto enforced =
      under("[settings]\nlock = [\"notify.command\"]\n", own_command, "[notify]\ncommand = [\"/usr/bin/forward\"]\n");
  EXPECT_THAT(enforced.settings.notify_command, IsEmpty());
}

TEST(Enforce, AnUnsoundPolicyIsOneLine) {
  const auto enforced = under("[privacy]\nnams = \"none\"\n", "[privacy]\nnames = \"full\"\n" + file("a", "/srv/a"));
  ASSERT_EQ(enforced.remarks.size(), 1U);
  EXPECT_THAT(to_text(enforced.remarks[0]), ::testing::StartsWith("/etc/attune/policy.toml:2:1: privacy.nams: "));
  EXPECT_THAT(enforced.settings.sources, IsEmpty());
  EXPECT_THAT(enforced.settings.notifiers, IsEmpty());
  EXPECT_EQ(enforced.settings.privacy.names, NamesLevel::none);
  EXPECT_EQ(enforced.settings.privacy.retention_weeks, 4);
  EXPECT_THAT(enforced.settings.findings.enabled, ::testing::Each(false));
}

}  // namespace
}  // namespace attune::config
