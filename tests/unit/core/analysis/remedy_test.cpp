// The one change: the shortest meeting, of those that are the owner's to change, without which a finding would end.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

constexpr std::string_view tuesday = "2026-11-24";

// Now is Monday 2026-11-23, 08:00; working time is 09:00 to 12:00 and 13:00 to 17:00.
class RemedyTest : public ::testing::Test {
 protected:
  Event meeting(std::string_view start, Seconds length) {
    return world_.event(start, length).with({"ann", "person-" + std::to_string(++number_)});
  }
  Event on_tuesday(std::string_view clock, Seconds length) {
    return meeting(std::string(tuesday) + " " + std::string(clock), length);
  }
  // Meetings of others that leave no gap of two hours on that day, none of them the owner's to change.
  void break_up(std::string_view day) {
    for (const char* clock : {" 10:00", " 14:30", " 16:00"}) world_.add(meeting(std::string(day) + clock, 15min));
  }

  // "15:30-16:00 move", on the owner's clock; "none".
  std::string remedy(const std::string& id) {
    analysis_ = world_.analyse();
    const Finding* const found = finding(analysis_, id);
    if (found == nullptr) return "no such finding";
    const std::optional<Remedy> remedy = std::visit(Get{}, found->evidence);
    if (!remedy) return "none";
    return clock(remedy->period.start) + "-" + clock(remedy->period.end) + " " + std::string(name_of(remedy->action));
  }

  struct Get {
    std::optional<Remedy> operator()(const WeekOverload& evidence) const { return evidence.remedy; }
    std::optional<Remedy> operator()(const DayOverload& evidence) const { return evidence.remedy; }
    std::optional<Remedy> operator()(const NoFocusTime& evidence) const { return evidence.remedy; }
    template <class Other>
    std::optional<Remedy> operator()(const Other& /*evidence*/) const {
      return std::nullopt;
    }
  };
  std::string clock(Instant instant) const {
    const std::string text = to_rfc3339(Instant{world_.zone.to_local(instant).time_since_epoch()});
    return text.substr(11, 5);
  }

  World world_;
  Analysis analysis_;
  int number_ = 0;
};

class DayRemedy : public RemedyTest {
 protected:
  // With one more, six meetings of 20 minutes that do not touch; all of them somebody else's.
  void five() {
    for (const char* clock : {"09:00", "10:00", "11:00", "13:00", "14:00"}) world_.add(on_tuesday(clock, 20min));
  }
  std::string found() { return remedy("meeting_overload:2026-11-24"); }
};

TEST_F(DayRemedy, IsTheMeetingThatTheOwnerOrganises) {
  five();
  world_.add(on_tuesday("15:30", 30min).organized());
  EXPECT_EQ(found(), "15:30-16:00 move");
}

TEST_F(DayRemedy, IsToDeclineWhereAttendanceIsOptional) {
  five();
  world_.add(on_tuesday("15:30", 30min).optional());
  EXPECT_EQ(found(), "15:30-16:00 decline");
}

TEST_F(DayRemedy, IsNoneWhereNothingIsTheOwnersToChange) {
  five();
  world_.add(on_tuesday("15:30", 30min).invited(PartStat::accepted));
  EXPECT_EQ(found(), "none");
}

TEST_F(DayRemedy, IsTheShortestThatEndsIt) {
  for (const char* clock : {"09:00", "10:00", "11:00"}) world_.add(on_tuesday(clock, 20min));
  world_.add(on_tuesday("13:00", 40min).organized());
  world_.add(on_tuesday("14:00", 25min).optional());
  world_.add(on_tuesday("15:00", 30min).organized());
  EXPECT_EQ(found(), "14:00-14:25 decline");
}

TEST_F(DayRemedy, IsTheEarlierOfTwoThatAreEquallyShort) {
  for (const char* clock : {"09:00", "10:00", "11:00", "13:00"}) world_.add(on_tuesday(clock, 20min));
  world_.add(on_tuesday("15:00", 30min).organized());
  world_.add(on_tuesday("14:00", 30min).optional());
  EXPECT_EQ(found(), "14:00-14:30 decline");
}

TEST_F(DayRemedy, IsToMoveOfTwoAtTheSameTime) {
  for (const char* clock : {"09:00", "10:00", "11:00", "13:00"}) world_.add(on_tuesday(clock, 20min));
  world_.add(on_tuesday("14:00", 30min).optional());
  world_.add(on_tuesday("14:00", 30min).organized());
  EXPECT_EQ(found(), "14:00-14:30 move");
}

