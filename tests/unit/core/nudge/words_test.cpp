// What is said of findings: the rules of wording over whole notifications, names, and phrasings that change.
#include "core/nudge/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/base/text.hpp"
#include "core/nudge/plain.hpp"
#include "tests/unit/core/nudge/kind_words.hpp"
#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using namespace analysis;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

Remedy change(Remedy::Action action, int focus_minutes = 180) {
  return {{at("2026-11-26T13:00:00Z"), at("2026-11-26T14:00:00Z")}, action, focus_minutes};
}

void give_remedy(Evidence& evidence, const Remedy& remedy) {
  if (auto* const week = std::get_if<WeekOverload>(&evidence)) week->remedy = remedy;
  if (auto* const day = std::get_if<DayOverload>(&evidence)) day->remedy = remedy;
  if (auto* const focus = std::get_if<NoFocusTime>(&evidence)) focus->remedy = remedy;
}

// Everything that can be said, with many ids, so that every phrasing comes up.
std::vector<Finding> every_kind_of_finding() {
  std::vector<Finding> findings;
  World world;
  world.add_week_overload("2026-11-23");
  world.add_week_overload("2026-11-30", true);
  world.add_week_overload("2026-11-02", false);
  world.add_day_overload("2026-11-25", 330);
  world.add_day_overload("2026-11-26", 330);
  world.add_day_overload("2026-12-03", 330);
  world.add_no_focus("2026-11-23");
  world.add_no_focus("2026-11-30", true);
  world.add_missing(1, 7);
  world.add_missing(2, 10.5);
  const auto ann = World::person(3);
  const Period morning{at("2026-11-26T09:00:00Z"), at("2026-11-26T09:30:00Z")};
  world.add("after", FindingKind::after_hours, AfterHours{date("2026-11-23"), 150, 120});
  world.add("double", FindingKind::double_booked, DoubleBooked{ann, date("2026-11-26"), morning, morning, 1});
  world.add("losing", FindingKind::losing_touch, LosingTouch{ann, 3, date("2026-09-11"), 75});
  world.add("moved", FindingKind::rhythm_moved, RhythmMoved{ann, 3, date("2026-11-20")});
  for (const int people : {0, 1, 4}) {
    world.add("fewer" + std::to_string(people), FindingKind::fewer_people,
              FewerPeople{date("2026-11-16"), {people, 8.5}, {3, 9}});
  }
  world.add("ritual", FindingKind::ritual_quiet, RitualQuiet{"retrospective", 14, date("2026-10-20"), 34});
  world.add("ritual, never", FindingKind::ritual_quiet, RitualQuiet{"Book & tea", 30, std::nullopt, 90});
  world.add("kept", FindingKind::good_news, RhythmsKept{date("2026-10-01"), date("2026-10-31"), 4});
  world.add("more", FindingKind::good_news, MoreFocus{date("2026-11-16"), 900, 607.5});
  world.add("free", FindingKind::good_news, MeetingFreeDay{date("2026-11-20"), 420});
  for (const auto& finding : world.analysis().findings) {
    for (int variant = 0; variant < 30; ++variant) {
      findings.push_back(finding);
      findings.back().id += std::to_string(variant);
      if (auto* const day = std::get_if<DayOverload>(&findings.back().evidence); day != nullptr && variant % 2 == 0) {
        day->too_many = false;
        day->chain = Chain{4, 180, {at("2026-11-25T08:00:00Z"), at("2026-11-25T11:00:00Z")}};
      }
      if (auto* const focus = std::get_if<NoFocusTime>(&findings.back().evidence);
          focus != nullptr && variant % 2 == 0) {
        focus->longest_opening.reset();
      }
      if (variant % 5 == 1) give_remedy(findings.back().evidence, change(Remedy::Action::move));
      if (variant % 5 == 2) give_remedy(findings.back().evidence, change(Remedy::Action::decline, 150));
      if (auto* const missing = std::get_if<MissingOneOnOne>(&findings.back().evidence)) {
        missing->last_two_fell_out = variant % 3 == 0;
        if (variant % 3 == 1) missing->last_held.reset();
      }
    }
  }
  return findings;
}

