// meeting_overload: every threshold of weeks and days, and what is unusual.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Overload : public ::testing::Test {
 protected:
  void meeting(std::string_view start, Seconds length) {
    world_.add(world_.event(start, length).with({"ann", "bob-" + std::to_string(++number_)}));
  }
  // Meetings of so many minutes in a week of 2,100 working minutes, on four days, in hours, none of them a chain.
  void week(std::string_view monday, int minutes) {
    const LocalTime day = local(monday);
    for (int index = 0; minutes > 0; ++index) {
      const int length = std::min(minutes, index % 2 == 0 ? 180 : 100);
      const Instant start = world_.zone.to_instant(day + std::chrono::days{index / 2} + (index % 2 == 0 ? 9h : 14h));
      world_.add(Event(Period{start, start + std::chrono::minutes{length}}).with({"ann", "bob"}));
      minutes -= length;
    }
  }
  const WeekOverload* week_finding(std::string_view name) {
    analysis_ = world_.analyse();
    const Finding* const found = finding(analysis_, "meeting_overload:" + std::string(name));
    return found == nullptr ? nullptr : std::get_if<WeekOverload>(&found->evidence);
  }
  const DayOverload* day_finding(std::string_view date) {
    analysis_ = world_.analyse();
    const Finding* const found = finding(analysis_, "meeting_overload:" + std::string(date));
    return found == nullptr ? nullptr : std::get_if<DayOverload>(&found->evidence);
  }

  World world_;
  Analysis analysis_;
  int number_ = 0;
};

TEST_F(Overload, AWeekOfExactlyHalfItsWorkingTimeIsOne) {
  week("2026-11-23", 1050);
  const WeekOverload* const found = week_finding("2026-W48");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->meeting_minutes_in_hours, 1050);
  EXPECT_EQ(found->working_minutes, 2100);
  EXPECT_EQ(period_name(analysis_.findings.front()), "2026-W48");
}

TEST_F(Overload, AMinuteLessIsNone) {
  week("2026-11-23", 1049);
  EXPECT_EQ(week_finding("2026-W48"), nullptr);
}

TEST_F(Overload, APartTimeWeekIsMeasuredAgainstItsOwnHours) {
  for (const unsigned day : {4U, 5U}) world_.settings.hours.days[day].clear();  // 1,260 minutes are left
  week("2026-11-23", 629);
  meeting("2026-11-26 10:00", 60min);
  EXPECT_EQ(week_finding("2026-W48"), nullptr);
  meeting("2026-11-25 15:00", 1min);
  ASSERT_NE(week_finding("2026-W48"), nullptr);
  EXPECT_EQ(week_finding("2026-W48")->meeting_minutes_in_hours, 630);
  EXPECT_EQ(week_finding("2026-W48")->working_minutes, 1260);
}

TEST_F(Overload, AWeekWithoutWorkingTimeIsNone) {
  week("2026-11-23", 1050);
  world_.add(world_.all_day("2026-11-23", 7).away());
  EXPECT_EQ(week_finding("2026-W48"), nullptr);
}

TEST_F(Overload, TheThresholdIsASetting) {
  world_.settings.overload.week_load = 0.1;
  week("2026-11-23", 210);
  EXPECT_NE(week_finding("2026-W48"), nullptr);
}

TEST_F(Overload, IsUnusualFromAQuarterAboveTheMedian) {
  for (const char* monday : {"2026-11-16", "2026-11-09", "2026-11-02", "2026-10-26"}) week(monday, 840);
  week("2026-11-23", 1050);
  ASSERT_NE(week_finding("2026-W48"), nullptr);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.4);
  EXPECT_EQ(week_finding("2026-W48")->unusual, true);
}

TEST_F(Overload, IsUsualBelowAQuarterAboveTheMedian) {
  for (const char* monday : {"2026-11-16", "2026-11-09", "2026-11-02", "2026-10-26"}) week(monday, 841);
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->unusual, false);
}

TEST_F(Overload, TheMedianOfAnEvenNumberIsTheMeanOfTheMiddleTwo) {
  week("2026-10-26", 0);
  week("2026-11-02", 420);
  week("2026-11-09", 630);
  week("2026-11-16", 1050);
  world_.add(world_.event("2026-10-26 19:00", 30min));
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.25);
}

