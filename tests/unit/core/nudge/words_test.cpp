// The rules of wording, over every sentence of the catalogue and over what is made of them.
#include "core/nudge/words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "core/base/text.hpp"
#include "core/nudge/phrases.hpp"
#include "core/nudge/plain.hpp"
#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

using namespace analysis;
using ::testing::AnyOf;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

// No orders, no blame, no moods, no scores.
constexpr std::string_view unkind[] = {"should",  "must",    "fail",  "only",   "never",   "always",  "wrong",
                                       "bad",     "poor",    "blame", "fault",  "neglect", "forgot",  "forget",
                                       "ignored", "overdue", "late",  "too",    "stress",  "burnout", "score",
                                       "rank",    "streak",  "need",  "have to"};

bool holds_word(const std::string& text, std::string_view word) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || c == '\''; };
  for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
    const bool begins = at == 0 || !letter(text[at - 1]);
    const bool ends = at + word.size() == text.size() || !letter(text[at + word.size()]);
    // Also "failed" and "failing", but not "mustard".
    if (begins && (ends || word == "fail" || word == "blame" || word == "neglect")) return true;
  }
  return false;
}

void expect_kind_words(const std::string& text) {
  const auto lower = ascii_lower(text);
  for (const auto word : unkind) EXPECT_FALSE(holds_word(lower, word)) << '"' << word << "\" in: " << text;
  EXPECT_EQ(text.find('!'), std::string::npos) << text;
}

std::ptrdiff_t sentences(const std::string& text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return c == '.' || c == '?' || c == '!'; });
}

std::vector<std::string> catalogue(bool observations_only) {
  std::vector<std::string> all;
  for (const auto topic : topics) {
    const auto [title, observations, possibilities] = phrases(topic);
    if (topic != Topic::welcome || !observations_only) all.insert(all.end(), observations.begin(), observations.end());
    if (!observations_only) all.insert(all.end(), possibilities.begin(), possibilities.end());
  }
  return all;
}

TEST(WordsTest, EverySentenceIsKind) {
  const auto all = catalogue(false);
  ASSERT_GT(all.size(), 40U);
  for (const auto& sentence : all) expect_kind_words(sentence);
  for (const auto topic : topics) expect_kind_words(std::string(phrases(topic).title));
}

TEST(WordsTest, TheKindnessCheckFindsWhatIsUnkind) {
  EXPECT_TRUE(holds_word("you should rest", "should"));
  EXPECT_TRUE(holds_word("the meeting failed", "fail"));
  EXPECT_FALSE(holds_word("a mustard seed", "must"));
  EXPECT_FALSE(holds_word("one-to-one", "too"));
}

TEST(WordsTest, EveryPhraseIsOneSentence) {
  for (const auto& sentence : catalogue(false)) {
    EXPECT_EQ(sentences(sentence), 1) << sentence;
    EXPECT_EQ(sentence.back(), '.') << sentence;
  }
}

TEST(WordsTest, EveryObservationSpeaksOfThisCalendar) {
  for (const auto& sentence : catalogue(true)) {
    EXPECT_THAT(ascii_lower(sentence), AnyOf(HasSubstr("on this calendar"), HasSubstr("this calendar shows"),
                                             HasSubstr("this calendar holds"), HasSubstr("this calendar has")))
        << sentence;
  }
}

TEST(WordsTest, EveryPossibilityLeavesTheChoice) {
  for (const auto topic : topics) {
    if (topic == Topic::welcome) continue;
    for (const auto sentence : phrases(topic).possibilities) {
      EXPECT_THAT(std::string(sentence), ContainsRegex("could|[Ii]f ")) << sentence;
    }
  }
}

TEST(WordsTest, TitlesTellNoDetail) {
  for (const auto topic : topics) {
    const std::string title(phrases(topic).title);
    EXPECT_EQ(title.find('{'), std::string::npos) << title;
    EXPECT_LE(title.size(), 40U) << title;
  }
}

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
    const auto [title, body] = words_for(finding, zone, at("2026-11-25T09:00:00Z"));
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

TEST(PlainTest, SaysLengthsRhythmsAndWeeksAsPeopleDo) {
  EXPECT_EQ(plain_length(0), "0 min");
  EXPECT_EQ(plain_length(45), "45 min");
  EXPECT_EQ(plain_length(180), "3 h");
  EXPECT_EQ(plain_length(1490), "24 h 50 min");
  EXPECT_EQ(plain_rhythm(7), "every week");
  EXPECT_EQ(plain_rhythm(14), "every two weeks");
  EXPECT_EQ(plain_rhythm(30), "about every month");
  EXPECT_EQ(plain_rhythm(10.4), "about every ten days");
  EXPECT_EQ(plain_week(date("2026-11-23"), date("2026-11-29")), "this week");
  EXPECT_EQ(plain_week(date("2026-11-30"), date("2026-11-29")), "next week");
  EXPECT_EQ(plain_week(date("2026-11-09"), date("2026-11-25")), "in the week of 9 November");
  EXPECT_EQ(plain_day(date("2026-11-26"), date("2026-11-25")), "tomorrow");
  EXPECT_EQ(plain_date(date("2026-03-01")), "Sunday 1 March");
}

}  // namespace
}  // namespace attune::nudge::testing
