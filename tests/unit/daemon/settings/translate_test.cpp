#include "daemon/settings/translate.hpp"

#include <gtest/gtest.h>

#include "config/load.hpp"

namespace attune::settings {
namespace {

using analysis::FindingKind;

TEST(Translate, TheAnalysisWorksByTheConfiguration) {
  auto given = config::standard_settings();
  given.meeting.unanswered = config::Unanswered::out;
  given.meeting.tentative = config::Tentative::firm;
  given.overload.day_minutes = config::Minutes{200};
  given.findings.enabled[1] = false;
  const auto result = analysis_settings(given, std::chrono::Sunday);
  EXPECT_EQ(result.week_starts_on, std::chrono::Sunday);
  EXPECT_EQ(result.longest_meeting, std::chrono::hours{8});
  EXPECT_EQ(result.unanswered, analysis::Unanswered::out);
  EXPECT_EQ(result.tentative, analysis::Tentative::firm);
  EXPECT_EQ(result.overload.day_minutes, 200);
  EXPECT_EQ(result.overload.chain_minutes, 180);
  EXPECT_EQ(result.weeks_back, 26);
  EXPECT_EQ(result.weeks_ahead, 8);
  EXPECT_EQ(result.hours.days[1].size(), 1U);
  EXPECT_TRUE(result.enabled.contains(FindingKind::meeting_overload));
  EXPECT_FALSE(result.enabled.contains(FindingKind::no_focus_time));
}

TEST(Translate, EveryFindingHasASetting) {
  const auto result = analysis_settings(config::standard_settings(), std::chrono::Monday);
  for (const auto kind : analysis::finding_kinds) {
    const bool unasked = kind == FindingKind::after_hours || kind == FindingKind::milestone;
    EXPECT_EQ(result.enabled.contains(kind), !unasked) << name_of(kind);
  }
}

TEST(Translate, NudgesFollowTheConfiguration) {
  auto given = config::standard_settings();
  given.nudge.per_week = 2;
  given.nudge.learning_days = 0;
  const auto result = nudge_settings(given);
  EXPECT_EQ(result.per_day, 1);
  EXPECT_EQ(result.per_week, 2);
  EXPECT_EQ(result.learning, std::chrono::days{0});
  EXPECT_EQ(result.person_cool_down, std::chrono::days{28});
  EXPECT_EQ(result.after_meeting, std::chrono::minutes{5});
}

TEST(Translate, ReadersGetWordsAddressesAndTheZone) {
  auto given = config::standard_settings();
  given.identity.addresses = {"you@example.com"};
  given.reading.sandbox = config::Sandbox::best_effort;
  const auto result = reading_settings(given, "Europe/Berlin");
  EXPECT_EQ(result.zone, "Europe/Berlin");
  EXPECT_EQ(result.addresses, std::vector<std::string>{"you@example.com"});
  EXPECT_EQ(result.not_people.size(), 7U);
  EXPECT_EQ(result.cancelled_words.size(), 5U);
  EXPECT_FALSE(result.sandbox_required);
}

}  // namespace
}  // namespace attune::settings
