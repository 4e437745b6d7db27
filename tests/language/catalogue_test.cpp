#include "daemon/language/catalogue.hpp"

#include <gtest/gtest.h>

#include "core/nudge/plain.hpp"
#include "core/nudge/words.hpp"

namespace attune::language {
namespace {

using nudge::Answer;

const std::vector<std::filesystem::path> here{ATTUNE_CATALOGUES};

std::string later_in(const std::string& language) {
  return nudge::label_of(Answer::later, *voice_of(language, false, here));
}

TEST(Catalogue, OfSeveralVoicesTheOneMadeLastSpeaksItsOwn) {
  EXPECT_EQ(later_in("de"), "Sp\u00e4ter");
  EXPECT_EQ(later_in("fr"), "Plus tard");
  EXPECT_EQ(later_in("de"), "Sp\u00e4ter");
}

TEST(Catalogue, AnUnknownLanguageOrAMissingFolderIsEnglish) {
  EXPECT_EQ(later_in("xx"), "Later");
  EXPECT_EQ(nudge::label_of(Answer::later, *voice_of("de", false, {"/nowhere"})), "Later");
  EXPECT_EQ(later_in("../../de"), "Later");
}

TEST(Catalogue, PluralsAreThoseOfTheLanguage) {
  const auto arabic = voice_of("ar", false, here);
  std::vector<std::string> forms;
  for (const int hours : {1, 2, 3, 11, 100}) forms.push_back(nudge::plain_length(hours * 60, *arabic));
  for (std::size_t one = 0; one + 1 < forms.size(); ++one) EXPECT_NE(forms[one], forms[one + 1]) << one;
}

TEST(Catalogue, ScriptAndClockAreThoseOfTheVoice) {
  EXPECT_TRUE(voice_of("ar", false, here)->right_to_left());
  EXPECT_FALSE(voice_of("ja", false, here)->right_to_left());
  const Instant afternoon{std::chrono::days{20782} + std::chrono::hours{14} + std::chrono::minutes{45}};
  EXPECT_EQ(nudge::plain_clock(afternoon, Zone::utc(), *voice_of("en", true, here)), "2:45 PM");
  EXPECT_EQ(nudge::plain_clock(afternoon, Zone::utc(), *voice_of("en", false, here)), "14:45");
}

}  // namespace
}  // namespace attune::language
