// The layers: which file wins, which is not read at all, and where each value came from.
#include "config/layers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.hpp"

namespace attune::config {
namespace {

namespace fs = std::filesystem;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class Layers : public ::testing::Test {
 protected:
  void write(const fs::path& file, std::string_view text) const {
    fs::create_directories((root() / file).parent_path());
    std::ofstream(root() / file) << text;
  }
  void link(const fs::path& file, const fs::path& target) const {
    fs::create_directories((root() / file).parent_path());
    fs::create_symlink(target, root() / file);
  }
  Written read(const std::optional<fs::path>& only = {}) const {
    return read_layers({root() / "usr", root() / "etc", root() / "own"}, only, "/home/you");
  }
  int per_week() const { return read().loaded.settings.nudge.per_week; }
  // FILE:LINE of a setting, below the root; empty: the default.
  std::string origin(std::string_view setting) const {
    const auto origins = read().loaded.origins.settings;
    const auto found = origins.find(setting);
    if (found == origins.end()) return {};
    return fs::relative(found->second.file, root()).string() + ":" + std::to_string(found->second.at.line);
  }
  fs::path root() const { return folder_.path(); }

 private:
  test::TemporaryFolder folder_;
};

TEST_F(Layers, NothingAnywhereIsTheDefaults) {
  EXPECT_TRUE(read().loaded.sound());
  EXPECT_EQ(per_week(), 3);
  EXPECT_EQ(origin("nudge.per_week"), "");
}

TEST_F(Layers, EachOneWinsOverTheOneBeforeIt) {
  const std::vector<fs::path> order{"usr/config.toml",        "usr/config.d/50-a.toml", "etc/config.toml",
                                    "etc/config.d/10-b.toml", "own/config.toml",        "own/config.d/00-c.toml"};
  for (std::size_t i = 0; i < order.size(); ++i) {
    write(order[i], "[nudge]\nper_week = " + std::to_string(10 + i) + "\n");
    EXPECT_EQ(per_week(), static_cast<int>(10 + i)) << order[i];
    EXPECT_EQ(origin("nudge.per_week"), order[i].string() + ":2");
  }
}

TEST_F(Layers, AFileThatSaysNothingOfASettingLeavesItsOrigin) {
  write("etc/config.toml", "\n[nudge]\nper_week = 5\n");
  write("own/config.toml", "[nudge]\nper_day = 2\n");
  EXPECT_EQ(origin("nudge.per_week"), "etc/config.toml:3");
  EXPECT_EQ(origin("nudge.per_day"), "own/config.toml:2");
}

TEST_F(Layers, DropInsAreReadInTheOrderOfTheirNames) {
  write("own/config.d/9.toml", "[nudge]\nper_week = 9\n");
  write("own/config.d/10.toml", "[nudge]\nper_week = 10\n");
  EXPECT_EQ(per_week(), 9);
}

TEST_F(Layers, ADropInOfTheMachineStandsForTheDistributionsOfTheSameName) {
  write("usr/config.d/50-week.toml", "[nudge]\nper_week = 7\nper_day = 5\n");
  write("etc/config.d/50-week.toml", "[nudge]\nper_week = 8\n");
  EXPECT_EQ(per_week(), 8);
  EXPECT_EQ(read().loaded.settings.nudge.per_day, 1);
}

TEST_F(Layers, AnEmptyDropInOfTheMachineMasksTheDistributions) {
  write("usr/config.d/50-week.toml", "[nudge]\nper_week = 7\n");
  EXPECT_EQ(per_week(), 7);
  write("etc/config.d/50-week.toml", "");
  EXPECT_EQ(per_week(), 3);
}

TEST_F(Layers, ALinkToNothingMasksTheDistributions) {
  write("usr/config.d/50-week.toml", "[nudge]\nper_week = 7\n");
  link("etc/config.d/50-week.toml", "/dev/null");
  EXPECT_EQ(per_week(), 3);
  EXPECT_THAT(read().loaded.diagnostics, IsEmpty());
}

TEST_F(Layers, ADropInOfTheOwnerMasksNoneOfTheMachines) {
  write("etc/config.d/50-week.toml", "[nudge]\nper_week = 7\n");
  write("own/config.d/50-week.toml", "");
  EXPECT_EQ(per_week(), 7);
}

TEST_F(Layers, HiddenFilesAndWhatEditorsLeaveAreNoDropIns) {
  for (const auto* const name : {".a.toml", ".#a.toml", "#a.toml", "#a.toml#", "~a.toml", "a.toml~", "a.toml.bak",
                                 "a.toml.dpkg-new", ".a.toml.swp", "a.TOML", ".toml", "a"}) {
    EXPECT_FALSE(is_drop_in(name)) << name;
    write(fs::path("own/config.d") / name, "this is no TOML\n");
  }
  EXPECT_THAT(read().loaded.diagnostics, IsEmpty());
  EXPECT_TRUE(is_drop_in("a b.toml"));
}

TEST_F(Layers, ADropInThatIsNoPlainFileIsNamed) {
  fs::create_directories(root() / "etc/config.d/10.toml");
  link("own/config.d/20.toml", "/nowhere");
  const auto diagnostics = read().loaded.diagnostics;
  ASSERT_EQ(diagnostics.size(), 2U);
  EXPECT_THAT(to_text(diagnostics[0]), HasSubstr("etc/config.d/10.toml: can not be read: it is not a plain file"));
  EXPECT_THAT(to_text(diagnostics[1]), HasSubstr("own/config.d/20.toml: there is no such file"));
}

TEST_F(Layers, WhereTheFolderOfDropInsShouldBeIsAFile) {
  write("own/config.d", "");
  const auto diagnostics = read().loaded.diagnostics;
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_THAT(to_text(diagnostics[0]), HasSubstr("own/config.d: can not be read: its files can not be listed"));
}

TEST_F(Layers, WhatIsWrongNamesItsOwnFile) {
  write("own/config.toml", "[nudge]\nper_week = 2\n");
  write("own/config.d/50.toml", "[nudge]\nper_weak = 2\n");
  const auto diagnostics = read().loaded.diagnostics;
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_THAT(to_text(diagnostics[0]), HasSubstr("own/config.d/50.toml:2:1: nudge.per_weak: there is no such key; did "
                                                 "you mean per_week?"));
}

TEST_F(Layers, AFileThatIsAskedForStandsForAllOthers) {
  write("etc/config.toml", "[nudge]\nper_week = 5\nper_day = 4\n");
  write("own/config.toml", "[nudge]\nper_day = 3\n");
  write("mine.toml", "[nudge]\nper_week = 1\n");
  const auto written = read(root() / "mine.toml");
  EXPECT_EQ(written.loaded.settings.nudge.per_week, 1);
  EXPECT_EQ(written.loaded.settings.nudge.per_day, 1);
  EXPECT_EQ(written.machine.nudge.per_day, 4) << "the machine's say is known all the same";
  EXPECT_FALSE(read(root() / "none.toml").loaded.sound());
}

TEST_F(Layers, TheMachinesSayIsKnownWithoutTheOwners) {
  write("etc/config.d/10.toml", "[nudge]\nper_week = 5\n");
  write("own/config.toml", "[nudge]\nper_week = 9\n");
  const auto written = read();
  EXPECT_EQ(written.loaded.settings.nudge.per_week, 9);
  EXPECT_EQ(written.machine.nudge.per_week, 5);
}

TEST_F(Layers, AListRemembersWhereEachEntryStands) {
  write("own/config.toml", "[identity]\naddresses = [\"a@example.com\",\n  \"b@example.com\"]\n");
  const auto origins = read().loaded.origins.settings;
  const auto& entries = origins.at("identity.addresses").entries;
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0].column, 14U);
  EXPECT_EQ(entries[1].line, 3U);
  EXPECT_EQ(entries[1].column, 3U);
}

