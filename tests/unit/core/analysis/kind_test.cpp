// One test for every kind, in the order in which they are tried.
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Kinds : public ::testing::Test {
 protected:
  Judgement judge(const Event& event) {
    world_.source("work").items.clear();  // or it would mirror the one before
    world_.add(event);
    return last_judgement(world_.analyse());
  }
  Kind kind(const Event& event) { return judge(event).kind; }
  Event event(Seconds length = 30min) const { return world_.event("2026-11-24 10:00", length); }
  Event with_people(int people) const {
    Event made = event();
    for (int index = 0; index < people; ++index) made.with({"person-" + std::to_string(index)});
    return made;
  }

  World world_;
};

TEST_F(Kinds, TwoPeopleAreOneOnOneFromFiveMinutesToTwoHours) {
  EXPECT_EQ(kind(event(5min).with({"ann"})), Kind::one_on_one);
  EXPECT_EQ(kind(event(120min).with({"ann"})), Kind::one_on_one);
  EXPECT_EQ(kind(event(5min - 1s).with({"ann"})), Kind::small);
  EXPECT_EQ(kind(event(120min + 1s).with({"ann"})), Kind::small);
}

TEST_F(Kinds, SizesDrawTheLines) {
  const std::vector<std::pair<int, Kind>> lines = {{3, Kind::small},     {5, Kind::small}, {6, Kind::medium},
                                                   {8, Kind::medium},    {9, Kind::large}, {49, Kind::large},
                                                   {50, Kind::broadcast}};
  for (const auto& [size, expected] : lines) {
    const Judgement judgement = judge(with_people(size - 1));
    EXPECT_EQ(judgement.kind, expected) << size;
    EXPECT_EQ(judgement.size, size);
  }
}

TEST_F(Kinds, PeopleWhoDeclinedDoNotCount) {
  const Judgement judgement = judge(event().with({"ann"}).declined_by("bob"));
  EXPECT_EQ(judgement.kind, Kind::one_on_one);
  EXPECT_EQ(judgement.size, 2);
}

TEST_F(Kinds, AGroupMakesTheSizeUnknown) {
  const Judgement judgement = judge(event().with({"ann"}).with_group());
  EXPECT_EQ(judgement.kind, Kind::group);
  EXPECT_EQ(judgement.size, std::nullopt);
}

TEST_F(Kinds, WithoutPeopleItIsAnAppointmentOfSizeOne) {
  const Judgement judgement = judge(event());
  EXPECT_EQ(judgement.kind, Kind::appointment);
  EXPECT_EQ(judgement.size, 1);
}

TEST_F(Kinds, AFocusMarkWithoutPeopleIsAFocusHold) {
  EXPECT_EQ(kind(event().focus()), Kind::focus_hold);
  EXPECT_EQ(kind(event().focus().with({"ann"})), Kind::one_on_one);
}

TEST_F(Kinds, AnAwayWordWithoutPeopleIsAwayAndComesBeforeFocus) {
  EXPECT_EQ(kind(event().away()), Kind::away);
  EXPECT_EQ(kind(event().away().focus()), Kind::away);
  EXPECT_EQ(kind(event().away().with({"ann"})), Kind::one_on_one);
  EXPECT_EQ(kind(event().away().with_group()), Kind::group);
}

TEST_F(Kinds, PeopleWhoDeclinedDoNotStandInTheWayOfAWord) {
  EXPECT_EQ(kind(event().away().declined_by("ann")), Kind::away);
  EXPECT_EQ(kind(event().focus().declined_by("ann")), Kind::focus_hold);
}

TEST_F(Kinds, OutOfOfficeIsAwayEvenWithPeopleAndEvenPrivate) {
  EXPECT_EQ(kind(event().busy_status(BusyStatus::out_of_office).with({"ann"})), Kind::away);
  EXPECT_EQ(kind(event().busy_status(BusyStatus::out_of_office).with_group()), Kind::away);
  EXPECT_EQ(kind(event().busy_status(BusyStatus::out_of_office).secret()), Kind::away);
}

TEST_F(Kinds, AHolidaysSourceIsAlwaysAway) {
  world_.source("holidays", SourceRole::holidays);
  world_.add(world_.all_day("2026-11-24").with({"ann"}), "holidays");
  EXPECT_EQ(last_judgement(world_.analyse(), 1).kind, Kind::away);
}

TEST_F(Kinds, APrivateEventIsTimeOnly) {
  const Judgement judgement = judge(event().with({"ann", "bob"}).secret().away());
  EXPECT_EQ(judgement.kind, Kind::appointment);
  EXPECT_EQ(judgement.size, 1);
}

TEST_F(Kinds, AnAllDayMeetingOfTwoIsSmall) {
  EXPECT_EQ(kind(world_.all_day("2026-11-24").with({"ann"})), Kind::small);
}

TEST_F(Kinds, AssumedMeetingsAreTimedBusyEventsWithoutPeopleOrWords) {
  world_.source("work").assume_meetings = true;
  const Judgement assumed = judge(event());
  EXPECT_EQ(assumed.kind, Kind::group);
  EXPECT_EQ(assumed.size, std::nullopt);
  EXPECT_EQ(kind(event().focus()), Kind::focus_hold);
  EXPECT_EQ(kind(event().away()), Kind::away);
  EXPECT_EQ(kind(event().with({"ann"})), Kind::one_on_one);
  EXPECT_EQ(kind(event().secret()), Kind::appointment);
  EXPECT_EQ(kind(world_.all_day("2026-11-24")), Kind::appointment);
  EXPECT_EQ(kind(event().transparent()), Kind::appointment);
  EXPECT_EQ(kind(event().busy_status(BusyStatus::working_elsewhere)), Kind::appointment);
  EXPECT_EQ(kind(event().transparent().busy_status(BusyStatus::busy)), Kind::group);
}

}  // namespace
}  // namespace attune::analysis
