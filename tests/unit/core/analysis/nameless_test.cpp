// What a meeting with somebody whom the owner had Attune forget still says.
#include "core/calendar/nameless.hpp"

#include <gtest/gtest.h>

#include "core/analysis/analysis.hpp"
#include "core/analysis/people.hpp"
#include "tests/support/meetings.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

class Nameless : public ::testing::Test {
 protected:
  void forget(std::string_view name) {
    for (auto& source : world_.sources) {
      for (auto& item : source.items) {
        for (auto& meeting : item.meetings) make_nameless(meeting, {person(name)});
      }
    }
  }
  Event event() const { return world_.event("2026-11-24 10:00", 30min); }

  World world_;
};

TEST_F(Nameless, SomebodyForgottenCountsAndIsNobodyToMeetOneToOne) {
  world_.add(event().with({"ann"}));
  forget("ann");
  const auto analysis = world_.analyse();
  EXPECT_EQ(last_judgement(analysis).kind, Kind::small);
  EXPECT_EQ(last_judgement(analysis).size, 2);
  EXPECT_EQ(last_judgement(analysis).verdict, Verdict::firm);
  EXPECT_TRUE(analysis.rhythms.empty());
}

TEST_F(Nameless, TwoWhoWereForgottenAreTwo) {
  world_.add(event().with({"ann", "bob", "cem"}));
  forget("ann");
  forget("bob");
  EXPECT_EQ(last_judgement(world_.analyse()).size, 4);
}

TEST_F(Nameless, TwoWhoWereForgottenStayTwoWhenOthersAreMerged) {
  world_.add(event().with({"ann", "bob", "cem", "dee"}));
  forget("ann");
  forget("bob");
  People people;
  people.merge(person("cem"), person("dee"));
  apply_aliases(people, world_.sources);
  EXPECT_EQ(last_judgement(world_.analyse()).size, 4) << "the owner, the two, and one of the others";
}

TEST_F(Nameless, WhoeverDeclinedStillDoesNotCome) {
  world_.add(event().with({"cem"}).declined_by("ann"));
  forget("ann");
  EXPECT_EQ(last_judgement(world_.analyse()).kind, Kind::one_on_one);
}

TEST_F(Nameless, AOneToOneThatFellOutBelongsToNobody) {
  world_.add(event().declined_by("ann").move_to(world_.at("2026-11-17 10:00")));
  forget("ann");
  EXPECT_TRUE(world_.analyse().rhythms.empty());
}

TEST_F(Nameless, NobodyIsFoundWhereNobodyWasForgotten) {
  Meeting meeting;
  meeting.people = {{person("ann"), false, false}};
  const auto before = meeting;
  EXPECT_FALSE(make_nameless(meeting, {person("bob")}));
  EXPECT_EQ(meeting, before);
}

TEST_F(Nameless, AnOrganizerIsForgottenToo) {
  Meeting meeting;
  meeting.organizer = person("ann");
  EXPECT_TRUE(make_nameless(meeting, {person("ann")}));
  EXPECT_EQ(meeting.organizer, std::nullopt);
}

}  // namespace
}  // namespace attune::analysis
