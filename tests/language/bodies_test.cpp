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
  const auto values = values_in(voice, number);
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

std::string everything_in(const Voice& voice) {
  std::string text;
  for (const auto answer :
       {Answer::show, Answer::later, Answer::elsewhere, Answer::not_this_kind, Answer::not_useful}) {
    text += "[" + label_of(answer, voice) + "] ";
  }
  text += '\n';
  for (std::size_t topic = 0; topic < topic_count; ++topic) text += said_in(voice, static_cast<Topic>(topic), 3);
  return text;
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
