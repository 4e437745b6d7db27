#include "daemon/language/chosen.hpp"

#include <gtest/gtest.h>

#include <map>

namespace attune::language {
namespace {

std::string chosen(std::map<std::string, std::string> variables) {
  return chosen_language([variables = std::move(variables)](const std::string& name) -> std::optional<std::string> {
    const auto found = variables.find(name);
    return found == variables.end() ? std::nullopt : std::optional(found->second);
  });
}

TEST(ChosenLanguage, IsThatOfTheLocale) {
  EXPECT_EQ(chosen({{"LANG", "de_AT.UTF-8"}}), "de");
  EXPECT_EQ(chosen({{"LANG", "ja_JP.UTF-8@x"}}), "ja");
  EXPECT_EQ(chosen({{"LANG", "fi_FI.UTF-8"}}), "en") << "nobody translated it";
  EXPECT_EQ(chosen({}), "en");
}

TEST(ChosenLanguage, StrongerVariablesWin) {
  EXPECT_EQ(chosen({{"LANG", "de_DE.UTF-8"}, {"LC_MESSAGES", "fr_FR.UTF-8"}}), "fr");
  EXPECT_EQ(chosen({{"LANG", "de_DE"}, {"LC_MESSAGES", "fr_FR"}, {"LC_ALL", "es_ES"}}), "es");
  EXPECT_EQ(chosen({{"LANG", "de_DE"}, {"LC_ALL", ""}}), "de") << "empty is not set";
}

TEST(ChosenLanguage, OfTheListTheFirstThatIsSpoken) {
  EXPECT_EQ(chosen({{"LANG", "C.UTF-8"}, {"LANGUAGE", "fi:ar:de"}}), "ar");
  EXPECT_EQ(chosen({{"LANG", "de_DE"}, {"LANGUAGE", "en_GB:fr"}}), "en");
  EXPECT_EQ(chosen({{"LANG", "C"}, {"LANGUAGE", "de"}}), "en") << "the locale C asks for the text as it stands";
}

TEST(TwelveHours, IsWhatTheFormatOfTheTimeSays) {
  EXPECT_TRUE(is_of_twelve_hours("%r"));
  EXPECT_TRUE(is_of_twelve_hours("%I:%M:%S %p"));
  EXPECT_FALSE(is_of_twelve_hours("%H:%M:%S"));
  EXPECT_FALSE(is_of_twelve_hours("%T"));
}

}  // namespace
}  // namespace attune::language
