// Every sentence as it reaches a screen, in every language and at each level of names. The files were read, not only
// accepted: one line for the body without a name, and one each for initials and a whole name.
#include "core/nudge/words_of_occasions.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/nudge/filled.hpp"
#include "core/nudge/phrases.hpp"
#include "core/nudge/plain.hpp"
#include "core/nudge/words.hpp"
#include "daemon/language/catalogue.hpp"
#include "tests/support/golden.hpp"

namespace attune::nudge {
namespace {

using attune::testing::IsGolden;

constexpr LocalDate today{std::chrono::days{20782}};  // Wednesday 2026-11-25
constexpr std::chrono::days week{7};

// One value of each kind that a sentence may hold, as that language says it.
Values values_in(const Voice& voice, std::int64_t number) {
  const auto utc = Zone::utc();
  const auto at = [&](int hour) { return plain_clock(utc.start_of(today) + std::chrono::hours{hour}, utc, voice); };
  const auto monday = today - std::chrono::days{2};
  return {{"week", plain_week(monday, today, voice)},
          {"day", plain_day(today + std::chrono::days{1}, today, voice)},
          {"last", plain_day(today - std::chrono::days{34}, today, voice)},
          {"meeting_day", plain_day(today + std::chrono::days{2}, today, voice)},
          {"meeting_time", at(14)},
          {"from", at(9)},
          {"to", at(12)},
          {"month", plain_month(today - 4 * week, voice)},
          {"spent", plain_length(1490, voice)},
          {"working", plain_length(2100, voice)},
          {"focus", plain_length(600, voice)},
          {"usual", plain_length(165, voice)},
          {"opened", plain_length(180, voice)},
          {"rhythm", plain_rhythm(14, voice)},
          {"number", plain_number(number, voice)},
          {"ritual", "Retro"},
          {"name", "{name}"}};
}

std::string bodies(const Voice& voice, const std::string& body, const std::string& named) {
  std::string lines = "  " + body + '\n';
  if (named.empty()) return lines;
  Notification notification;
  notification.body = body;
  notification.named_body = named;
  for (const auto* const name : {"A. B.", "Ann Berg"}) {
    lines += "  " + body_with_name(notification, name, voice) + '\n';
  }
  return lines;
}

std::string said_in(const Voice& voice, Topic topic, std::int64_t number) {
  const auto [title, observed, possible, named] = phrases(topic);
  auto values = values_in(voice, number);
  if (topic == Topic::meeting_free_day) values["day"] = plain_day(today - std::chrono::days{5}, today, voice);
  std::string text = spoken(voice, title, {}) + '\n';
  for (std::size_t index = 0; index < std::max(observed.size(), possible.size()); ++index) {
    const auto possibility = spoken(voice, possible[index % possible.size()], values, number);
    const auto with = [&](std::span<const Message> sentences) {
      return sentences.empty()
                 ? std::string()
                 : one_after_another(voice, spoken(voice, sentences[index % sentences.size()], values, number),
                                     possibility);
    };
    text += bodies(voice, with(observed), with(named));
  }
  return text;
}

// The occasions besides findings: a digest with all it can say, and the cards before a one-to-one.
std::string occasions_in(const Voice& voice) {
  const analysis::Analysis nothing{};
  const std::vector<SourceMeetings> no_sources;
  const analysis::Settings settings{};
  const auto utc = Zone::utc();
  const Situation situation{nothing, no_sources, settings, utc, utc.start_of(today) + std::chrono::hours{9}, voice};

  analysis::WeekFigures last_week;
  last_week.figures.meetings = 12;
  last_week.figures.meeting_minutes = 640;
  last_week.figures.meeting_minutes_in_hours = 600;
  last_week.figures.working_minutes = 2100;
  const analysis::Finding booked{"x", analysis::FindingKind::double_booked, analysis::DoubleBooked{}};
  Digest digest;
  digest.behind = {&last_week, true, {12, 9.0}, 0.2857, 0.2143, {600, 165.0}, {3, 2.0}};
  digest.good = GoodThing{GoodThing::What::people_met};
  digest.not_seen = {&booked};
  digest.quiet_ahead = true;
  const auto in_short = words_for(digest, situation);
  std::string text = in_short.title + '\n' + in_short.body + '\n';
  digest.behind = {&last_week, true, {12, {}}, 0.2857, {}, {600, {}}, {3, {}}};
  digest.good = GoodThing{GoodThing::What::lighter_week};
  text += words_for(digest, situation).body + '\n';

  for (const int moves : {0, 1, 3, -1}) {
    Card card;
    if (moves >= 0) card.last_met = today - std::chrono::days{6};
    card.moves = std::max(moves, 0);
    card.shown_before = card.moves == 3 ? 2U : static_cast<std::size_t>(card.moves);
    const auto words = words_for(card, situation);
    text += words.title + '\n' + bodies(voice, words.body, words.named_body);
  }
  return text;
}

std::string everything_in(const Voice& voice) {
  std::string text;
  for (const auto answer :
       {Answer::show, Answer::later, Answer::elsewhere, Answer::not_this_kind, Answer::not_useful}) {
    text += "[" + label_of(answer, voice) + "] ";
  }
  text += '\n';
  for (std::size_t topic = 0; topic < topic_count; ++topic) text += said_in(voice, static_cast<Topic>(topic), 3);
  return text + occasions_in(voice);
}

class Bodies : public ::testing::TestWithParam<const char*> {};

TEST_P(Bodies, ReadAsTheyWereRead) {
  const auto voice = language::voice_of(GetParam(), false, {ATTUNE_CATALOGUES});
  const auto text = everything_in(*voice);
  EXPECT_EQ(text.find_first_of("{}"), std::string::npos) << "every place is filled";
  EXPECT_THAT(text, IsGolden(std::string("language/") + GetParam() + ".txt"));
}

INSTANTIATE_TEST_SUITE_P(Languages, Bodies, ::testing::Values("en", "ar", "de", "es", "fr", "ja"),
                         [](const auto& instance) { return std::string(instance.param); });

}  // namespace
}  // namespace attune::nudge