TEST_F(DayRemedy, IsNoneWhereOneChangeIsNotEnough) {
  five();
  world_.add(on_tuesday("15:00", 30min).organized());
  world_.add(on_tuesday("16:00", 30min).organized());
  EXPECT_EQ(found(), "none");
}

TEST_F(DayRemedy, BreaksAChainInTheMiddle) {
  world_.add(on_tuesday("09:00", 25min).organized());  // three would remain, four with the next
  world_.add(on_tuesday("09:25", 25min));
  world_.add(on_tuesday("09:50", 30min).organized());
  world_.add(on_tuesday("10:20", 25min));
  world_.add(on_tuesday("10:45", 25min));
  EXPECT_EQ(found(), "09:50-10:20 move");
}

TEST_F(DayRemedy, OfAnOverlapIsWhatItAloneTakes) {
  // 5 h 10 min in all; the half hour lies within another meeting, so that 5 h 10 min remain without it.
  world_.add(on_tuesday("09:00", 160min));
  world_.add(on_tuesday("10:00", 30min).organized());
  world_.add(on_tuesday("13:00", 110min));
  world_.add(on_tuesday("16:00", 40min).organized());
  EXPECT_EQ(found(), "16:00-16:40 move");
}

TEST_F(DayRemedy, DoesNotLookAtMeetingsThatHaveBegun) {
  world_.set_now("2026-11-24 15:30");
  five();
  world_.add(on_tuesday("15:30", 30min).organized());
  EXPECT_EQ(found(), "none");
  world_.set_now("2026-11-24 15:29");
  EXPECT_EQ(found(), "15:30-16:00 move");
}

TEST_F(DayRemedy, OfADayThatIsOverIsNone) {
  world_.set_now("2026-11-25 00:00");
  five();
  world_.add(on_tuesday("15:30", 30min).organized());
  EXPECT_EQ(found(), "none");
}

TEST_F(DayRemedy, IsNoMaybeForNoMaybeIsTheReason) {
  five();
  world_.add(on_tuesday("15:30", 30min));
  world_.add(on_tuesday("16:30", 10min).invited(PartStat::tentative));
  EXPECT_EQ(found(), "none");
}

TEST_F(DayRemedy, TakesEveryCopyAway) {
  five();
  world_.add(on_tuesday("15:30", 30min).organized().uid("review"));
  world_.add(on_tuesday("15:30", 30min).uid("review"), "home");
  world_.source("feed", SourceRole::busy);
  world_.add(world_.event("2026-11-24 15:30", 30min), "feed");
  EXPECT_EQ(found(), "15:30-16:00 move");
}

TEST_F(DayRemedy, OfAMeetingOverMidnightHelpsBothDays) {
  world_.add(on_tuesday("18:00", 4h));
  world_.add(meeting("2026-11-25 02:00", 4h));
  world_.add(on_tuesday("22:30", 3h).organized());
  EXPECT_EQ(found(), "22:30-01:30 move");
  EXPECT_EQ(remedy("meeting_overload:2026-11-25"), "22:30-01:30 move");
}

class WeekRemedy : public RemedyTest {
 protected:
  // So many minutes of others' meetings in a week of 2,100 working minutes; 1,050 are too much.
  void others(int minutes) {
    for (int day = 0; minutes > 0; ++day) {
      const Instant morning = world_.at("2026-11-30") + std::chrono::days{day} + 9h;
      const int length = std::min(minutes, 180);
      world_.add(Event(Period{morning, morning + std::chrono::minutes{length}}).with({"ann", "bob"}));
      minutes -= length;
      const int after_lunch = std::min(minutes, 120);
      if (after_lunch == 0) return;
      world_.add(Event(Period{morning + 4h, morning + 4h + std::chrono::minutes{after_lunch}}).with({"ann", "bob"}));
      minutes -= after_lunch;
    }
  }
  std::string found() { return remedy("meeting_overload:2026-W49"); }
};

TEST_F(WeekRemedy, BringsTheLoadUnderTheLimit) {
  others(1050 - 30);
  world_.add(meeting("2026-12-01 16:00", 30min).organized());
  EXPECT_EQ(found(), "16:00-16:30 move");
}