TEST_F(Layers, ASectionOfHoursIsTheOriginOfEveryDay) {
  write("etc/config.toml", "[work.hours]\nmonday = [\"09:00-17:00\"]\nfriday = [\"09:00-12:00\"]\n");
  write("own/config.toml", "\n[work.hours]\nmonday = [\"08:00-12:00\"]\n");
  EXPECT_EQ(origin("work.hours.monday"), "own/config.toml:3");
  EXPECT_EQ(origin("work.hours.friday"), "own/config.toml:2");
}

TEST_F(Layers, AThresholdInEitherSectionHasOneOrigin) {
  write("etc/config.toml", "[overload]\nday_meetings = 7\n");
  EXPECT_EQ(origin("overload.day_meetings"), "etc/config.toml:2");
  write("own/config.toml", "[findings.meeting_overload]\nday_meetings = 8\n");
  EXPECT_EQ(origin("overload.day_meetings"), "own/config.toml:2");
}

TEST_F(Layers, AContradictionKeepsTheOriginOfWhatStoodBeforeIt) {
  write("etc/config.toml", "[focus]\nblock = \"90min\"\n");
  write("own/config.toml", "[focus]\nblock = \"12h\"\n");
  EXPECT_EQ(origin("focus.block"), "etc/config.toml:2");
}

TEST_F(Layers, SourcesAndRitualsKnowWhereTheyWereWritten) {
  write("etc/config.toml", "[[source]]\nname = \"team\"\nkind = \"vdir\"\npath = \"/srv/team\"\n");
  write("own/config.toml",
        "[[ritual]]\nname = \"retro\"\nwords = [\"retro\"]\ndays = 14\n"
        "[[source]]\nname = \"team\"\nkind = \"vdir\"\npath = \"/home/you/team\"\n");
  const auto origins = read().loaded.origins;
  EXPECT_THAT(origins.sources.at("team").file, HasSubstr("own/config.toml"));
  EXPECT_EQ(origins.sources.at("team").at.line, 5U);
  EXPECT_EQ(origins.rituals.at("retro").at.line, 1U);
}

}  // namespace
}  // namespace attune::config