TEST_F(Overload, WithThreeKnownWeeksNothingIsUsual) {
  for (const char* monday : {"2026-11-16", "2026-11-09", "2026-11-02"}) week(monday, 420);
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, std::nullopt);
  EXPECT_EQ(week_finding("2026-W48")->unusual, std::nullopt);
}

TEST_F(Overload, AWeekWithoutWorkingTimeIsNotKnown) {
  for (const char* monday : {"2026-11-16", "2026-11-09", "2026-11-02", "2026-10-26"}) week(monday, 420);
  world_.add(world_.all_day("2026-11-02", 7).away());
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->unusual, std::nullopt);
}

TEST_F(Overload, QuietWeeksAfterTheCalendarBeginsAreKnown) {
  world_.add(world_.event("2026-11-01 10:00", 30min));
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.0);
  EXPECT_EQ(week_finding("2026-W48")->unusual, true);
}

TEST_F(Overload, AWeekThatEndsAsTheCalendarBeginsDoesNotEndBeforeIt) {
  world_.add(world_.event("2026-11-02 00:00", 30min));
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.0) << "W44 to W47";
}

TEST_F(Overload, AWeekThatEndsBeforeTheCalendarBeginsIsNotKnown) {
  world_.add(world_.event("2026-11-02 00:01", 30min));
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, std::nullopt);
}

TEST_F(Overload, ASharedCalendarDoesNotTellWhereKnowledgeBegins) {
  world_.source("colleague", SourceRole::shared);
  world_.add(world_.event("2026-09-01 10:00", 30min), "colleague");
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->unusual, std::nullopt);
}

TEST_F(Overload, OnlyTheLastEightWeeksAreUsual) {
  week("2026-09-21", 1050);
  world_.add(world_.event("2026-06-01 10:00", 30min));
  week("2026-11-23", 1050);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.0);
  week("2026-09-28", 1050);
  for (const char* monday : {"2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"}) week(monday, 420);
  EXPECT_EQ(week_finding("2026-W48")->usual_load, 0.2) << "1050, 4 x 420, 3 x 0";
}

TEST_F(Overload, AWeekAheadIsMeasuredAgainstTheWeeksBeforeNow) {
  for (const char* monday : {"2026-11-16", "2026-11-09", "2026-11-02", "2026-10-26"}) week(monday, 630);
  week("2026-11-23", 1050);
  week("2026-12-07", 1050);
  EXPECT_EQ(week_finding("2026-W50")->usual_load, 0.3);
}

TEST_F(Overload, APastWeekIsMeasuredAgainstTheWeeksBeforeIt) {
  for (const char* monday : {"2026-10-05", "2026-10-12", "2026-10-19", "2026-10-26"}) week(monday, 630);
  week("2026-11-02", 1050);
  week("2026-11-09", 2000);
  EXPECT_EQ(week_finding("2026-W45")->usual_load, 0.3);
}

TEST_F(Overload, ADayOfSixMeetingsIsOneAndOfFiveNone) {
  for (const char* clock : {"09:00", "09:30", "10:30", "11:00", "13:00"})
    meeting("2026-11-24 " + std::string(clock), 15min);
  EXPECT_EQ(day_finding("2026-11-24"), nullptr);
  meeting("2026-11-24 14:00", 15min);
  const DayOverload* const found = day_finding("2026-11-24");
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(found->too_many);
  EXPECT_FALSE(found->too_long);
  EXPECT_EQ(found->chain, std::nullopt);
  EXPECT_EQ(found->meetings, 6);
}

TEST_F(Overload, ADayOfFiveHoursIsOneAlsoOutsideWorkingTime) {
  meeting("2026-11-28 08:00", 299min);
  EXPECT_EQ(day_finding("2026-11-28"), nullptr);
  meeting("2026-11-28 20:00", 1min);
  const DayOverload* const found = day_finding("2026-11-28");
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(found->too_long);
  EXPECT_EQ(found->meeting_minutes, 300);
}

TEST_F(Overload, AChainOfFourMeetingsIsOne) {
  for (const char* clock : {"09:00", "09:20", "09:40"}) meeting("2026-11-24 " + std::string(clock), 15min);
  EXPECT_EQ(day_finding("2026-11-24"), nullptr);
  meeting("2026-11-24 10:00", 15min);
  const DayOverload* const found = day_finding("2026-11-24");
  ASSERT_NE(found, nullptr);
  ASSERT_TRUE(found->chain);
  EXPECT_EQ(found->chain->meetings, 4);
}

