// good_news: rhythms kept for a month, a week with more focus time than usual, a day without meetings.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class GoodNews : public ::testing::Test {
 protected:
  const Finding* found(std::string_view period) {
    analysis_ = world_.analyse();
    return finding(analysis_, "good_news:" + std::string(period));
  }
  // Every day of the week of a Monday two meetings that leave one focus block of so many minutes after lunch.
  void week(std::string_view monday, int focus_minutes) {
    for (int day = 0; day < 5; ++day) {
      const Instant midnight = world_.at(monday) + std::chrono::days{day};
      world_.add(Event(Period{midnight + 10h, midnight + 12h}).with({"bob", "cem"}));
      const Instant end = midnight + 17h;
      world_.add(Event(Period{midnight + 13h + std::chrono::minutes{focus_minutes}, end}).with({"bob", "dan"}));
    }
  }
  void with_ann(std::initializer_list<std::string_view> dates) {
    for (const std::string_view date : dates) {
      world_.add(world_.event(std::string(date) + " 10:00", 30min).with({"ann"}));
    }
  }

  World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

TEST_F(GoodNews, AWeekWithMoreFocusTimeThanTheMedianIsSome) {
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  week("2026-11-16", 121);
  ASSERT_NE(found("2026-W47"), nullptr);
  const auto& evidence = std::get<MoreFocus>(found("2026-W47")->evidence);
  EXPECT_EQ(evidence.focus_minutes, 605);
  EXPECT_EQ(evidence.usual_focus_minutes, 600);
}

TEST_F(GoodNews, AsMuchFocusTimeAsTheMedianIsNone) {
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"}) week(monday, 120);
  EXPECT_EQ(found("2026-W47"), nullptr);
}

