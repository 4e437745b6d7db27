#include "daemon/reader/words.hpp"

#include <gtest/gtest.h>

namespace attune::reader {
namespace {

const wire::WordLists lists{.focus = {"focus", "deep work", "Fokuszeit"},
                            .away = {"out of office", "ooo", "Urlaub", "cong\xC3\xA9", "\xE4\xBC\x91\xE6\x9A\x87"},
                            .cancelled = {"Canceled:", "Annul\xC3\xA9 :"},
                            .rituals = {}};

MatchedWords match(std::string_view title, bool all_day = false, const std::vector<std::string_view>& categories = {}) {
  return Words(lists).match(title, categories, all_day);
}

TEST(Words, OfATimedEventCountAtTheStartOfItsTitleOrAsTheWholeOfIt) {
  EXPECT_TRUE(match("Focus").focus);
  EXPECT_TRUE(match("focus: report").focus);
  EXPECT_TRUE(match("DEEP  WORK on the parser").focus);
  EXPECT_TRUE(match("  focus").focus);
  EXPECT_FALSE(match("Talk about focus").focus);
  EXPECT_TRUE(match("OOO").away);
  EXPECT_FALSE(match("Anna ooo").away);
}

TEST(Words, OfAnAllDayEventCountAnywhere) {
  EXPECT_TRUE(match("Anna: Urlaub (Kreta)", true).away);
  EXPECT_TRUE(match("half day out of office", true).away);
  EXPECT_FALSE(match("Anna: Urlaub (Kreta)", false).away);
}

TEST(Words, MatchWholeWordsOnly) {
  EXPECT_FALSE(match("Focusing group").focus);
  EXPECT_FALSE(match("Urlaubsplanung", true).away);
  EXPECT_FALSE(match("Resturlaub", true).away);
  EXPECT_FALSE(match("focus_group").focus);
  EXPECT_FALSE(match("focus2").focus);
  EXPECT_FALSE(match("foooo", true).away);
  EXPECT_TRUE(match("focus-time").focus);
}

TEST(Words, AreComparedWithoutCaseAndInOneUnicodeForm) {
  EXPECT_TRUE(match("URLAUB").away);
  EXPECT_TRUE(match("CONG\xC3\x89").away);          // composed
  EXPECT_TRUE(match("Conge\xCC\x81 annuel").away);  // decomposed
  EXPECT_FALSE(match("conge").away);
  EXPECT_TRUE(match("\xEF\xBC\xAF\xEF\xBC\xAF\xEF\xBC\xAF").away);  // full width
  EXPECT_TRUE(match("deep\xC2\xA0work").focus);                     // no-break space
}

TEST(Words, OfScriptsWithoutBlanksMatchInsideAWord) {
  EXPECT_TRUE(match("\xE5\xA4\x8F\xE5\xAD\xA3\xE4\xBC\x91\xE6\x9A\x87\xE3\x81\xA7\xE3\x81\x99", true).away);
}

TEST(Words, ThatSayCancelledCountAtTheStartOfTheTitle) {
  EXPECT_TRUE(match("Canceled: weekly").cancelled);
  EXPECT_TRUE(match("CANCELED:weekly").cancelled);
  EXPECT_TRUE(match("Annul\xC3\xA9\xC2\xA0: point").cancelled);
  EXPECT_FALSE(match("Why it was Canceled: a talk", true).cancelled);
  EXPECT_FALSE(match("Canceled flights").cancelled);
}

TEST(Words, ACategoryCountsOnlyAsAWhole) {
  EXPECT_TRUE(match("Block", false, {"Work", "FOCUS"}).focus);
  EXPECT_TRUE(match("x", false, {" ooo "}).away);
  EXPECT_FALSE(match("Block", true, {"focus group"}).focus);
  EXPECT_FALSE(match("x", false, {"Canceled:"}).cancelled);
}

TEST(Words, ThatAreEmptyOrBrokenMatchNothing) {
  const Words words(wire::WordLists{.focus = {"", "  "}, .away = {}, .cancelled = {}, .rituals = {}});
  EXPECT_FALSE(words.match("", {}, true).focus);
  EXPECT_FALSE(words.match("anything", {""}, true).focus);
  EXPECT_FALSE(match("\xFF\xFE\xFF", true).away);
}

TEST(Words, OfARitualCountAnywhereInATitleOrAsAWholeCategory) {
  const Words words(wire::WordLists{
      .focus = {}, .away = {}, .cancelled = {}, .rituals = {{"retrospective", "retro"}, {"celebration"}, {"retro"}}});
  const auto rituals = [&](std::string_view title, const std::vector<std::string_view>& categories = {}) {
    return words.match(title, categories, false).rituals;
  };
  EXPECT_EQ(rituals("Team RETROSPECTIVE, online"), 0b001);
  EXPECT_EQ(rituals("Retro"), 0b101) << "two may share a word";
  EXPECT_EQ(rituals("Retrospectively, with cake"), 0);
  EXPECT_EQ(rituals("Ten years", {"Fun", "Celebration"}), 0b010);
  EXPECT_EQ(rituals("Ten years", {"Celebration committee"}), 0);
  EXPECT_EQ(rituals("Retrospective and celebration", {"retro"}), 0b111);
}

}  // namespace
}  // namespace attune::reader
