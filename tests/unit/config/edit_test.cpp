#include "config/edit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "config/example.hpp"
#include "config/load.hpp"
#include "config/table.hpp"

namespace attune::config {
namespace {

std::string changed(std::string text, std::string_view section, std::string_view key, std::string_view value) {
  Edit edit(std::move(text));
  edit.set(section, key, value);
  return edit.text();
}

Source a_source(std::string name, std::filesystem::path path) {
  Source source;
  source.name = std::move(name);
  source.kind = SourceKind::vdir;
  source.path = std::move(path);
  return source;
}

TEST(EditTest, ReplacesAValueAndNothingElse) {
  EXPECT_EQ(changed("# mine\n[privacy]\nnames = \"full\"  # for my own screen\nretention = 30\n", "privacy", "names",
                    "\"none\""),
            "# mine\n[privacy]\nnames = \"none\"  # for my own screen\nretention = 30\n");
}

TEST(EditTest, ReplacesAListThatRunsOverSeveralLines) {
  EXPECT_EQ(changed("[identity]\naddresses = [\n  \"a@example.org\",  # work\n  \"b@example.org\",\n]\n[time]\n",
                    "identity", "addresses", "[\"c@example.org\"]"),
            "[identity]\naddresses = [\"c@example.org\"]\n[time]\n");
}

TEST(EditTest, FindsAValueBehindLettersOfSeveralBytes) {
  EXPECT_EQ(changed("words = { away = [\"congé\", \"é\"], focus = [\"œuvre\"] }\n", "words", "focus", "[\"x\"]"),
            "words = { away = [\"congé\", \"é\"], focus = [\"x\"] }\n");
}

TEST(EditTest, PutsASettingInThePlaceOfItsComment) {
  EXPECT_EQ(changed("[privacy]\n# How people are named.\n#names = \"initials\"\n#retention = 26\n", "privacy", "names",
                    "\"none\""),
            "[privacy]\n# How people are named.\nnames = \"none\"\n#retention = 26\n");
}

TEST(EditTest, BringsASectionThatIsAComment) {
  EXPECT_EQ(changed("#[work]\n\n#lunch = [\"12:00-13:00\"]\n\n#[work.hours]\n#monday = []\n", "work", "lunch", "[]"),
            "[work]\n\nlunch = []\n\n#[work.hours]\n#monday = []\n");
}

TEST(EditTest, TakesNoSettingAwayFromTheSectionBeforeACommentedOne) {
  EXPECT_EQ(changed("[privacy]\n#[work]\nnames = \"none\"\n", "work", "lunch", "[]"),
            "[privacy]\n#[work]\nnames = \"none\"\n\n[work]\nlunch = []\n");
}

TEST(EditTest, TakesNoWordInBracketsForASection) {
  EXPECT_EQ(changed("# [as Ann said] I work late\n#[] none\n", "work", "lunch", "[]"),
            "# [as Ann said] I work late\n#[] none\n\n[work]\nlunch = []\n");
}

TEST(EditTest, WritesSourcesBehindEverythingFromTheHome) {
  Edit edit("[privacy]\nnames = \"none\"");
  auto source = a_source("say \"hi\"", "/home/me/calendars/work");
  source.role = SourceRole::holidays;
  source.assume_meetings = true;
  edit.add_source(source, "/home/me");
  edit.add_source(a_source("other", "/srv/calendars"), "/home/me");
  EXPECT_EQ(edit.text(),
            "[privacy]\nnames = \"none\"\n\n[[source]]\nname = \"say \\\"hi\\\"\"\nkind = \"vdir\"\n"
            "path = \"~/calendars/work\"\nrole = \"holidays\"\nassume = \"meetings\"\n\n[[source]]\nname = \"other\"\n"
            "kind = \"vdir\"\npath = \"/srv/calendars\"\n");
}

constexpr auto two_sources =
    "[[source]]\nname = \"a\"\nkind = \"vdir\"\npath = \"~/a\"\n\n"
    "[[source]]\nname = \"b\"  # the other\nkind = \"vdir\"\npath = \"~/b\"\nrole = \"own\"\n\n[time]\n";

TEST(EditTest, ChangesOneSourceOfSeveral) {
  Edit edit(two_sources);
  edit.set_in_source("b", "role", "\"busy\"");
  edit.set_in_source("a", "assume", "\"meetings\"");
  edit.set_in_source("nobody", "assume", "\"meetings\"");
  EXPECT_EQ(edit.text(),
            "[[source]]\nassume = \"meetings\"\nname = \"a\"\nkind = \"vdir\"\npath = \"~/a\"\n\n"
            "[[source]]\nname = \"b\"  # the other\nkind = \"vdir\"\npath = \"~/b\"\nrole = \"busy\"\n\n[time]\n");
}

TEST(EditTest, SetsASourceAsideWithoutLosingIt) {
  Edit edit(two_sources);
  edit.set_source_aside("b");
  EXPECT_EQ(edit.text(),
            "[[source]]\nname = \"a\"\nkind = \"vdir\"\npath = \"~/a\"\n\n"
            "#[[source]]\n#name = \"b\"  # the other\n#kind = \"vdir\"\n#path = \"~/b\"\n#role = \"own\"\n\n[time]\n");
}

TEST(EditTest, WhatDoesNotGoTogetherIsLeftToWhoeverLoadsIt) {
  Edit edit("privacy = { retention = 30 }\n");
  edit.set("privacy", "names", "\"none\"");
  edit.set("nudge", "per_day", "2");
  edit.set_source_aside("a");
  const std::vector<Document> documents{{"/config.toml", edit.text()}};
  EXPECT_FALSE(load(documents, "/home/me").sound());
}

TEST(EditTest, EverySettingOfTheExampleCanBeBroughtToLife) {
  Edit edit(example());
  for (const auto& setting : settings_table()) {
    if (!is_list(setting.section) && !setting.standard.empty())
      edit.set(setting.section, setting.key, setting.standard);
  }
  const std::vector<Document> documents{{"/config.toml", edit.text()}};
  const auto loaded = load(documents, "/home/me");
  EXPECT_TRUE(loaded.sound()) << edit.text();
  // Each took the place of its comment.
  EXPECT_EQ(std::ranges::count(edit.text(), '\n'), std::ranges::count(example(), '\n'));
}

}  // namespace
}  // namespace attune::config
