// What is said about a broken configuration, word by word.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

using testing::ElementsAre;

struct Case {
  std::string name;
  std::string text;
  std::vector<std::string> complaints;
};

class Complaints : public testing::TestWithParam<Case> {};

TEST_P(Complaints, NameThePlaceTheKeyAndWhatWasExpected) {
  EXPECT_EQ(complaints(load_text(GetParam().text)), GetParam().complaints);
}

INSTANTIATE_TEST_SUITE_P(
    Diagnostics, Complaints,
    testing::Values(
        Case{"MisspeltKey",
             "[identity]\nadresses = []\n",
             {"config.toml:2:1: identity.adresses: there is no such key; did you mean addresses?"}},
        Case{"MisspeltSection",
             "[idenity]\naddresses = []\n",
             {"config.toml:1:2: idenity: there is no such key; did you mean identity?"}},
        Case{"KeyInTheWrongSection",
             "[week]\nzone = \"UTC\"\n",
             {"config.toml:2:1: week.zone: there is no such key; did you mean time.zone?"}},
        Case{"UnknownFinding",
             "[findings.meeting_overlaod]\nenabled = true\n",
             {"config.toml:1:11: findings.meeting_overlaod: there is no such key; did you mean meeting_overload?"}},
        Case{"NothingAlike", "[weather]\nsunny = true\n", {"config.toml:1:2: weather: there is no such key"}},
        Case{"AddressAsKey",
             "[identity.\"ann@example.com\"]\nx = 1\n",
             {"config.toml:1:11: identity.…: there is no such key"}},
        Case{"ValueForSection", "week = \"monday\"\n", {"config.toml:1:1: week: expected a section: [week]"}},
        Case{"UnknownZone",
             "[time]\nzone = \"Europe/Berln\"\n",
             {"config.toml:2:8: time.zone: expected a time zone of the IANA list, such as \"Europe/Berlin\""}},
        Case{"ZoneThatIsAPath",
             "[time]\nzone = \"../../etc/passwd\"\n",
             {"config.toml:2:8: time.zone: expected a time zone of the IANA list, such as \"Europe/Berlin\""}},
        Case{"DurationOutOfRange",
             "[focus]\nblock = \"13h\"\n",
             {"config.toml:2:9: focus.block: expected a duration from 15 min to 12 h, such as \"90min\" or \"2h\""}},
        Case{"DurationWithoutUnit",
             "[focus]\nblock = \"90\"\n",
             {"config.toml:2:9: focus.block: expected a duration from 15 min to 12 h, such as \"90min\" or \"2h\""}},
        Case{"NegativeNumber",
             "[nudge]\nper_week = -1\n",
             {"config.toml:2:12: nudge.per_week: expected a whole number from 0 to 50"}},
        Case{"NotANumber",
             "[overload]\nweek = nan\n",
             {"config.toml:2:8: overload.week: expected a number from 0.05 to 1.0"}},
        Case{"Choice",
             "[privacy]\nnames = \"initial\"\n",
             {"config.toml:2:9: privacy.names: expected \"none\", \"initials\" or \"full\"; did you mean "
              "\"initials\"?"}},
        Case{"ClockSpan",
             "[work]\nlunch = [\"12:00-13:00\", \"25:00-26:00\"]\n",
             {"config.toml:2:25: work.lunch: expected a list of clock spans, such as \"09:00-17:00\""}},
        Case{"AliasOfOne",
             "[identity]\naliases = [[\"ann@example.com\"]]\n",
             {"config.toml:2:12: identity.aliases: expected a list of lists of two or more addresses of one person"}},
        Case{"AddressWithALineBreak",
             "[identity]\naddresses = [\"a\\nb\"]\n",
             {"config.toml:2:14: identity.addresses: expected a list of calendar addresses, such as "
              "\"you@example.com\""}},
        Case{"NotifierThatIsAPath",
             "[notify]\nuse = [\"../../tmp/evil\"]\n",
             {"config.toml:2:8: notify.use: expected a list of notifiers, such as \"freedesktop\" (small letters, "
              "digits, -)"}},
        Case{"CommandWithoutAPath",
             "[notify]\ncommand = [\"notify-send\"]\n",
             {"config.toml:2:11: notify.command: expected a list of a program's path (absolute, or below ~/) and its "
              "arguments"}},
        Case{"TextForFlag",
             "[findings.thin_focus]\nenabled = \"yes\"\n",
             {"config.toml:2:11: findings.thin_focus.enabled: expected true or false"}}),
    [](const auto& of) { return of.param.name; });

TEST(Diagnostics, BrokenTomlDoesNotQuoteWhatStandsThere) {
  const auto loaded = load_text("[identity]\nzelda@example.com = 1\n");
  ASSERT_EQ(loaded.diagnostics.size(), 1U);
  EXPECT_THAT(to_text(loaded.diagnostics[0]), testing::Not(testing::HasSubstr("zelda")));
  const auto twice = load_text("[identity]\n\"zelda@example.com\" = 1\n\"zelda@example.com\" = 2\n");
  ASSERT_EQ(twice.diagnostics.size(), 1U);
  EXPECT_EQ(twice.diagnostics[0].line, 3U);
  EXPECT_THAT(to_text(twice.diagnostics[0]), testing::Not(testing::HasSubstr("zelda")));
}

TEST(Diagnostics, HostileTomlIsBounded) {
  EXPECT_EQ(load_text("a = " + std::string(100000, '[')).diagnostics.size(), 1U);
  EXPECT_EQ(load_text(std::string(50000, 'x') + " = 1\n").diagnostics.size(), 1U);
  EXPECT_EQ(load_text(std::string("a\0b = 1\n", 8)).diagnostics.size(), 1U);
  EXPECT_EQ(load_text("\xFF\xFE").diagnostics.size(), 1U);
}

class Files : public testing::Test {
 protected:
  void SetUp() override { std::filesystem::create_directories(folder_); }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path folder_ = std::filesystem::path(testing::TempDir()) / "attune_config_files";
};

TEST_F(Files, AMissingFileMattersOnlyWhenItWasAskedFor) {
  const std::vector<File> optional{{folder_ / "config.toml", false}};
  EXPECT_TRUE(load(optional, "").sound());
  const std::vector<File> asked_for{{folder_ / "config.toml", true}};
  const auto loaded = load(asked_for, "");
  ASSERT_EQ(loaded.diagnostics.size(), 1U);
  EXPECT_EQ(to_text(loaded.diagnostics[0]), (folder_ / "config.toml").string() + ": there is no such file");
}

TEST_F(Files, AFolderIsNoFile) {
  const std::vector<File> files{{folder_, false}};
  EXPECT_FALSE(load(files, "").sound());
}

TEST_F(Files, AreReadInOrder) {
  std::ofstream(folder_ / "1.toml") << "[nudge]\nper_week = 1\nper_day = 0\n";
  std::ofstream(folder_ / "2.toml") << "[nudge]\nper_week = 2\n";
  const std::vector<File> files{{folder_ / "1.toml", false}, {folder_ / "2.toml", false}};
  const auto loaded = load(files, "");
  EXPECT_EQ(loaded.settings.nudge.per_week, 2);
  EXPECT_EQ(loaded.settings.nudge.per_day, 0);
}

}  // namespace
}  // namespace attune::config