TEST_F(GoodNews, ThreeKnownWeeksSayNothingOfAFourth) {
  for (const char* monday : {"2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  week("2026-11-16", 150);
  EXPECT_EQ(found("2026-W47"), nullptr);
}

TEST_F(GoodNews, EightWeeksAreLookedAtAndNoMore) {
  week("2026-09-14", 180);
  for (const char* monday : {"2026-09-21", "2026-09-28", "2026-10-05", "2026-10-12"}) week(monday, 150);
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  week("2026-11-16", 136);
  ASSERT_NE(found("2026-W47"), nullptr);
  EXPECT_EQ(std::get<MoreFocus>(found("2026-W47")->evidence).usual_focus_minutes, 5 * 135);
}

TEST_F(GoodNews, TheRunningWeekIsNotPraisedYet) {
  for (const char* monday : {"2026-10-26", "2026-11-02", "2026-11-09", "2026-11-16"}) week(monday, 120);
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(GoodNews, AWeekWithoutMeetingsIsPraisedIfItWasCertainlyWorked) {
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  EXPECT_NE(found("2026-W47"), nullptr);
  EXPECT_NE(found("2026-11-18"), nullptr);
  world_.settings.hours_given = false;
  EXPECT_EQ(found("2026-W47"), nullptr) << "it may have been a holiday that nobody wrote down";
  EXPECT_EQ(found("2026-11-18"), nullptr);
  world_.source("days off", SourceRole::holidays);
  EXPECT_NE(found("2026-W47"), nullptr);
  world_.add(world_.all_day("2026-11-16", 5), "days off");
  EXPECT_EQ(found("2026-W47"), nullptr);
  EXPECT_EQ(found("2026-11-18"), nullptr);
}

TEST_F(GoodNews, AStaleSourceIsNeverALovelyQuietWeek) {
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  ASSERT_NE(found("2026-W47"), nullptr);
  for (const SourceRole role : {SourceRole::own, SourceRole::busy, SourceRole::holidays}) {
    World stale = world_;
    stale.source("another", role).state = SourceState::stale;
    const Analysis analysis = stale.analyse();
    EXPECT_THAT(analysis.findings,
                ::testing::Each(::testing::Field(&Finding::kind, ::testing::Ne(FindingKind::good_news))));
  }
  world_.source("a colleague", SourceRole::shared).state = SourceState::stale;
  EXPECT_NE(found("2026-W47"), nullptr);
}

TEST_F(GoodNews, AWorkingDayWithoutAMeetingIsSomeOnceItIsOver) {
  week("2026-11-16", 120);
  world_.source("work").items.resize(6);  // Monday to Wednesday
  ASSERT_NE(found("2026-11-19"), nullptr);
  EXPECT_EQ(std::get<MeetingFreeDay>(found("2026-11-19")->evidence).working_minutes, 420);
  EXPECT_EQ(found("2026-11-18"), nullptr);
  EXPECT_EQ(found("2026-11-21"), nullptr) << "a Saturday";
  EXPECT_EQ(found("2026-11-23"), nullptr) << "today";
  EXPECT_EQ(found("2026-11-13"), nullptr) << "before the calendar begins";
  EXPECT_EQ(period_name(*found("2026-11-19")), "2026-11-19");
}

TEST_F(GoodNews, AMaybeOrAGroupIsAMeetingAndAnAppointmentIsNone) {
  week("2026-11-16", 120);
  world_.source("work").items.resize(4);  // Monday and Tuesday
  world_.add(world_.event("2026-11-18 10:00", 30min).with({"ann"}).invited(PartStat::tentative));
  world_.add(world_.event("2026-11-19 10:00", 30min).with_group());
  world_.add(world_.event("2026-11-20 10:00", 30min));
  world_.add(world_.event("2026-11-20 11:00", 30min).with({"ann"}).cancelled());
  EXPECT_EQ(found("2026-11-18"), nullptr);
  EXPECT_EQ(found("2026-11-19"), nullptr);
  EXPECT_NE(found("2026-11-20"), nullptr);
}

TEST_F(GoodNews, BusyTimeThatShowsNoPeopleMayBeAMeeting) {
  week("2026-11-16", 120);
  world_.source("work").items.resize(6);
  world_.source("feed", SourceRole::busy);
  world_.add(world_.event("2026-11-19 10:00", 30min), "feed");
  EXPECT_EQ(found("2026-11-19"), nullptr);
  EXPECT_NE(found("2026-11-20"), nullptr);
}

TEST_F(GoodNews, WithoutAttendeesFocusTimeIsAllThatCanBePraised) {
  for (const char* monday : {"2026-10-19", "2026-10-26", "2026-11-02", "2026-11-09"}) week(monday, 120);
  world_.source("work").capability.attendees = false;
  EXPECT_NE(found("2026-W47"), nullptr);
  EXPECT_EQ(found("2026-11-18"), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Not(::testing::Contains(FindingKind::good_news)));
}

TEST_F(GoodNews, AMonthInWhichEveryRhythmWasKeptIsSome) {
  world_.weekly(world_.event("2026-09-22 10:00", 30min).with({"ann"}), 20);
  world_.weekly(world_.event("2026-09-23 10:00", 30min).with({"bob"}), 20);
  ASSERT_NE(found("2026-10"), nullptr);
  EXPECT_EQ(std::get<RhythmsKept>(found("2026-10")->evidence).people, 2);
  EXPECT_EQ(period_name(*found("2026-10")), "2026-10");
  EXPECT_EQ(found("2026-09"), nullptr) << "the calendar begins in it";
  EXPECT_EQ(found("2026-11"), nullptr) << "it is not over";
}

TEST_F(GoodNews, ARhythmIsKeptForOneAndAHalfOfIt) {
  world_.settings.rhythms[person("ann")] = 8;  // 12 days at most
  with_ann({"2026-09-30", "2026-10-12", "2026-10-24", "2026-11-05", "2026-11-17"});
  EXPECT_NE(found("2026-10"), nullptr);
}

TEST_F(GoodNews, ADayMoreMissesIt) {
  world_.settings.rhythms[person("ann")] = 8;
  with_ann({"2026-09-30", "2026-10-13", "2026-10-24", "2026-11-05", "2026-11-17"});
  EXPECT_EQ(found("2026-10"), nullptr);
}

TEST_F(GoodNews, DaysAwayDoNotCountAgainstARhythm) {
  world_.settings.rhythms[person("ann")] = 8;
  with_ann({"2026-09-30", "2026-10-13", "2026-10-24", "2026-11-05", "2026-11-17"});
  world_.add(world_.all_day("2026-10-08").away());
  EXPECT_NE(found("2026-10"), nullptr);
}

TEST_F(GoodNews, OneWhoMissedIsEnough) {
  world_.weekly(world_.event("2026-09-22 10:00", 30min).with({"ann"}), 20);
  world_.settings.rhythms[person("bob")] = 7;
  world_.add(world_.event("2026-09-29 15:00", 30min).with({"bob"}));
  world_.add(world_.event("2026-11-17 15:00", 30min).with({"bob"}));
  EXPECT_EQ(found("2026-10"), nullptr);
  world_.settings.resting = {person("bob")};
  EXPECT_NE(found("2026-10"), nullptr) << "who rests is not looked at";
}

TEST_F(GoodNews, TwoThatFellOutInARowMissIt) {
  world_.settings.rhythms[person("ann")] = 14;
  with_ann({"2026-09-29", "2026-10-16", "2026-10-30", "2026-11-12"});
  ASSERT_NE(found("2026-10"), nullptr);
  world_.add(world_.event("2026-10-06 10:00", 30min).with({"ann"}).cancelled());
  EXPECT_NE(found("2026-10"), nullptr);
  world_.add(world_.event("2026-10-08 10:00", 30min).with({"ann"}).cancelled());
  EXPECT_EQ(found("2026-10"), nullptr);
}

TEST_F(GoodNews, WithoutARhythmNoMonthIsPraised) {
  with_ann({"2026-09-29", "2026-10-16"});
  EXPECT_EQ(found("2026-10"), nullptr);
}

TEST_F(GoodNews, IsNotLookedForWhenTurnedOff) {
  world_.settings.enabled.erase(FindingKind::good_news);
  world_.weekly(world_.event("2026-09-22 10:00", 30min).with({"ann"}), 20);
  EXPECT_EQ(found("2026-10"), nullptr);
}

}  // namespace
}  // namespace attune::analysis
