// Every default, as the specification gives it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "config/load.hpp"
#include "config/table.hpp"

namespace attune::config {
namespace {

using std::chrono::hours;
using testing::ElementsAre;
using testing::IsEmpty;

const Settings standard = standard_settings();

TEST(Defaults, NobodyButKnownRoomsAndBots) {
  EXPECT_THAT(standard.identity.addresses, IsEmpty());
  EXPECT_THAT(standard.identity.aliases, IsEmpty());
  EXPECT_THAT(standard.identity.groups, IsEmpty());
  EXPECT_THAT(
      standard.identity.not_people,
      ElementsAre("*@resource.calendar.google.com", "*@group.calendar.google.com", "*@import.calendar.google.com",
                  "unknownorganizer@calendar.google.com", "*@fireflies.ai", "*@otter.ai", "*@read.ai"));
}

TEST(Defaults, ZoneAndWeekFollowTheMachine) {
  EXPECT_FALSE(standard.zone);
  EXPECT_FALSE(standard.week_starts_on);
}

TEST(Defaults, WorkIsMondayToFridayFromNineToFiveWithLunchAtNoon) {
  for (const unsigned day : {1U, 2U, 3U, 4U, 5U}) {
    ASSERT_EQ(standard.hours.days[day].size(), 1U);
    EXPECT_EQ(standard.hours.days[day][0].start, hours{9});
    EXPECT_EQ(standard.hours.days[day][0].end, hours{17});
  }
  EXPECT_THAT(standard.hours.days[0], IsEmpty());
  EXPECT_THAT(standard.hours.days[6], IsEmpty());
  ASSERT_EQ(standard.hours.lunch.size(), 1U);
  EXPECT_EQ(standard.hours.lunch[0].start, hours{12});
  EXPECT_EQ(standard.hours.lunch[0].end, hours{13});
}

TEST(Defaults, MeetingsChainsAndFocus) {
  EXPECT_EQ(standard.meeting.longest, hours{8});
  EXPECT_EQ(standard.meeting.unanswered, Unanswered::automatic);
  EXPECT_EQ(standard.meeting.tentative, Tentative::maybe);
  EXPECT_EQ(standard.chain_gap, Minutes{10});
  EXPECT_EQ(standard.focus_block, Minutes{120});
}

TEST(Defaults, Overload) {
  EXPECT_DOUBLE_EQ(standard.overload.week_load, 0.50);
  EXPECT_EQ(standard.overload.day_meetings, 6);
  EXPECT_EQ(standard.overload.day_minutes, hours{5});
  EXPECT_EQ(standard.overload.chain_meetings, 4);
  EXPECT_EQ(standard.overload.chain_minutes, hours{3});
}

TEST(Defaults, AfterHoursAndMilestonesAreOffAllOthersOn) {
  for (std::size_t i = 0; i < finding_names.size(); ++i) {
    const bool off = finding_names[i] == "after_hours" || finding_names[i] == "milestone";
    EXPECT_EQ(standard.findings.enabled[i], !off) << finding_names[i];
  }
  EXPECT_FALSE(standard.findings.losing_touch_everyone);
}

TEST(Defaults, NudgesAreFewAndFarBetween) {
  EXPECT_EQ(standard.nudge.per_day, 1);
  EXPECT_EQ(standard.nudge.per_week, 3);
  EXPECT_EQ(standard.nudge.learning_days, 3);
  EXPECT_EQ(standard.nudge.cool_down_days, 7);
  EXPECT_EQ(standard.nudge.person_cool_down_days, 28);
  EXPECT_EQ(standard.nudge.usual_cool_down_days, 28);
  EXPECT_EQ(standard.nudge.sleep_days, 28);
  EXPECT_EQ(standard.nudge.after_meeting, Minutes{5});
  EXPECT_THAT(standard.notifiers, ElementsAre("freedesktop", "terminal"));
}

TEST(Defaults, PrivacyAndReading) {
  EXPECT_EQ(standard.privacy.names, NamesLevel::initials);
  EXPECT_EQ(standard.privacy.retention_weeks, 26);
  EXPECT_EQ(standard.reading.interval, Minutes{15});
  EXPECT_EQ(standard.reading.sandbox, Sandbox::required);
}

TEST(Defaults, Words) {
  EXPECT_THAT(standard.words.away, ElementsAre("out of office", "ooo", "vacation", "annual leave", "urlaub", "abwesend",
                                               "congé", "absence", "vacaciones"));
  EXPECT_THAT(standard.words.focus, ElementsAre("focus", "focus time", "deep work", "fokuszeit"));
  EXPECT_THAT(standard.words.cancelled, ElementsAre("Canceled:", "Cancelled:", "Abgesagt:", "Annulé :", "Cancelado:"));
}

TEST(Defaults, EverySettingIsDocumentedAndInASection) {
  for (const auto& setting : settings_table()) {
    EXPECT_FALSE(setting.doc.empty()) << setting.name();
    EXPECT_FALSE(expectation(setting.type).empty()) << setting.name();
    EXPECT_FALSE(setting.standard.empty() && setting.sample.empty()) << setting.name();
    bool found = false;
    for (const auto& section : sections()) found = found || section.name == setting.section;
    EXPECT_TRUE(found) << setting.name();
  }
}

}  // namespace
}  // namespace attune::config