TEST(WordsTest, EveryNotificationIsTwoKindSentencesWithEverythingFilledIn) {
  const auto zone = Zone::system("Europe/Berlin").value();
  std::set<std::string> different;
  for (const auto& finding : every_kind_of_finding()) {
    const auto body = words_for(finding, zone, at("2026-11-25T09:00:00Z")).body;
    expect_kind_words(body);
    EXPECT_EQ(sentences(body), 2) << body;
    EXPECT_EQ(body.find_first_of("{}_"), std::string::npos) << body;
    EXPECT_TRUE(body.front() >= 'A' && body.front() <= 'Z') << body;
    EXPECT_EQ(body.find("2026"), std::string::npos) << "a plain date, please: " << body;
    EXPECT_THAT(body, Not(ContainsRegex("[0-9a-f]{8}"))) << "a tag in: " << body;
    EXPECT_LE(body.size(), 240U) << body;
    different.insert(body);
  }
  EXPECT_GT(different.size(), 60U);
}

TEST(WordsTest, TheSameFindingAlwaysReadsTheSame) {
  const auto zone = Zone::system("Europe/Berlin").value();
  for (const auto& finding : every_kind_of_finding()) {
    EXPECT_EQ(words_for(finding, zone, at("2026-11-25T09:00:00Z")).body,
              words_for(finding, zone, at("2026-11-25T15:00:00Z")).body);
  }
}

TEST(WordsTest, NamesTheOpeningInPlainWords) {
  World world;
  world.add_no_focus("2026-11-23");
  const auto zone = Zone::system("Europe/Berlin").value();
  EXPECT_THAT(words_for(world.analysis().findings[0], zone, at("2026-11-24T09:00:00Z")).body,
              HasSubstr("on Thursday 26 November from 13:00 to 14:45"));
  EXPECT_THAT(words_for(world.analysis().findings[0], zone, at("2026-11-25T09:00:00Z")).body,
              HasSubstr("tomorrow from 13:00 to 14:45"));
}

TEST(WordsTest, NamesTheOneChangeThatWouldHelp) {
  World world;
  world.add_no_focus("2026-11-23");
  world.add_week_overload("2026-11-23");
  world.add_day_overload("2026-11-26", 330);
  const auto zone = Zone::system("Europe/Berlin").value();
  const auto said = [&](std::size_t index, Remedy::Action action) {
    Finding finding = world.analysis().findings.at(index);
    give_remedy(finding.evidence, change(action));
    return words_for(finding, zone, at("2026-11-24T09:00:00Z")).body;
  };
  const std::string when = "the meeting on Thursday 26 November at 14:00";
  EXPECT_THAT(ascii_lower(said(0, Remedy::Action::move)),
              HasSubstr(ascii_lower("moving " + when + ", which you organise, to another week could")));
  EXPECT_THAT(said(0, Remedy::Action::move), HasSubstr("3 h of quiet time"));
  EXPECT_THAT(said(1, Remedy::Action::decline),
              HasSubstr("going without " + when + ", where your attendance is optional, could"));
  EXPECT_THAT(said(2, Remedy::Action::move), HasSubstr("which you organise, to another day could"));
}

TEST(WordsTest, SpeaksOfABusyWeekWithoutFocusInOneNotification) {
  World world;
  world.add_week_overload("2026-11-30");
  world.add_no_focus("2026-11-30");
  const auto zone = Zone::system("Europe/Berlin").value();
  const auto& findings = world.analysis().findings;
  const auto body = words_for_all({&findings[0], &findings[1]}, zone, at("2026-11-25T09:00:00Z")).body;
  EXPECT_THAT(body, HasSubstr("20 h of 35 h"));
  EXPECT_THAT(body, HasSubstr("no longer stretch"));
  expect_kind_words(body);
  EXPECT_EQ(sentences(body), 2);
}

TEST(WordsTest, SpeaksOfSeveralPeopleByTheirNumber) {
  World world;
  for (std::uint8_t i = 1; i <= 3; ++i) world.add_missing(i);
  const auto zone = Zone::system("Europe/Berlin").value();
  const auto& findings = world.analysis().findings;
  const auto body = words_for_all({&findings[0], &findings[1], &findings[2]}, zone, at("2026-11-25T09:00:00Z")).body;
  EXPECT_THAT(ascii_lower(body), HasSubstr("three"));
  EXPECT_EQ(sentences(body), 2);
}

