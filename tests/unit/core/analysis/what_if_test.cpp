// One occurrence away, or at another time, and how it is named.
#include "core/analysis/what_if.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/occurrence_name.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// Now is Monday 2026-11-23, 08:00.
class WhatIfTest : public ::testing::Test {
 protected:
  void meeting(std::string_view start, Seconds length, std::string_view source = "work") {
    world_.add(world_.event(start, length).with({"ann", "bob"}), source);
  }
  Result<CountedOccurrence> named(std::string_view name) {
    analysis_ = world_.analyse();
    return occurrence_named(name, counted_occurrences(world_.sources, analysis_), world_.zone);
  }
  WhatIf without(std::string_view name) { return change(name, {}); }
  WhatIf change(std::string_view name, std::string_view to) {
    const auto occurrence = named(name).value();
    std::optional<Period> moved;
    if (!to.empty()) {
      moved = moved_to(occurrence, moment_named(to, occurrence.period.start, world_.zone).value(), world_.zone);
    }
    return what_if(world_.sources, analysis_, occurrence, moved, world_.settings, world_.zone, world_.now());
  }
  int minutes(const Analysis& analysis, std::string_view day) { return day_of(analysis, day).figures.meeting_minutes; }

  World world_{"2026-11-23 08:00", Zone::system("Europe/Berlin").value()};
  Analysis analysis_;
};

TEST_F(WhatIfTest, WithoutItTheWeekHasLess) {
  meeting("2026-11-25 14:00", 60min);
  meeting("2026-11-25 16:00", 30min);
  const WhatIf change = without("2026-11-25T14:00");
  EXPECT_EQ(minutes(change.before, "2026-11-25"), 90);
  EXPECT_EQ(minutes(change.after, "2026-11-25"), 30);
  EXPECT_EQ(change.weeks, std::vector<std::size_t>{26});
}

TEST_F(WhatIfTest, NoCopyTakesItsPlace) {
  const auto review = world_.event("2026-11-25 14:00", 60min).uid("review").with({"ann", "bob"});
  world_.add(review);
  world_.add(review, "home");
  meeting("2026-11-25 14:00", 60min, "mirror");  // the same people under another UID
  world_.source("feed", SourceRole::busy);
  world_.add(world_.event("2026-11-25 14:00", 60min), "feed");
  const WhatIf change = without("2026-11-25T14:00");
  EXPECT_EQ(minutes(change.before, "2026-11-25"), 60);
  for (const KindFigure& figure : change.after.weeks[26].figures.by_kind) EXPECT_EQ(figure.count, 0);
}

TEST_F(WhatIfTest, CopiesMoveAlong) {
  meeting("2026-11-25 14:00", 60min);
  meeting("2026-11-25 14:00", 60min, "mirror");
  const WhatIf moved = change("2026-11-25T14:00", "2026-11-26T10:00");
  EXPECT_EQ(minutes(moved.after, "2026-11-25"), 0);
  EXPECT_EQ(minutes(moved.after, "2026-11-26"), 60);
  EXPECT_EQ(day_of(moved.after, "2026-11-26").figures.meetings, 1);
}

TEST_F(WhatIfTest, AnotherMeetingOfThatTimeStays) {
  meeting("2026-11-25 14:00", 60min);
  world_.add(world_.event("2026-11-25 14:00", 60min).with({"cem", "dan"}), "mirror");
  EXPECT_EQ(minutes(without("2026-11-25T14:00/1").after, "2026-11-25"), 60);
}

TEST_F(WhatIfTest, MovedToAnotherWeekItTouchesBoth) {
  meeting("2026-11-25 14:00", 60min);
  const WhatIf moved = change("2026-11-25T14:00", "2026-12-01T09:00");
  EXPECT_EQ(moved.weeks, (std::vector<std::size_t>{26, 27}));
  EXPECT_EQ(minutes(moved.after, "2026-12-01"), 60);
}

TEST_F(WhatIfTest, AClockAloneIsOnTheSameDay) {
  meeting("2026-11-25 14:00", 60min);
  const WhatIf moved = change("2026-11-25T14:00", "10:30");
  EXPECT_EQ(moved.moved, (Period{world_.at("2026-11-25 10:30"), world_.at("2026-11-25 11:30")}));
}

TEST_F(WhatIfTest, ADayOffMovesByWholeDays) {
  world_.source("days", SourceRole::holidays);
  world_.add(world_.all_day("2026-11-25").away(), "days");
  const WhatIf moved = change("2026-11-25", "2026-11-26T10:00");
  EXPECT_EQ(moved.after.weeks[26].days[2].figures.working_minutes, 420);
  EXPECT_EQ(moved.after.weeks[26].days[3].figures.working_minutes, 0);
  EXPECT_EQ(without("2026-11-25").after.weeks[26].days[2].figures.working_minutes, 420);
}

TEST_F(WhatIfTest, SaysWhatWouldEndAndWhatWouldBegin) {
  for (const char* clock : {"09:00", "10:00", "11:00", "13:00", "14:00", "15:00"}) {
    meeting("2026-11-25 " + std::string(clock), 15min);
  }
  const WhatIf change = without("2026-11-25T15:00");
  ASSERT_EQ(change.ended.size(), 1U);
  EXPECT_EQ(change.ended.front().id, "meeting_overload:2026-11-25");
  EXPECT_THAT(change.begun, IsEmpty());
}

TEST_F(WhatIfTest, AStartNamesAnOccurrenceOnTheOwnersClockOrByRfc3339) {
  meeting("2026-11-25 14:00", 60min);
  EXPECT_TRUE(named("2026-11-25T14:00"));
  EXPECT_TRUE(named("2026-11-25T13:00:00Z"));
  EXPECT_TRUE(named("2026-11-25T15:00:00+02:00"));
  for (const char* bad : {"", "wednesday", "2026-11-25T25:00", "2026-11-25T14:00/x", "2026-11-25T14:00 "}) {
    ASSERT_FALSE(named(bad)) << bad;
    EXPECT_THAT(named(bad).error().message, HasSubstr("such as 2026-11-25T14:00"));
  }
}

TEST_F(WhatIfTest, WhatDoesNotCountHasNoName) {
  world_.add(world_.event("2026-11-25 14:00", 60min).with({"ann"}).cancelled());
  meeting("2026-11-25 16:00", 30min);
  const auto missing = named("2026-11-25T14:00");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().kind, ErrorKind::usage);
  EXPECT_THAT(missing.error().message, HasSubstr("2026-11-25T16:00 (until 2026-11-25T16:30, small)"));
}

TEST_F(WhatIfTest, SeveralOfOneTimeAreToldApartByNumber) {
  meeting("2026-11-25 14:00", 60min);
  world_.add(world_.event("2026-11-25 14:00", 30min).with({"cem"}));
  const auto either = named("2026-11-25T14:00");
  ASSERT_FALSE(either);
  EXPECT_THAT(either.error().message, HasSubstr("2026-11-25T14:00/1 (until 2026-11-25T14:30, one_on_one), "
                                                "2026-11-25T14:00/2 (until 2026-11-25T15:00, small)"));
  EXPECT_EQ(named("2026-11-25T14:00/2").value().period.length(), 60min);
  EXPECT_FALSE(named("2026-11-25T14:00/3"));
}

}  // namespace
}  // namespace attune::analysis
