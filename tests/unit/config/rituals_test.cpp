// [[ritual]]: a bad one costs itself alone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(Rituals, AreANameWordsAndAnInterval) {
  const auto loaded = load_text(
      "[[ritual]]\nname = \"retrospective\"\nwords = [\"retro\", \"R\u00fcckblick\"]\ndays = 14\n"
      "[[ritual]]\nname = \"cake\"\nwords = \"cake\"\ndays = 120\n");
  EXPECT_THAT(complaints(loaded), IsEmpty());
  ASSERT_THAT(loaded.settings.rituals, SizeIs(2));
  EXPECT_EQ(loaded.settings.rituals[0].name, "retrospective");
  EXPECT_THAT(loaded.settings.rituals[0].words, ElementsAre("retro", "R\u00fcckblick"));
  EXPECT_EQ(loaded.settings.rituals[0].days, 14);
  EXPECT_THAT(loaded.settings.rituals[1].words, ElementsAre("cake"));
}

TEST(Rituals, ABadOneIsNamedAndTheOthersCount) {
  const auto loaded = load_text(
      "[[ritual]]\nname = \"a\"\nwords = [\"a\"]\ndays = 121\n"
      "[[ritual]]\nname = \"b\"\ndays = 7\n"
      "[[ritual]]\nname = \"c\"\nwords = [\"c\"]\ndays = 7\n"
      "[[ritual]]\nname = \"c\"\nwords = [\"other\"]\ndays = 7\n"
      "[[ritual]]\nname = \"d\"\nwords = [\"d\"]\ndays = 7\nday = 8\n");
  ASSERT_THAT(loaded.settings.rituals, SizeIs(2));
  EXPECT_THAT(loaded.settings.rituals[0].words, ElementsAre("c"));
  EXPECT_EQ(loaded.settings.rituals[1].name, "d");
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:4:8: ritual.days: expected a whole number from 1 to 120",
                          "config.toml:5:1: ritual.words: expected the words by which a title or category names this "
                          "ritual",
                          "config.toml:13:8: ritual.name: another ritual of this file has the same name",
                          "config.toml:20:1: ritual.day: there is no such key; did you mean days?"));
}

TEST(Rituals, AreSixteenAtMost) {
  std::string text;
  for (int number = 1; number <= 17; ++number) {
    text += "[[ritual]]\nname = \"" + std::to_string(number) + "\"\nwords = [\"w\"]\ndays = 7\n";
  }
  const auto loaded = load_text(text);
  EXPECT_THAT(loaded.settings.rituals, SizeIs(16));
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:65:1: ritual: there are sixteen rituals already, and no room for more"));
}

TEST(Rituals, OfALaterFileReplaceThoseOfTheSameName) {
  const std::array<Document, 2> documents{
      Document{"system.toml", "[[ritual]]\nname = \"a\"\nwords = [\"a\"]\ndays = 7\n"},
      Document{"config.toml", "[[ritual]]\nname = \"a\"\nwords = [\"a\"]\ndays = 30\n"}};
  const auto loaded = load(documents, "/home/you");
  ASSERT_THAT(loaded.settings.rituals, SizeIs(1));
  EXPECT_EQ(loaded.settings.rituals[0].days, 30);
}

TEST(Rituals, ASingleSectionIsNoList) {
  EXPECT_THAT(complaints(load_text("[ritual]\nname = \"a\"\n")),
              ElementsAre("config.toml:1:1: ritual: expected [[ritual]] in double brackets, one a ritual"));
}

}  // namespace
}  // namespace attune::config