TEST(WordsTest, SpeaksOfSeveralOfOneKindByTheirNumber) {
  const auto zone = Zone::system("Europe/Berlin").value();
  for (const auto kind : {FindingKind::double_booked, FindingKind::rhythm_moved, FindingKind::losing_touch}) {
    std::vector<Finding> two(2);
    for (auto& finding : two) finding.kind = kind;
    for (int variant = 0; variant < 30; ++variant) {
      two.front().id = std::to_string(variant);
      const auto body = words_for_all({&two[0], &two[1]}, zone, at("2026-11-25T09:00:00Z")).body;
      EXPECT_THAT(ascii_lower(body), HasSubstr("two"));
      EXPECT_EQ(sentences(body), 2) << body;
      EXPECT_EQ(body.find_first_of("{}_"), std::string::npos) << body;
    }
  }
}

TEST(WordsTest, TheWelcomeIsKindAndShort) {
  expect_kind_words(welcome().body);
  EXPECT_EQ(sentences(welcome().body), 2);
}

Notification missing_words(const Manner& manner = {}) {
  World world;
  world.add_missing(1, 14);
  const auto zone = Zone::system("Europe/Berlin").value();
  return words_for(world.analysis().findings[0], zone, at("2026-11-25T09:00:00Z"), manner);
}

TEST(NamedWordsTest, TheNameStandsInTheBodyAndNotInTheTitle) {
  const auto words = missing_words();
  const auto body = body_with_name(words, "Ann Berg");
  EXPECT_EQ(words.named, World::person(1)) << "whose name it is to be";
  EXPECT_THAT(body, HasSubstr("one-to-one with Ann Berg "));
  EXPECT_THAT(words.title, Not(HasSubstr("Berg")));
  EXPECT_THAT(body, Not(HasSubstr("{")));
}

TEST(NamedWordsTest, WithoutANameTheSentenceReadsByItself) {
  const auto words = missing_words();
  EXPECT_EQ(body_with_name(words, ""), words.body);
  EXPECT_THAT(words.body, Not(HasSubstr("{")));
  EXPECT_THAT(words.body, Not(HasSubstr("with ,")));
}

TEST(NamedWordsTest, WhatIsAboutNobodyStaysAsItIs) {
  World world;
  world.add_week_overload("2026-11-30");
  const auto zone = Zone::system("Europe/Berlin").value();
  const auto words = words_for(world.analysis().findings[0], zone, at("2026-11-25T09:00:00Z"));
  EXPECT_EQ(words.named_body, "");
  EXPECT_EQ(body_with_name(words, "Ann Berg"), words.body);
}

TEST(NamedWordsTest, SeveralPeopleAreNotCalledByOneName) {
  World world;
  world.add_missing(1);
  world.add_missing(2);
  const auto& findings = world.analysis().findings;
  const auto zone = Zone::system("Europe/Berlin").value();
  const auto words = words_for_all({&findings[0], &findings[1]}, zone, at("2026-11-25T09:00:00Z"));
  EXPECT_EQ(words.named_body, "");
  EXPECT_EQ(words.named, std::nullopt);
}

TEST(NamedWordsTest, AForeignNameIsNeutralAndKeepsItsDirectionToItself) {
  const auto words = missing_words();
  EXPECT_THAT(body_with_name(words, "Ann\u202E\nBerg"), HasSubstr("with Ann\uFFFD\uFFFDBerg "));
  EXPECT_THAT(body_with_name(words, "عمر"), HasSubstr("with \u2068عمر\u2069 "));
  EXPECT_THAT(body_with_name(words, "x {name} {rhythm}"), HasSubstr("with x {name} {rhythm} "));
  EXPECT_LT(body_with_name(words, std::string(10'000, 'x')).size(), 300U);
}

TEST(WordsTest, WhatIsToldAgainReadsAnotherWay) {
  std::set<std::string> different;
  for (int told = 0; told < 3; ++told) different.insert(missing_words({.told_before = told}).body);
  EXPECT_EQ(different.size(), 3U);
  EXPECT_EQ(missing_words({.told_before = 2}).body, missing_words({.told_before = 2}).body);
}

TEST(WordsTest, EveryAnswerHasALabelThatFitsOnAButton) {
  for (const auto answer :
       {Answer::show, Answer::later, Answer::elsewhere, Answer::not_this_kind, Answer::not_useful}) {
    EXPECT_FALSE(label_of(answer).empty());
    EXPECT_LE(label_of(answer).size(), 20U);
  }
}

}  // namespace
}  // namespace attune::nudge::testing