TEST_F(Overload, AChainOfTwoMeetingsAndThreeHoursIsOne) {
  meeting("2026-11-24 09:00", 180min);
  EXPECT_EQ(day_finding("2026-11-24"), nullptr) << "one meeting is no chain";
  meeting("2026-11-24 12:05", 15min);
  EXPECT_NE(day_finding("2026-11-24"), nullptr);
}

TEST_F(Overload, EveryChainOfADayIsTested) {
  meeting("2026-11-24 08:00", 85min);
  meeting("2026-11-24 09:25", 85min);  // the longest, but neither four nor three hours
  for (const char* clock : {"14:00", "14:15", "14:30", "14:45"}) meeting("2026-11-24 " + std::string(clock), 10min);
  ASSERT_NE(day_finding("2026-11-24"), nullptr);
  EXPECT_EQ(day_finding("2026-11-24")->chain->meetings, 4);
}

TEST_F(Overload, MaybeMeetingsAreNeverTheReason) {
  for (int hour = 9; hour < 17; ++hour) {
    const Instant start = world_.at("2026-11-24") + std::chrono::hours{hour};
    world_.add(Event(Period{start, start + 60min}).with({"ann", "bob"}).invited(PartStat::tentative));
  }
  EXPECT_EQ(day_finding("2026-11-24"), nullptr);
  EXPECT_TRUE(world_.analyse().findings.empty());
}

TEST_F(Overload, WithoutAttendeesItCannotBeToldUnlessMeetingsAreAssumed) {
  world_.source("work").capability.attendees = false;
  for (int hour = 9; hour < 15; ++hour) {
    const Instant start = world_.at("2026-11-24") + std::chrono::hours{hour};
    world_.add(Event(Period{start, start + 60min}));
  }
  EXPECT_EQ(day_finding("2026-11-24"), nullptr);
  EXPECT_THAT(analysis_.cannot_tell,
              ::testing::ElementsAre(FindingKind::meeting_overload, FindingKind::missing_one_on_one,
                                     FindingKind::rhythm_moved, FindingKind::losing_touch, FindingKind::fewer_people,
                                     FindingKind::after_hours, FindingKind::double_booked));

  world_.source("work").assume_meetings = true;
  ASSERT_NE(day_finding("2026-11-24"), nullptr);
  EXPECT_TRUE(finding(analysis_, "meeting_overload:2026-11-24")->assumed);
  EXPECT_TRUE(week_of(analysis_, "2026-11-24").assumed);
  EXPECT_FALSE(week_of(analysis_, "2026-11-30").assumed);
  EXPECT_TRUE(day_of(analysis_, "2026-11-24").assumed);
  EXPECT_FALSE(day_of(analysis_, "2026-11-25").assumed);
  EXPECT_THAT(analysis_.cannot_tell,
              ::testing::ElementsAre(FindingKind::missing_one_on_one, FindingKind::rhythm_moved,
                                     FindingKind::losing_touch, FindingKind::fewer_people, FindingKind::double_booked))
      << "what is about people stays";
}

TEST_F(Overload, ABusySourceCannotMakeItTold) {
  world_.source("work").capability.attendees = false;
  world_.source("busy", SourceRole::busy);
  EXPECT_THAT(world_.analyse().cannot_tell, ::testing::Contains(FindingKind::meeting_overload));
}

TEST_F(Overload, OnAStaleSourceItIsWithheld) {
  world_.source("home").state = SourceState::stale;
  meeting("2026-11-24 08:00", 300min);
  ASSERT_NE(day_finding("2026-11-24"), nullptr);
  EXPECT_FALSE(analysis_.findings.front().withheld);
  world_.add(world_.event("2026-11-24 15:00", 30min).with({"cem"}), "home");
  ASSERT_NE(day_finding("2026-11-24"), nullptr);
  EXPECT_TRUE(finding(analysis_, "meeting_overload:2026-11-24")->withheld);
}

TEST_F(Overload, IsNotLookedForWhenTurnedOff) {
  world_.settings.enabled.erase(FindingKind::meeting_overload);
  meeting("2026-11-24 08:00", 300min);
  EXPECT_EQ(day_finding("2026-11-24"), nullptr);
}

}  // namespace
}  // namespace attune::analysis
