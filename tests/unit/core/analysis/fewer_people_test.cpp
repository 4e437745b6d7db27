// fewer_people: two complete weeks running with under half the people of the 12-week median.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class FewerPeopleMet : public ::testing::Test {
 protected:
  // One-to-ones with so many different people in the week of a Monday.
  void week(std::string_view monday, int people) {
    for (int index = 0; index < people; ++index) {
      const Instant start = world_.at(monday) + std::chrono::days{index % 5} + 9h + 30min * (index / 5);
      world_.add(Event(Period{start, start + 25min}).with({"person-" + std::to_string(index)}));
    }
  }
  // The weeks that end before 2026-11-09.
  void usual_weeks(std::initializer_list<int> people) {
    LocalTime monday = local("2026-11-02");
    for (const int number : people) {
      week(to_iso_date(date_of(monday)), number);
      monday -= std::chrono::days{7};
    }
  }
  const FewerPeople* found(std::string_view name = "2026-W47") {
    analysis_ = world_.analyse();
    const Finding* const one = finding(analysis_, "fewer_people:" + std::string(name));
    return one == nullptr ? nullptr : std::get_if<FewerPeople>(&one->evidence);
  }

  World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

TEST_F(FewerPeopleMet, TwoWeeksUnderHalfTheMedianAreOneAboutTheSecond) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->week.people, 4);
  EXPECT_EQ(found()->week.usual, 10) << "10, 10, 10, 10, 4";
  EXPECT_EQ(found()->week_before.people, 4);
  EXPECT_EQ(found()->first_day, date("2026-11-16"));
  EXPECT_EQ(period_name(*finding(analysis_, "fewer_people:2026-W47")), "2026-W47");
}

TEST_F(FewerPeopleMet, ExactlyHalfIsNotUnderHalf) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 5);
  EXPECT_EQ(found(), nullptr);
}

TEST_F(FewerPeopleMet, OneWeekAloneIsNone) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 5);
  week("2026-11-16", 4);
  EXPECT_EQ(found(), nullptr);
}

TEST_F(FewerPeopleMet, TheMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo) {
  usual_weeks({8, 8, 9, 9});  // 8.5 for the first week, 8 for the second (4, 8, 8, 9, 9)
  week("2026-11-09", 4);
  week("2026-11-16", 3);
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->week_before.usual, 8.5);
}

TEST_F(FewerPeopleMet, ThreeKnownWeeksAreTooFew) {
  usual_weeks({10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  EXPECT_EQ(found(), nullptr) << "the first of the two has three weeks before it";
}

TEST_F(FewerPeopleMet, TwelveWeeksAreLookedAtAndNoMore) {
  week("2026-06-01", 1);
  for (const char* monday : {"2026-08-24", "2026-08-31", "2026-09-07"}) week(monday, 20);
  usual_weeks({2, 2, 2, 2, 2, 2});  // 12 weeks: 3 x 20, 3 x 0, 6 x 2
  week("2026-11-09", 1);
  EXPECT_EQ(found("2026-W46"), nullptr) << "1 is not under half of 2";
  world_ = World();
  week("2026-06-01", 1);
  usual_weeks({4, 4, 4, 4, 4, 4, 4});
  week("2026-11-09", 1);
  week("2026-11-16", 1);
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->week_before.usual, 4) << "7 x 4, 5 x 0, and the empty weeks before those no longer";
  EXPECT_EQ(found()->week.usual, 4);
}

TEST_F(FewerPeopleMet, ALeaveOfMoreThanHalfTheWeekSaysNothing) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 2);
  world_.add(world_.all_day("2026-11-16", 2).away());
  ASSERT_NE(found(), nullptr) << "three of five days are left";
  world_.add(world_.all_day("2026-11-18").away());
  EXPECT_EQ(found(), nullptr);
}

TEST_F(FewerPeopleMet, AWeekThatStartsOnSundayLeavesTheSundayToTheNext) {
  world_.settings.week_starts_on = std::chrono::Sunday;
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  for (const char* name : {"a", "b", "c", "d", "e", "f"}) {
    world_.add(world_.event("2026-11-22 10:00", 30min).with({name}));
  }
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->first_day, date("2026-11-15"));
  EXPECT_EQ(found()->week.people, 4);
}

TEST_F(FewerPeopleMet, HalfOfAPartTimeWeekIsStillKnown) {
  for (const unsigned day : {3U, 4U, 5U}) world_.settings.hours.days[day].clear();  // Mondays and Tuesdays
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  world_.add(world_.all_day("2026-11-16").away());
  EXPECT_NE(found(), nullptr);
  world_.add(world_.event("2026-11-17 09:00", 1min).away());
  EXPECT_EQ(found(), nullptr);
}

TEST_F(FewerPeopleMet, EveryoneCountsOnceAWeekAndWhoDeclinedNot) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  for (const char* start : {"2026-11-17 14:00", "2026-11-18 14:00"}) {
    world_.add(world_.event(start, 30min).with({"person-0", "person-1"}).declined_by("somebody"));
  }
  world_.add(world_.event("2026-11-18 15:00", 30min).with({"a", "b"}).invited(PartStat::tentative));
  world_.add(world_.event("2026-11-18 16:00", 30min).with({"c", "d"}).cancelled());
  world_.add(world_.event("2026-11-19 15:00", 30min).with({"e", "f", "g", "h", "i"}));
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->week.people, 4) << "meetings of six do not count";
}

TEST_F(FewerPeopleMet, TheRunningWeekIsNotJudged) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 10);
  week("2026-11-16", 4);
  EXPECT_EQ(found("2026-W48"), nullptr);
}

TEST_F(FewerPeopleMet, TheShareIsASetting) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 7);
  week("2026-11-16", 7);
  EXPECT_EQ(found(), nullptr);
  world_.settings.fewer_people_share = 0.8;
  EXPECT_NE(found(), nullptr);
}

TEST_F(FewerPeopleMet, IsWithheldWhileAnOwnSourceIsStaleAndCannotBeToldWithoutAttendees) {
  usual_weeks({10, 10, 10, 10});
  week("2026-11-09", 4);
  week("2026-11-16", 4);
  world_.source("home").state = SourceState::stale;
  ASSERT_NE(found(), nullptr);
  EXPECT_TRUE(finding(analysis_, "fewer_people:2026-W47")->withheld);
  for (auto& source : world_.sources) source.capability.attendees = false;
  EXPECT_EQ(found(), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Contains(FindingKind::fewer_people));
}

}  // namespace
}  // namespace attune::analysis
