// What the owner says about people: merged people are one wherever people are counted, and everything can be taken
// back.
#include "core/analysis/people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/analysis/people_overview.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using ::testing::ElementsAre;
using ::testing::UnorderedElementsAre;

const PersonId ann = person("ann");
const PersonId ann_private = person("ann at home");
const PersonId ann_formerly = person("ann before she married");
const PersonId ben = person("ben");

People merged_ann() {
  People people;
  people.merge(ann, ann_private);
  return people;
}

class MergedPeople : public ::testing::Test {
 protected:
  const Meeting& meeting() const { return world_.sources.front().items.back().meetings.front(); }
  void merge() { apply_aliases(merged_ann(), world_.sources); }

  World world_;  // Monday 2026-11-23 08:00
};

TEST_F(MergedPeople, AMeetingWithBothAddressesHasOnePersonLess) {
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"ann", "ann at home", "ben"}));
  EXPECT_EQ(last_judgement(world_.analyse()).size, 4);
  merge();
  EXPECT_EQ(last_judgement(world_.analyse()).size, 3);
}

TEST_F(MergedPeople, AMeetingWithBothAddressesOfOnePersonIsAOneToOne) {
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"ann", "ann at home"}));
  EXPECT_EQ(last_judgement(world_.analyse()).kind, Kind::small);
  merge();
  EXPECT_EQ(last_judgement(world_.analyse()).kind, Kind::one_on_one);
}

TEST_F(MergedPeople, StaySortedAndDistinct) {
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"ann at home", "ben", "cleo", "ann", "dora"}));
  merge();
  EXPECT_TRUE(std::ranges::is_sorted(meeting().people));
  std::vector<PersonId> people;
  for (const Invitee& invitee : meeting().people) people.push_back(invitee.person);
  EXPECT_THAT(people, UnorderedElementsAre(ann, ben, person("cleo"), person("dora")));
}

TEST_F(MergedPeople, TheOrganizerIsTheOneWhoStandsForBoth) {
  Event event = world_.event("2026-11-24 10:00", 30min).with({"ann at home"});
  event.meeting().organizer = ann_private;
  world_.add(event);
  merge();
  EXPECT_EQ(meeting().organizer, ann);
}

TEST_F(MergedPeople, DeclinedOnlyIfEveryEntrySaysSo) {
  world_.add(world_.event("2026-11-24 10:00", 30min).with({"ann at home", "ben"}).declined_by("ann"));
  merge();
  EXPECT_EQ(last_judgement(world_.analyse()).size, 3);
  world_.add(world_.event("2026-11-24 11:00", 30min).with({"ben"}).declined_by("ann").declined_by("ann at home"));
  merge();
  EXPECT_EQ(last_judgement(world_.analyse()).size, 2);
}

TEST_F(MergedPeople, AreWeakOnlyIfEveryEntryIs) {
  Event event = world_.event("2026-11-24 10:00", 30min);
  event.meeting().people = {{ann, false, true}, {ann_private, false, false}};
  std::ranges::sort(event.meeting().people);
  world_.add(event);
  merge();
  ASSERT_EQ(meeting().people.size(), 1U);
  EXPECT_FALSE(meeting().people.front().weak);
  event.meeting().people = {{ann, false, true}, {ann_private, false, true}};
  std::ranges::sort(event.meeting().people);
  world_.add(event);
  merge();
  EXPECT_TRUE(meeting().people.front().weak);
}

TEST_F(MergedPeople, HaveOneRhythmMadeOfTheMeetingsOfBothAddresses) {
  world_.weekly(world_.event("2026-09-01 10:00", 30min).with({"ann"}), 6);
  world_.weekly(world_.event("2026-10-13 10:00", 30min).with({"ann at home"}), 6);
  ASSERT_EQ(world_.analyse().rhythms.size(), 2U);
  merge();
  const Analysis analysis = world_.analyse();
  ASSERT_EQ(analysis.rhythms.size(), 1U);
  EXPECT_EQ(analysis.rhythms.front().person, ann);
  EXPECT_EQ(analysis.rhythms.front().held, 12);
}

TEST(People, LeadOnOverSeveralAliasesToTheOneWhoStandsForAll) {
  People people = merged_ann();
  people.merge(ann_private, ann_formerly);
  EXPECT_EQ(people.canonical(ann_formerly), ann);
  people.merge(ben, ann_private);  // they are all ben now
  for (const PersonId& one : {ann, ann_private, ann_formerly, ben}) EXPECT_EQ(people.canonical(one), ben);
  EXPECT_THAT(people.aliases_of(ann), UnorderedElementsAre(ann, ann_private, ann_formerly));
}

TEST(People, MergingTheSamePersonAgainInEitherOrderChangesNothing) {
  People people = merged_ann();
  people.merge(ann_private, ann);
  people.merge(ann, ann);
  EXPECT_EQ(people, merged_ann());
}

