// [[source]]: a bad one costs itself alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> names(const Loaded& loaded) {
  std::vector<std::string> all;
  for (const auto& source : loaded.settings.sources) all.push_back(source.name);
  return all;
}

TEST(Sources, PathsStartAtTheFileOrAtHome) {
  const auto loaded = load_text(
      "[[source]]\nname = \"a\"\nkind = \"file\"\npath = \"calendars/a.ics\"\n"
      "[[source]]\nname = \"b\"\nkind = \"vdir\"\npath = \"~/b\"\n"
      "[[source]]\nname = \"c\"\nkind = \"vdir\"\npath = \"/srv/c\"\nrole = \"busy\"\n"
      "assume = \"meetings\"\n");
  EXPECT_THAT(complaints(loaded), IsEmpty());
  const auto& sources = loaded.settings.sources;
  ASSERT_EQ(sources.size(), 3U);
  EXPECT_EQ(sources[0].path, "/home/you/.config/attune/calendars/a.ics");
  EXPECT_EQ(sources[0].role, SourceRole::own);
  EXPECT_FALSE(sources[0].assume_meetings);
  EXPECT_EQ(sources[1].path, "/home/you/b");
  EXPECT_EQ(sources[2].path, "/srv/c");
  EXPECT_EQ(sources[2].role, SourceRole::busy);
  EXPECT_TRUE(sources[2].assume_meetings);
}

TEST(Sources, ABadSourceIsNamedAndTheOthersAreRead) {
  const auto loaded = load_text(
      "[[source]]\nname = \"a\"\nkind = \"fil\"\npath = \"a.ics\"\n"
      "[[source]]\nname = \"b\"\nkind = \"file\"\n"
      "[[source]]\nname = \"c\"\nkind = \"file\"\npath = \"c.ics\"\n");
  EXPECT_THAT(names(loaded), ElementsAre("c"));
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:3:8: source.kind: expected \"file\", \"vdir\", \"subscription\", \"caldav\" or "
                          "\"evolution\"; did you mean \"file\"?",
                          "config.toml:5:1: source.path: expected a path for a source of kind file"));
}

TEST(Sources, KindsOfLaterVersionsAreNamedAlone) {
  const auto loaded = load_text(
      "[[source]]\nname = \"a\"\nkind = \"caldav\"\nurl = \"https://dav.example/you/\"\n"
      "username = \"you\"\npassword_command = \"pass show dav\"\n"
      "[[source]]\nname = \"b\"\nkind = \"file\"\npath = \"b.ics\"\n");
  EXPECT_TRUE(loaded.sound());
  EXPECT_THAT(names(loaded), ElementsAre("a", "b"));
  EXPECT_FALSE(loaded.settings.sources[0].available());
  EXPECT_TRUE(loaded.settings.sources[1].available());
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:3:8: source.kind: a source of kind caldav is not available in this version; it "
                          "is left out, the others are read"));
}

TEST(Sources, APasswordInAUrlIsRefusedAndNotQuoted) {
  const auto loaded =
      load_text("[[source]]\nname = \"a\"\nkind = \"caldav\"\nurl = \"https://you:secret@dav.example/\"\n");
  EXPECT_THAT(names(loaded), IsEmpty());
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:4:7: source.url: expected an https, http or webcal address without name or "
                          "password; a name belongs into username, a password into password_command"));
}

TEST(Sources, TwoOfOneNameAreRefusedInOneFileAndReplacedByALaterOne) {
  const std::string one = "[[source]]\nname = \"a\"\nkind = \"file\"\npath = \"";
  const auto twice = load_text(one + "1.ics\"\n" + one + "2.ics\"\n");
  EXPECT_THAT(complaints(twice),
              ElementsAre("config.toml:6:8: source.name: another source of this file has the same name"));
  EXPECT_EQ(twice.settings.sources.size(), 1U);

  const std::vector<Document> documents{{"/etc/attune/config.toml", one + "1.ics\"\n"},
                                        {"/home/you/config.toml", one + "2.ics\"\n"}};
  const auto replaced = load(documents, "/home/you");
  EXPECT_THAT(replaced.diagnostics, IsEmpty());
  ASSERT_EQ(replaced.settings.sources.size(), 1U);
  EXPECT_EQ(replaced.settings.sources[0].path, "/home/you/2.ics");
}

TEST(Sources, SingleBracketsAreExplained) {
  EXPECT_THAT(complaints(load_text("[source]\nname = \"a\"\n")),
              ElementsAre("config.toml:1:1: source: expected [[source]] in double brackets, one a source"));
}

TEST(Sources, SomebodyElsesHomeIsNotGuessed) {
  const auto loaded = load_text("[[source]]\nname = \"a\"\nkind = \"file\"\npath = \"~ann/a.ics\"\n");
  EXPECT_THAT(complaints(loaded), ElementsAre("config.toml:4:8: source.path: expected a path; ~ stands for your own "
                                              "home only, and it must be known"));
}

}  // namespace
}  // namespace attune::config
