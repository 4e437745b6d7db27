// Figures of days and weeks: the window, whole minutes, after hours, minutes by kind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Figures day(const World& world, std::string_view date) {
  return day_of(world.analyse(), date).figures;
}
Figures week(const World& world, std::string_view date) {
  return week_of(world.analyse(), date).figures;
}
KindFigure by_kind(const Figures& figures, Kind kind) {
  return figures.by_kind[static_cast<std::size_t>(kind)];
}
Zone berlin() {
  return Zone::system("Europe/Berlin").value();
}

TEST(Window, IsTwentySixWeeksBackThroughEightAheadInWholeWeeks) {
  const World world("2026-11-25 10:00");
  const Analysis analysis = world.analyse();
  EXPECT_EQ(to_iso_date(analysis.window_from), "2026-05-25");
  EXPECT_EQ(to_iso_date(analysis.window_to), "2027-01-25");
  EXPECT_EQ(analysis.weeks.size(), 35U);
  EXPECT_EQ(analysis.window.start, world.at("2026-05-25"));
  EXPECT_EQ(analysis.window.end, world.at("2027-01-25"));
  EXPECT_EQ(window_around(world.now(), world.zone, world.settings), analysis.window);
}

TEST(Window, WeeksStartOnTheDayThePersonSays) {
  World world("2026-11-22 10:00");
  world.settings.week_starts_on = std::chrono::Sunday;
  const Analysis analysis = world.analyse();
  EXPECT_EQ(to_iso_date(analysis.weeks[26].first_day), "2026-11-22");
  EXPECT_EQ(analysis.weeks[26].name, "2026-W48");
}

TEST(Window, WhatLiesOutsideCountsNowhere) {
  World world;
  world.add(world.event("2026-05-24 10:00", 30min).with({"ann"}));
  world.add(world.event("2027-01-25 10:00", 30min).with({"bob"}));
  for (const WeekFigures& figures : world.analyse().weeks) EXPECT_EQ(figures.figures.meetings, 0);
}

TEST(Window, WhatReachesIntoItBringsItsMinutesButNoStart) {
  World world;
  world.add(world.event("2026-05-24 23:30", 60min).with({"ann"}));
  const Figures first = day(world, "2026-05-25");
  EXPECT_EQ(first.meetings, 0);
  EXPECT_EQ(first.meeting_minutes, 30);
}

TEST(Week, AnEmptyOneIsAllFocus) {
  const World world;
  const Figures figures = week(world, "2026-11-23");
  EXPECT_EQ(figures.working_minutes, 5 * 7 * 60);
  EXPECT_EQ(figures.meetings, 0);
  EXPECT_EQ(figures.focus_minutes, 5 * 7 * 60);
  EXPECT_EQ(figures.focus_blocks.size(), 10U);
  EXPECT_EQ(figures.load(), 0.0);
}

