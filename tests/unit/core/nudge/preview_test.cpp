#include "core/nudge/preview.hpp"

#include <gtest/gtest.h>

#include "tests/support/meetings.hpp"

namespace attune::nudge {
namespace {

using namespace std::chrono_literals;
using attune::testing::date;
using attune::testing::World;
using std::chrono::days;
using std::chrono::weeks;

// Seven weeks up to a Monday; the third and the sixth are crowded.
World two_crowded_weeks() {
  World world("2026-11-23 08:00", Zone::system("Europe/Berlin").value());
  for (const auto* const monday : {"2026-10-19", "2026-11-09"}) {
    for (int day = 0; day < 5; ++day) {
      const auto start = world.zone.to_instant(LocalTime{date(monday) + days{day}} + 13h);
      world.add(attune::testing::Event(Period{start, start + 4h}).with({"ann", "ben", "eve"}));
    }
  }
  return world;
}

std::vector<Preview::Moment> previewed(const World& world, std::chrono::weeks span) {
  Preview preview(world.sources, world.settings, {}, world.zone, {world.now() - span, world.now()});
  while (preview.step()) {
  }
  return preview.told();
}

// Each is told as the coming week, and once more, a cool-down later, when it has come.
TEST(Preview, TellsWhatEachCrowdedWeekWouldHaveBrought) {
  const auto world = two_crowded_weeks();
  std::vector<std::string> told;
  for (const auto& moment : previewed(world, weeks{7})) {
    told.push_back(to_iso_date(world.zone.date_at(moment.at)) + ' ' + moment.nudge.finding);
  }
  EXPECT_EQ(told,
            (std::vector<std::string>{"2026-10-12 meeting_overload:2026-W43", "2026-10-19 meeting_overload:2026-W43",
                                      "2026-11-02 meeting_overload:2026-W46", "2026-11-09 meeting_overload:2026-W46"}));
}

TEST(Preview, LooksNoFurtherBackThanAsked) {
  EXPECT_EQ(previewed(two_crowded_weeks(), weeks{3}).size(), 2U);
  EXPECT_TRUE(previewed(two_crowded_weeks(), weeks{1}).empty());
}

TEST(Preview, KeepsTheLimitsOfTheSettings) {
  const auto world = two_crowded_weeks();
  Settings settings;
  settings.per_week = 0;
  Preview preview(world.sources, world.settings, settings, world.zone, {world.now() - weeks{7}, world.now()});
  while (preview.step()) {
  }
  EXPECT_TRUE(preview.told().empty());
}

// Whoever asks every five minutes hears the same, at the same time but for those five minutes.
TEST(Preview, MissesNoMomentBetweenItsLooks) {
  const auto world = two_crowded_weeks();
  const Period span{world.now() - weeks{6}, world.now() - weeks{4}};
  Preview preview(world.sources, world.settings, {}, world.zone, span);
  while (preview.step()) {
  }
  Settings settings;
  settings.learning = days{0};
  History history;
  history.since = span.start;
  std::vector<Preview::Moment> asked;
  for (auto now = span.start; now < span.end; now += 5min) {
    const auto analysis = analysis::analyse(world.sources, world.settings, world.zone, now);
    const auto decision = decide({analysis, world.sources, world.settings, world.zone, now}, history, settings);
    if (!decision.nudge) continue;
    record_told(history, *decision.nudge, now);
    asked.push_back({now, *decision.nudge});
  }
  ASSERT_FALSE(asked.empty());
  ASSERT_EQ(preview.told().size(), asked.size());
  for (std::size_t i = 0; i < asked.size(); ++i) {
    EXPECT_EQ(preview.told()[i].nudge.finding, asked[i].nudge.finding);
    EXPECT_LT(asked[i].at - preview.told()[i].at, 5min);
    EXPECT_GE(asked[i].at, preview.told()[i].at);
  }
}

}  // namespace
}  // namespace attune::nudge
