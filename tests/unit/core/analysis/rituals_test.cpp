// ritual_quiet: a declared ritual not seen for one and a half times its interval, and not planned.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Rituals : public ::testing::Test {
 protected:
  Rituals() {
    world_.settings.rituals = {{"retrospective", 14}, {"celebration", 30}};
    world_.settings.enabled = {FindingKind::ritual_quiet};
    world_.add(world_.event("2026-06-01 09:00", 30min).with({"ann"}));  // so far back the calendar reaches
  }
  Event retrospective(std::string_view start) const { return world_.event(start, 1h).with({"ann", "bo"}).ritual(0); }
  // Another ritual that is seen often enough, so that only the first is asked about.
  void celebrate() { world_.add(world_.event("2026-11-20 15:00", 1h).ritual(1)); }

  const RitualQuiet* found(std::string_view name = "retrospective") {
    analysis_ = world_.analyse();
    const Finding* const one = finding(analysis_, "ritual_quiet:" + std::string(name));
    return one == nullptr ? nullptr : std::get_if<RitualQuiet>(&one->evidence);
  }

  World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

TEST_F(Rituals, OneAndAHalfIntervalsAgoIsNotYetQuiet) {
  world_.add(retrospective("2026-11-02 14:00"));
  EXPECT_EQ(found(), nullptr) << "21 days";
}

TEST_F(Rituals, ADayMoreIsQuiet) {
  world_.add(retrospective("2026-10-18 14:00"));
  world_.add(retrospective("2026-11-01 14:00"));
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->name, "retrospective");
  EXPECT_EQ(found()->interval_days, 14);
  EXPECT_EQ(found()->last_seen, date("2026-11-01"));
  EXPECT_EQ(found()->days_since, 22);
  EXPECT_EQ(found()->away_days, 0);
}

TEST_F(Rituals, OfAnOddIntervalHalfADayCounts) {
  world_.settings.rituals = {{"retrospective", 15}};  // 22.5 days
  world_.add(retrospective("2026-11-01 14:00"));
  EXPECT_EQ(found(), nullptr) << "22 days";
  world_.set_now("2026-11-24 08:00");
  EXPECT_NE(found(), nullptr) << "23 days";
}

TEST_F(Rituals, OnePlannedWithinTheWindowIsNotQuiet) {
  world_.add(retrospective("2026-10-01 14:00"));
  world_.add(retrospective("2027-01-20 14:00").status(EventStatus::tentative));
  EXPECT_EQ(found(), nullptr) << "perhaps is planned too";
}

TEST_F(Rituals, WhatWasCalledOffOrDeclinedIsNeitherSeenNorPlanned) {
  world_.add(retrospective("2026-11-01 14:00"));
  world_.add(retrospective("2026-11-16 14:00").cancelled());
  world_.add(retrospective("2026-11-18 14:00").invited(PartStat::declined));
  world_.add(retrospective("2026-12-01 14:00").cancelled());
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->last_seen, date("2026-11-01"));
}

TEST_F(Rituals, AWholeDayAFreeOrALongOneWasSeen) {
  world_.add(world_.all_day("2026-11-20").ritual(0));
  EXPECT_EQ(found(), nullptr);
  world_.add(world_.event("2026-11-19 16:00", 1h).transparent().ritual(1));
  EXPECT_EQ(found("celebration"), nullptr);
  world_.settings.rituals = {{"x", 1}, {"y", 1}, {"offsite", 14}};
  world_.add(world_.event("2026-11-17 08:00", 10h).ritual(2));
  EXPECT_EQ(found("offsite"), nullptr);
}

TEST_F(Rituals, NeverSeenCountsFromTheStartOfTheCalendar) {
  celebrate();
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->last_seen, std::nullopt);
  EXPECT_EQ(found()->days_since, 175) << "June to November: since 1 June";
}

TEST_F(Rituals, AYoungOrEmptyCalendarHasNotEnoughHistory) {
  World young;
  young.settings.rituals = {{"retrospective", 14}};
  EXPECT_EQ(finding(young.analyse(), "ritual_quiet:retrospective"), nullptr) << "empty";
  young.add(young.event("2026-11-02 09:00", 30min));
  EXPECT_EQ(finding(young.analyse(), "ritual_quiet:retrospective"), nullptr);
}

TEST_F(Rituals, DaysAwayDoNotCount) {
  world_.add(retrospective("2026-10-30 14:00"));       // a Friday, 24 days ago
  world_.add(world_.all_day("2026-11-02", 3).away());  // three working days
  EXPECT_EQ(found(), nullptr) << "21 days";
  world_.add(retrospective("2026-10-29 14:00"));
  world_.settings.rituals[0].interval_days = 13;  // 19.5
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->days_since, 21);
  EXPECT_EQ(found()->away_days, 3);
}

TEST_F(Rituals, OfSomebodyElsesCalendarAreNotTheOwners) {
  world_.add(retrospective("2026-11-20 14:00"), "anns");
  world_.source("anns").role = SourceRole::shared;
  EXPECT_NE(found(), nullptr);
  world_.source("anns").role = SourceRole::busy;
  EXPECT_EQ(found(), nullptr) << "a busy calendar shows titles";
}

TEST_F(Rituals, OneThatHasBegunWasSeen) {
  world_.add(retrospective("2026-11-23 07:30"));
  EXPECT_EQ(found(), nullptr);
}

TEST_F(Rituals, EveryRitualIsAskedAboutByItself) {
  celebrate();
  world_.add(retrospective("2026-11-01 14:00"));
  EXPECT_NE(found(), nullptr);
  EXPECT_EQ(found("celebration"), nullptr);
}

TEST_F(Rituals, FoundInAStaleCalendarAreWithheld) {
  world_.source("work").state = SourceState::stale;
  ASSERT_NE(found(), nullptr);
  EXPECT_TRUE(finding(analysis_, "ritual_quiet:retrospective")->withheld);
}

TEST_F(Rituals, CalendarsWithoutTitlesCanNotTell) {
  world_.source("work").capability.titles = false;
  EXPECT_EQ(found(), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::ElementsAre(FindingKind::ritual_quiet));
  world_.settings.rituals.clear();
  EXPECT_EQ(found(), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::IsEmpty()) << "nothing was asked";
}

TEST_F(Rituals, AreAboutNoPeriodAndNoPerson) {
  ASSERT_NE(found(), nullptr);
  const Finding& one = *finding(analysis_, "ritual_quiet:retrospective");
  EXPECT_EQ(period_name(one), std::nullopt);
  EXPECT_EQ(person_of(one), std::nullopt);
  EXPECT_FALSE(days_of(one).has_value());
}

}  // namespace
}  // namespace attune::analysis
