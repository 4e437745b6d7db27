// What the owner said about people, and answered, reaches the analysis by the people they are now.
#include "daemon/service/world.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/meetings.hpp"

namespace attune::service {
namespace {

using attune::testing::person;
using ::testing::ElementsAre;

const PersonId ann = person("ann");
const PersonId ann_private = person("ann at home");
constexpr Instant noon{std::chrono::days{20000} + std::chrono::hours{12}};

World surveyed(state::Memory kept) {
  const Archive archive([](const SourceId&) { return std::nullopt; },
                        [](const state::SourceReading&) { return Result<void>{}; },
                        [](const SourceId&) { return false; });
  const Configured configured{{}, attune::testing::default_settings(), {}, {}, Zone::utc(), {}, {}, {}, {}, {}, {}, {}};
  const Memory memory(std::move(kept), [](const state::Memory&) { return Result<void>{}; });
  return survey({}, archive, configured, memory, noon);
}

TEST(WorldTest, PinsAndRhythmsOfAnAliasAreThePersons) {
  state::Memory kept;
  kept.people.pin(ann_private, std::nullopt);
  kept.people.set_rhythm(ann_private, 14);
  kept.people.merge(ann, ann_private);
  const auto world = surveyed(kept);
  EXPECT_THAT(world.settings.pinned, ElementsAre(ann));
  EXPECT_THAT(world.settings.rhythms, ElementsAre(std::pair(ann, 14.0)));
}

TEST(WorldTest, WeTalkElsewhereSaidOfAnAliasLetsThePersonRest) {
  state::Memory kept;
  kept.history.elsewhere[ann_private] = noon;
  EXPECT_THAT(surveyed(kept).settings.resting, ElementsAre(ann_private));
  kept.people.merge(ann, ann_private);
  EXPECT_THAT(surveyed(kept).settings.resting, ElementsAre(ann));
}

}  // namespace
}  // namespace attune::service
