// The same UID in several items of one source: the later version counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::ElementsAre;

class Versions : public ::testing::Test {
 protected:
  Event event() const { return world_.event("2026-11-24 10:00", 30min).uid("x"); }
  std::vector<bool> superseded() const {
    const Analysis analysis = world_.analyse();
    std::vector<bool> found;
    for (const Judgement& judgement : analysis.judgements.at(0)) found.push_back(judgement.superseded);
    return found;
  }

  World world_;
};

TEST_F(Versions, TheHighestSequenceIsKept) {
  world_.add(event().version(2, world_.at("2026-01-01")));
  world_.add(event().version(1, world_.at("2026-01-02")));
  EXPECT_THAT(superseded(), ElementsAre(false, true));
}

TEST_F(Versions, ThenTheLatestStamp) {
  world_.add(event().version(1, world_.at("2026-01-02")));
  world_.add(event().version(1, world_.at("2026-01-01")));
  EXPECT_THAT(superseded(), ElementsAre(false, true));
}

TEST_F(Versions, ThenTheLaterItem) {
  world_.add(event());
  world_.add(event());
  EXPECT_THAT(superseded(), ElementsAre(true, false));
}

TEST_F(Versions, AnOldSeriesGivesWayWithAllItsInstances) {
  world_.weekly(event().version(1), 3);
  world_.add(world_.event("2026-11-26 10:00", 30min).uid("x").version(2));
  EXPECT_THAT(superseded(), ElementsAre(true, true, true, false));
}

TEST_F(Versions, AnOverrideInAnotherFileReplacesItsInstanceAlone) {
  world_.weekly(event(), 3);
  world_.add(world_.event("2026-12-02 10:00", 30min).uid("x").replacing(world_.at("2026-12-01 10:00")));
  EXPECT_THAT(superseded(), ElementsAre(false, true, false, false));
}

TEST_F(Versions, OfTwoOverridesOfOneInstanceTheNewestIsKept) {
  const Instant id = world_.at("2026-12-01 10:00");
  world_.add(world_.event("2026-12-02 10:00", 30min).uid("x").replacing(id).version(3));
  world_.add(world_.event("2026-12-03 10:00", 30min).uid("x").replacing(id).version(2));
  EXPECT_THAT(superseded(), ElementsAre(false, true));
}

TEST_F(Versions, AnOverrideStaysWhenItsOldMasterGoes) {
  world_.weekly(event().version(1), 1);
  world_.source("work").items[0].meetings.push_back(
      world_.event("2026-12-02 10:00", 30min).uid("x").replacing(world_.at("2026-12-01 10:00")).meeting());
  world_.weekly(event().version(2), 1);
  EXPECT_THAT(superseded(), ElementsAre(true, false, false));
}

TEST_F(Versions, InstancesOfOneItemDoNotSupersedeEachOther) {
  world_.weekly(event(), 3);
  EXPECT_THAT(superseded(), ElementsAre(false, false, false));
}

TEST_F(Versions, OtherSourcesAreCopiesNotVersions) {
  world_.add(event());
  world_.add(event().version(2), "home");
  const Analysis analysis = world_.analyse();
  EXPECT_FALSE(analysis.judgements[0][0].superseded);
  EXPECT_EQ(analysis.judgements[0][0].reason, Reason::duplicate);
}

TEST_F(Versions, ASupersededOneCountsNowhere) {
  world_.add(event().version(1).with({"ann"}).invited(PartStat::accepted));
  world_.add(world_.event("2026-11-25 10:00", 30min).uid("x").version(2).with({"ann"}));
  const Analysis analysis = world_.analyse();
  EXPECT_EQ(day_of(analysis, "2026-11-24").figures.meetings, 0);
  EXPECT_EQ(day_of(analysis, "2026-11-25").figures.meetings, 1);
}

}  // namespace
}  // namespace attune::analysis
