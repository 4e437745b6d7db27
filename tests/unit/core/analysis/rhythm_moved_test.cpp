// rhythm_moved: the same one-to-one moved three times or more in a row.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class MovedOneOnOnes : public ::testing::Test {
 protected:
  // A weekly series with ann, Tuesdays at 10:00 from 2026-10-20: W43 to W47 are past, W48 and W49 to come.
  void series(std::initializer_list<std::string_view> moved_to, Seconds all_shifted = 0min) {
    LocalTime planned = local("2026-10-20 10:00");
    ItemMeetings item;
    for (const std::string_view start : moved_to) {
      const Instant instance = world_.zone.to_instant(planned);
      Event event = world_.event("2026-10-20 10:00", 30min).with({"ann"}).uid("series").instance(instance, 7);
      if (start.empty()) {
        event.move_to(instance + all_shifted);
      } else if (start == "cancelled") {
        event.move_to(instance).cancelled().replacing(instance);
      } else {
        event.move_to(world_.at(start)).replacing(instance);
      }
      item.meetings.push_back(event.meeting());
      planned += std::chrono::days{7};
    }
    world_.source("work").items.push_back(std::move(item));
  }
  const RhythmMoved* found() {
    analysis_ = world_.analyse();
    const Finding* const one = finding(analysis_, id_of(FindingKind::rhythm_moved, person("ann")));
    return one == nullptr ? nullptr : std::get_if<RhythmMoved>(&one->evidence);
  }

  World world_;  // Monday 2026-11-23 08:00
  Analysis analysis_;
};

TEST_F(MovedOneOnOnes, ThreeMovesUpToTheLatestAreOne) {
  series({"", "", "2026-11-04 10:00", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->times, 3);
  EXPECT_EQ(found()->latest, date("2026-11-19"));
}

TEST_F(MovedOneOnOnes, TwoMovesAreNone) {
  series({"", "", "", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, TheRunReachesTheLatestThatWasDue) {
  series({"2026-10-21 10:00", "2026-10-28 10:00", "2026-11-04 10:00", "2026-11-11 10:00", "", "", ""});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, MovesStillToComeDoNotLengthenIt) {
  series({"", "", "", "2026-11-11 10:00", "2026-11-18 10:00", "2026-11-25 10:00", "2026-12-02 10:00"});
  EXPECT_EQ(found(), nullptr);
  world_.set_now("2026-11-25 10:00");
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->times, 3);
}

TEST_F(MovedOneOnOnes, AnInstanceThatFellOutIsPassedOver) {
  series({"", "2026-10-28 10:00", "2026-11-04 10:00", "cancelled", "2026-11-18 10:00", "", ""});
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->times, 3);
}

TEST_F(MovedOneOnOnes, AnOverrideAtItsOwnTimeIsNoMove) {
  series({"", "", "2026-11-04 10:00", "2026-11-10 10:00", "2026-11-18 10:00", "", ""});
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, AShiftOfThisAndAllLaterOnesIsNoMove) {
  // Two moves, then an override of this and future by an hour, which later instances follow.
  series({"", "", "2026-11-04 10:00", "2026-11-11 10:00", "2026-11-17 11:00", "", ""}, 1h);
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, WithinAShiftedSeriesAMoveStaysOne) {
  series({"", "", "2026-11-04 10:00", "2026-11-11 10:00", "2026-11-19 16:00", "", ""}, 1h);
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->times, 3);
}

TEST_F(MovedOneOnOnes, AMoveByAnHourWithinASeriesShiftedByAnHourIsOne) {
  series({"", "", "2026-11-03 12:00", "2026-11-10 12:00", "2026-11-17 12:00", "", ""}, 1h);
  ASSERT_NE(found(), nullptr);
  EXPECT_EQ(found()->times, 3);
}

TEST_F(MovedOneOnOnes, AnswersToTheLastOnesOfAShiftedSeriesAreNoMoves) {
  series({"", "", "2026-11-03 11:00", "2026-11-10 11:00", "2026-11-17 11:00"}, 1h);
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, AShiftToAnotherDayIsNoMoveAlsoThroughAClockChange) {
  world_ = World("2026-11-23 08:00", Zone::system("Europe/Berlin").value());
  // From Saturdays to Mondays: over the night of 25 October that is an hour longer.
  LocalTime planned = local("2026-10-17 10:00");
  ItemMeetings item;
  for (int index = 0; index < 6; ++index, planned += std::chrono::days{7}) {
    Event event = world_.event("2026-10-17 10:00", 30min).with({"ann"}).uid("series");
    event.move_to(world_.zone.to_instant(planned + 48h)).instance(world_.zone.to_instant(planned), 7);
    if (index < 3) event.replacing(world_.zone.to_instant(planned));
    item.meetings.push_back(event.meeting());
  }
  world_.source("work").items.push_back(std::move(item));
  world_.set_now("2026-11-03 08:00");
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, AMeetingOfThreeIsNoOneToOne) {
  series({"", "", "2026-11-04 10:00", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  for (Meeting& meeting : world_.source("work").items.back().meetings) {
    meeting.people.push_back({person("bob"), false, false});
    std::ranges::sort(meeting.people);
  }
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, TheNumberIsASetting) {
  series({"", "", "", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  world_.settings.moved_times = 2;
  EXPECT_NE(found(), nullptr);
}

TEST_F(MovedOneOnOnes, SomebodyKnownByANameAloneIsNeverItsSubject) {
  series({"", "", "2026-11-04 10:00", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  world_.source("work").items.back().meetings.back().people.front().weak = true;
  EXPECT_EQ(found(), nullptr);
}

TEST_F(MovedOneOnOnes, AreWithheldOnAStaleSourceAndCannotBeToldWithoutAttendees) {
  series({"", "", "2026-11-04 10:00", "2026-11-10 11:00", "2026-11-19 10:00", "", ""});
  world_.source("work").state = SourceState::stale;
  ASSERT_NE(found(), nullptr);
  EXPECT_TRUE(finding(analysis_, id_of(FindingKind::rhythm_moved, person("ann")))->withheld);
  world_.source("work").capability.attendees = false;
  EXPECT_EQ(found(), nullptr);
  EXPECT_THAT(analysis_.cannot_tell, ::testing::Contains(FindingKind::rhythm_moved));
}

}  // namespace
}  // namespace attune::analysis