TEST_F(WeekRemedy, IsNotOneThatLeavesTheLoadAtTheLimit) {
  others(1050);
  world_.add(meeting("2026-12-01 16:00", 30min).organized());
  EXPECT_EQ(found(), "none");
}

TEST_F(WeekRemedy, IsNotOneOutsideWorkingTime) {
  others(1050 - 40);
  world_.add(meeting("2026-12-01 18:00", 30min).organized());
  world_.add(meeting("2026-12-02 16:00", 40min).organized());
  EXPECT_EQ(found(), "16:00-16:40 move");
}

TEST_F(WeekRemedy, CountsOnlyThePartInWorkingTime) {
  others(1050 - 30);
  world_.add(meeting("2026-12-01 16:30", 20min).organized());  // 1,040 would still be enough with the next
  world_.add(meeting("2026-12-02 16:50", 25min).organized());  // ten minutes of it
  EXPECT_EQ(found(), "16:30-16:50 move") << "1,050 less 20";
}

TEST_F(WeekRemedy, OfAPastWeekIsNone) {
  others(1050 - 30);
  world_.add(meeting("2026-12-01 16:00", 30min).organized());
  world_.set_now("2026-12-06 23:59");
  EXPECT_EQ(found(), "none") << "all have begun";
  world_.set_now("2026-12-07 00:00");
  EXPECT_EQ(found(), "none");
}

TEST_F(WeekRemedy, OfTheRunningWeekIsAmongWhatIsStillAhead) {
  others(1050 - 60);
  world_.add(meeting("2026-12-01 16:00", 30min).organized());
  world_.add(meeting("2026-12-03 16:00", 30min).organized());
  world_.set_now("2026-12-02 12:00");
  EXPECT_EQ(found(), "16:00-16:30 move");
  EXPECT_EQ(world_.zone.date_at(
                std::get<WeekOverload>(finding(analysis_, "meeting_overload:2026-W49")->evidence).remedy->period.start),
            date("2026-12-03"));
}

class FocusRemedy : public RemedyTest {
 protected:
  void SetUp() override {
    for (const char* day : {"2026-11-30", "2026-12-01", "2026-12-03", "2026-12-04"}) break_up(day);
  }
  std::string found() { return remedy("no_focus_time:2026-W49"); }
};

TEST_F(FocusRemedy, OpensABlock) {
  world_.add(meeting("2026-12-02 10:00", 15min));
  world_.add(meeting("2026-12-02 14:00", 15min).organized());  // 13:00 to 14:45 would be free
  world_.add(meeting("2026-12-02 14:45", 15min));
  world_.add(meeting("2026-12-02 15:30", 45min).organized());  // 15:00 to 17:00 would be free
  EXPECT_EQ(found(), "15:30-16:15 move");
}

TEST_F(FocusRemedy, TakesTheTravelAwayWithTheMeeting) {
  world_.add(meeting("2026-12-02 10:00", 15min));
  world_.add(meeting("2026-12-02 14:45", 15min));
  world_.add(meeting("2026-12-02 17:00", 60min).organized().travel(90min));  // 15:00 to 17:00 would be free
  EXPECT_EQ(found(), "17:00-18:00 move");
}

TEST_F(FocusRemedy, IsNoAppointment) {
  world_.add(meeting("2026-12-02 10:00", 15min));
  world_.add(world_.event("2026-12-02 14:30", 45min).organized());
  EXPECT_EQ(found(), "none") << "nobody else is there: it is no meeting";
}

TEST_F(FocusRemedy, OfAThinWeekOpensASecondBlock) {
  world_.add(meeting("2026-12-02 14:30", 30min).organized());  // 09:00 to 12:00 and 15:00 to 17:00 are free: two
  world_.add(meeting("2026-12-02 16:00", 15min));
  world_.add(meeting("2026-12-02 13:15", 15min).organized());
  EXPECT_EQ(remedy("thin_focus:2026-W49"), "14:30-15:00 move") << "13:30 to 16:00 would be free";
}

TEST_F(FocusRemedy, OfAPastWeekIsNone) {
  world_.add(meeting("2026-12-02 10:00", 15min));
  world_.add(meeting("2026-12-02 14:45", 30min).organized());
  EXPECT_EQ(found(), "14:45-15:15 move");
  world_.set_now("2026-12-07 08:00");
  EXPECT_EQ(found(), "none");
}

}  // namespace
}  // namespace attune::analysis
