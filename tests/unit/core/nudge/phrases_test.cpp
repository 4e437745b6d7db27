// The rules of wording, over every sentence that stands in the code.
#include "core/nudge/phrases.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

#include "core/base/text.hpp"
#include "tests/unit/core/nudge/kind_words.hpp"

namespace attune::nudge::testing {
namespace {

using ::testing::AnyOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;

std::vector<Topic> topics() {
  std::vector<Topic> all;
  for (std::size_t topic = 0; topic < topic_count; ++topic) all.push_back(static_cast<Topic>(topic));
  return all;
}

void append(std::vector<std::string>& texts, std::span<const Message> messages) {
  for (const auto& message : messages) {
    texts.emplace_back(message.one);
    if (!message.many.empty()) texts.emplace_back(message.many);
  }
}

std::vector<std::string> observations() {
  std::vector<std::string> all;
  for (const auto topic : topics()) {
    if (topic == Topic::welcome) continue;
    append(all, phrases(topic).observations);
    append(all, phrases(topic).named);
  }
  return all;
}

std::vector<std::string> possibilities() {
  std::vector<std::string> all;
  for (const auto topic : topics()) {
    if (topic != Topic::welcome) append(all, phrases(topic).possibilities);
  }
  return all;
}

std::vector<std::string> every_sentence() {
  auto all = observations();
  const auto others = possibilities();
  all.insert(all.end(), others.begin(), others.end());
  append(all, phrases(Topic::welcome).observations);
  append(all, phrases(Topic::welcome).possibilities);
  return all;
}

TEST(PhrasesTest, EverySentenceIsKind) {
  const auto all = every_sentence();
  ASSERT_GT(all.size(), 100U);
  for (const auto& sentence : all) expect_kind_words(sentence);
  for (const auto topic : topics()) expect_kind_words(std::string(phrases(topic).title.one));
}

TEST(PhrasesTest, TheKindnessCheckFindsWhatIsUnkind) {
  EXPECT_TRUE(holds_word("you should rest", "should"));
  EXPECT_TRUE(holds_word("the meeting failed", "fail"));
  EXPECT_FALSE(holds_word("a mustard seed", "must"));
  EXPECT_FALSE(holds_word("one-to-one", "too"));
}

TEST(PhrasesTest, EveryPhraseIsOneSentence) {
  for (const auto& sentence : every_sentence()) {
    EXPECT_EQ(sentences(sentence), 1) << sentence;
    EXPECT_EQ(sentence.back(), '.') << sentence;
  }
}

TEST(PhrasesTest, EveryObservationSpeaksOfThisCalendar) {
  for (const auto& sentence : observations()) {
    EXPECT_THAT(ascii_lower(sentence), AnyOf(HasSubstr("on this calendar"), HasSubstr("this calendar shows"),
                                             HasSubstr("this calendar holds"), HasSubstr("this calendar has")))
        << sentence;
  }
}

TEST(PhrasesTest, EveryPossibilityLeavesTheChoice) {
  for (const auto& sentence : possibilities()) EXPECT_THAT(sentence, ContainsRegex("could|[Ii]f ")) << sentence;
}

TEST(PhrasesTest, TitlesTellNoDetail) {
  for (const auto topic : topics()) {
    const std::string title(phrases(topic).title.one);
    EXPECT_EQ(title.find('{'), std::string::npos) << title;
    EXPECT_LE(title.size(), 40U) << title;
  }
}

TEST(PhrasesTest, TheNameStandsInTheMiddleOfEveryNamedSentenceAndInNoOther) {
  for (const auto topic : topics()) {
    const auto [title, observed, possible, named] = phrases(topic);
    std::vector<std::string> with, without;
    append(with, named);
    append(without, observed);
    append(without, possible);
    for (const auto& sentence : with) {
      EXPECT_THAT(sentence, HasSubstr(" {name} ")) << "it begins with no letter of ours: " << sentence;
    }
    for (const auto& sentence : without) EXPECT_EQ(sentence.find("{name}"), std::string::npos) << sentence;
  }
}

}  // namespace
}  // namespace attune::nudge::testing