TEST(People, AMergeThatIsTakenBackLeavesWhatWasSaidOfEach) {
  People before;
  before.pin(ann_private, PersonRole::mentor);
  before.set_rhythm(ann, 14);
  People people = before;
  people.merge(ann, ann_private);
  EXPECT_TRUE(people.part(ann_private));
  EXPECT_EQ(people, before);
  EXPECT_FALSE(people.part(ann_private));
}

TEST(People, WhatIsSaidOfOneAddressHoldsForThePerson) {
  People people = merged_ann();
  people.pin(ann_private, PersonRole::manager);
  people.set_rhythm(ann_private, 14);
  for (const PersonId& one : {ann, ann_private}) {
    EXPECT_TRUE(people.about(one).pinned);
    EXPECT_EQ(people.about(one).role, PersonRole::manager);
    EXPECT_EQ(people.about(one).rhythm_days, 14);
  }
  Settings settings;
  apply_notes(people, settings);
  EXPECT_THAT(settings.pinned, ElementsAre(ann));
  EXPECT_THAT(settings.rhythms, ElementsAre(std::pair(ann, 14.0)));
}

TEST(People, WhatWasSaidBeforeAMergeHoldsAfterItAndTheFirstOneCountsMore) {
  People people;
  people.pin(ann_private, PersonRole::report);
  people.set_rhythm(ann, 7);
  people.set_rhythm(ann_private, 28);
  people.merge(ann, ann_private);
  EXPECT_TRUE(people.about(ann).pinned);
  EXPECT_EQ(people.about(ann).role, PersonRole::report);
  EXPECT_EQ(people.about(ann).rhythm_days, 7);
}

TEST(People, WhatIsTakenBackIsTakenBackForEveryAddress) {
  People people;
  people.pin(ann_private, PersonRole::report);
  people.set_rhythm(ann_private, 28);
  people.merge(ann, ann_private);
  people.unpin(ann);
  people.forget_rhythm(ann);
  EXPECT_EQ(people, merged_ann());
}

TEST(People, PinningAgainWithoutARoleKeepsTheRole) {
  People people;
  people.pin(ben, PersonRole::manager);
  people.pin(ben, std::nullopt);
  EXPECT_EQ(people.about(ben).role, PersonRole::manager);
}

TEST(People, OfWhomNothingIsSaidAreNotKept) {
  People people;
  people.pin(ben, std::nullopt);
  people.unpin(ben);
  people.set_rhythm(ben, 7);
  people.forget_rhythm(ben);
  people.unpin(ann);
  EXPECT_TRUE(people.empty());
}

TEST(People, InACircleAreRefused) {
  std::map<PersonId, PersonNote> notes;
  notes[ann].same_as = ann_private;
  EXPECT_TRUE(People::from(notes));
  notes[ann_private].same_as = ann;
  EXPECT_FALSE(People::from(notes));
  notes.clear();
  notes[ann].same_as = ann;
  EXPECT_FALSE(People::from(notes));
}

Rhythm rhythm_of(const PersonId& person, RhythmState state, int last_held_day = 0) {
  Rhythm rhythm;
  rhythm.person = person;
  rhythm.state = state;
  if (last_held_day > 0) rhythm.last_held = Instant{std::chrono::days{last_held_day}};
  return rhythm;
}

TEST(PeopleOverview, ShowsFirstWhoNeedsAttention) {
  People people;
  people.pin(person("pinned"), std::nullopt);
  const auto list = people_overview(
      {rhythm_of(person("resting"), RhythmState::resting), rhythm_of(person("fine"), RhythmState::on_rhythm, 5),
       rhythm_of(person("lately"), RhythmState::missing, 9), rhythm_of(person("long ago"), RhythmState::missing, 3),
       rhythm_of(person("pinned"), RhythmState::missing, 8), rhythm_of(person("faded"), RhythmState::faded, 1)},
      people, {}, RhythmState::not_enough_history);
  std::vector<PersonId> order;
  for (const PersonOverview& one : list) order.push_back(one.rhythm.person);
  EXPECT_THAT(order, ElementsAre(person("pinned"), person("long ago"), person("lately"), person("faded"),
                                 person("fine"), person("resting")));
}

TEST(PeopleOverview, ShowsEveryoneTheOwnerSaidSomethingAboutOnce) {
  People people = merged_ann();
  people.pin(ben, PersonRole::mentor);
  Settings settings;
  settings.resting.insert(ben);
  const auto list =
      people_overview({rhythm_of(ann, RhythmState::on_rhythm)}, people, settings, RhythmState::cannot_tell);
  ASSERT_EQ(list.size(), 2U);
  EXPECT_EQ(list[0].rhythm.person, ann);
  EXPECT_THAT(list[0].aliases, ElementsAre(ann_private));
  EXPECT_EQ(list[1].rhythm.person, ben);
  EXPECT_EQ(list[1].rhythm.state, RhythmState::resting);
  EXPECT_EQ(list[1].role, PersonRole::mentor);
}

}  // namespace
}  // namespace attune::analysis