TEST(Week, FiguresOfAPlainDayAreToTheMinute) {
  World world;
  world.add(world.event("2026-11-24 10:00", 30min).with({"ann"}));
  world.add(world.event("2026-11-24 10:35", 60min).with({"ann", "bob", "cem"}));
  world.add(world.event("2026-11-24 11:30", 60min).with({"ann", "bob"}));
  world.add(world.event("2026-11-24 16:30", 60min).with({"dag"}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.meetings, 4);
  EXPECT_EQ(figures.meeting_minutes, 30 + 115 + 60);
  EXPECT_EQ(figures.meeting_minutes_in_hours, 30 + 85 + 30);
  EXPECT_EQ(figures.overlap_minutes, 5);
  EXPECT_EQ(figures.after_hours_minutes, 30);
  EXPECT_EQ(figures.longest_chain.meetings, 3);
  EXPECT_EQ(figures.longest_chain.minutes, 150);
  EXPECT_EQ(figures.focus_minutes, 210);
  EXPECT_EQ(figures.fragment_minutes, 60 + 5);
  EXPECT_EQ(figures.load(), 0.3452);
}

TEST(Week, IsTheSumOfItsDays) {
  World world;
  world.add(world.event("2026-11-24 23:00", 3h).with({"ann"}));
  world.add(world.event("2026-11-26 10:00", 2h).with({"ann", "bob"}).status(EventStatus::tentative));
  const Analysis analysis = world.analyse();
  const WeekFigures& whole = week_of(analysis, "2026-11-24");
  int minutes = 0;
  int maybe = 0;
  for (const DayFigures& one : whole.days) {
    minutes += one.figures.meeting_minutes;
    maybe += one.figures.maybe_minutes;
  }
  EXPECT_EQ(whole.figures.meeting_minutes, minutes);
  EXPECT_EQ(minutes, 180);
  EXPECT_EQ(whole.figures.maybe_minutes, maybe);
  EXPECT_EQ(maybe, 120);
  EXPECT_EQ(whole.name, "2026-W48");
}

TEST(Rounding, BothEndsGoDownToTheWholeMinute) {
  World world;
  Event event = world.event("2026-11-24 10:00", 0s).with({"ann"});
  event.meeting().facts.period = {world.at("2026-11-24 10:00") + 59s, world.at("2026-11-24 10:30") + 1s};
  world.add(event);
  EXPECT_EQ(day(world, "2026-11-24").meeting_minutes, 30);
}

TEST(Rounding, AMeetingOfSecondsCountsWithoutMinutes) {
  World world;
  world.add(world.event("2026-11-24 10:00", 30s).with({"ann"}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.meetings, 1);
  EXPECT_EQ(figures.meeting_minutes, 0);
}

TEST(Rounding, LoadHasFourDecimals) {
  Figures figures;
  figures.working_minutes = 2100;
  figures.meeting_minutes_in_hours = 700;
  EXPECT_EQ(figures.load(), 0.3333);
  figures.meeting_minutes_in_hours = 1400;
  EXPECT_EQ(figures.load(), 0.6667);
  figures.working_minutes = 0;
  EXPECT_EQ(figures.load(), std::nullopt);
}

TEST(Week, AMeetingOverMidnightIsSplitAndCountsWhereItStarts) {
  World world;
  world.add(world.event("2026-11-24 23:30", 90min).with({"ann"}));
  const Figures first = day(world, "2026-11-24");
  const Figures second = day(world, "2026-11-25");
  EXPECT_EQ(first.meetings, 1);
  EXPECT_EQ(first.meeting_minutes, 30);
  EXPECT_EQ(second.meetings, 0);
  EXPECT_EQ(second.meeting_minutes, 60);
}

TEST(Week, MaybeMinutesAreWhatFirmOnesDoNotCover) {
  World world;
  world.add(world.event("2026-11-24 10:00", 60min).with({"ann"}));
  world.add(world.event("2026-11-24 10:30", 60min).with({"bob"}).status(EventStatus::tentative));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.meetings, 1);
  EXPECT_EQ(figures.meeting_minutes, 60);
  EXPECT_EQ(figures.maybe_minutes, 30);
  EXPECT_EQ(figures.overlap_minutes, 0);
}

TEST(Week, ThreeAtOnceOverlapOnlyOnce) {
  World world;
  for (const char* name : {"ann", "bob", "cem"}) world.add(world.event("2026-11-24 10:00", 60min).with({name}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.overlap_minutes, 60);
  EXPECT_EQ(figures.meeting_minutes, 60);
  EXPECT_EQ(figures.meetings, 3);
}

TEST(Week, AShortMeetingWithinALongOneDoesNotHideItsOverlapWithTheNext) {
  World world;
  world.add(world.event("2026-11-24 10:00", 2h).with({"ann"}));
  world.add(world.event("2026-11-24 10:15", 15min).with({"bob"}));
  world.add(world.event("2026-11-24 11:00", 2h).with({"cem"}));
  EXPECT_EQ(day(world, "2026-11-24").overlap_minutes, 15 + 60);
}

TEST(Week, AppointmentsAreNoMeetings) {
  World world;
  world.add(world.event("2026-11-24 10:00", 60min));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.meetings, 0);
  EXPECT_EQ(figures.meeting_minutes, 0);
  EXPECT_EQ(by_kind(figures, Kind::appointment).count, 1);
  EXPECT_EQ(by_kind(figures, Kind::appointment).minutes, 60);
}

TEST(ByKind, HoldsTheUnionAndTheCountOfFirmOnesThatStart) {
  World world;
  world.add(world.event("2026-11-24 10:00", 60min).with({"ann"}));
  world.add(world.event("2026-11-24 10:30", 60min).with({"bob"}));
  world.add(world.event("2026-11-24 15:00", 60min).with({"bob"}).status(EventStatus::tentative));
  world.add(world.event("2026-11-24 23:30", 60min).with({"bob", "cem"}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(by_kind(figures, Kind::one_on_one).count, 2);
  EXPECT_EQ(by_kind(figures, Kind::one_on_one).minutes, 90);
  EXPECT_EQ(by_kind(figures, Kind::small).count, 1);
  EXPECT_EQ(by_kind(figures, Kind::small).minutes, 30);
  EXPECT_EQ(by_kind(day(world, "2026-11-25"), Kind::small).count, 0);
  EXPECT_EQ(by_kind(day(world, "2026-11-25"), Kind::small).minutes, 30);
}

TEST(WorkingTime, LosesAwayTimeAndDaysOff) {
  World world;
  world.source("holidays", SourceRole::holidays);
  world.add(world.all_day("2026-11-24").away());
  world.add(world.event("2026-11-25 13:00", 4h).busy_status(BusyStatus::out_of_office));
  world.add(world.all_day("2026-11-26").transparent(), "holidays");
  const Analysis analysis = world.analyse();
  EXPECT_EQ(day_of(analysis, "2026-11-24").figures.working_minutes, 0);
  EXPECT_EQ(day_of(analysis, "2026-11-24").scheduled_minutes, 420);
  EXPECT_EQ(day_of(analysis, "2026-11-24").figures.load(), std::nullopt);
  EXPECT_EQ(day_of(analysis, "2026-11-25").figures.working_minutes, 180);
  EXPECT_EQ(day_of(analysis, "2026-11-26").figures.working_minutes, 0);
  EXPECT_EQ(week_of(analysis, "2026-11-24").figures.working_minutes, 420 + 180 + 420);
}

TEST(WorkingTime, OverlappingLeavesCountOnce) {
  World world;
  world.add(world.all_day("2026-11-24", 2).away());
  world.add(world.all_day("2026-11-25", 2).away(), "home");
  EXPECT_EQ(week(world, "2026-11-24").working_minutes, 2 * 420);
}

TEST(WorkingTime, MaybeAwayAndFreeAwayTakeNothing) {
  World world;
  world.add(world.all_day("2026-11-24").away().status(EventStatus::tentative));
  world.add(world.all_day("2026-11-25").away().transparent());
  EXPECT_EQ(week(world, "2026-11-24").working_minutes, 5 * 420);
}

TEST(WorkingTime, AMeetingInAwayTimeIsNotInHours) {
  World world;
  world.add(world.all_day("2026-11-24").away());
  world.add(world.event("2026-11-24 10:00", 60min).with({"ann"}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.meeting_minutes, 60);
  EXPECT_EQ(figures.meeting_minutes_in_hours, 0);
  EXPECT_EQ(figures.after_hours_minutes, 0) << "after hours is against the weekly table alone";
}

TEST(AfterHours, LunchIsInside) {
  World world;
  world.add(world.event("2026-11-24 12:00", 60min).with({"ann"}));
  const Figures figures = day(world, "2026-11-24");
  EXPECT_EQ(figures.after_hours_minutes, 0);
  EXPECT_EQ(figures.meeting_minutes_in_hours, 0);
}

TEST(AfterHours, AWeekendIsOutside) {
  World world;
  world.add(world.event("2026-11-28 12:00", 60min).with({"ann"}));
  EXPECT_EQ(day(world, "2026-11-28").after_hours_minutes, 60);
}

TEST(AfterHours, HoursOfTheNightRunIntoTheNextDay) {
  World world;
  for (auto& hours : world.settings.hours.days) hours.clear();
  world.settings.hours.days[1] = {{22h, 6h}};
  world.settings.hours.lunch.clear();
  world.add(world.event("2026-11-24 05:30", 60min).with({"ann"}));
  const Figures monday = day(world, "2026-11-23");
  const Figures tuesday = day(world, "2026-11-24");
  EXPECT_EQ(monday.working_minutes, 120);
  EXPECT_EQ(tuesday.working_minutes, 360);
  EXPECT_EQ(tuesday.meeting_minutes_in_hours, 30);
  EXPECT_EQ(tuesday.after_hours_minutes, 30);
}

TEST(ClockChange, AWeekInSpringHas167HoursAndInAutumn169) {
  World world("2026-11-23 08:00", berlin());
  world.settings.weeks_back = 40;
  const Analysis analysis = world.analyse();
  EXPECT_EQ(week_of(analysis, "2026-03-29").period.length(), 167h);
  EXPECT_EQ(week_of(analysis, "2026-10-25").period.length(), 169h);
  EXPECT_EQ(week_of(analysis, "2026-11-25").period.length(), 168h);
}

TEST(ClockChange, AShiftThroughItWorksAnHourLessOrMore) {
  World world("2026-11-23 08:00", berlin());
  world.settings.weeks_back = 40;
  for (auto& hours : world.settings.hours.days) hours = {{22h, 6h}};
  world.settings.hours.lunch.clear();
  EXPECT_EQ(day(world, "2026-03-29").working_minutes, 7 * 60);
  EXPECT_EQ(day(world, "2026-10-25").working_minutes, 9 * 60);
  EXPECT_EQ(day(world, "2026-10-26").working_minutes, 8 * 60);
}

TEST(ClockChange, AMeetingThroughItIsAsLongAsItReallyWas) {
  World world("2026-11-23 08:00", berlin());
  Event event = world.event("2026-10-25 01:00", 0s).with({"ann"});
  event.meeting().facts.period.end = world.at("2026-10-25 04:00");
  world.add(event);
  EXPECT_EQ(day(world, "2026-10-25").meeting_minutes, 240);
}

TEST(Days, BelongToTheOwnersZone) {
  World world("2026-11-23 08:00", Zone::system("Pacific/Auckland").value());
  Event event = world.event("2026-11-24 00:30", 30min).with({"ann"});
  EXPECT_EQ(to_rfc3339(event.start()), "2026-11-23T11:30:00Z");
  world.add(event);
  EXPECT_EQ(day(world, "2026-11-24").meetings, 1);
}

}  // namespace
}  // namespace attune::analysis
