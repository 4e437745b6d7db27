// What the terminal shows: golden at three widths, and the rules that hold for any week.
#include "core/render/report.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/render/layout.hpp"
#include "core/render/tally.hpp"
#include "tests/support/golden.hpp"
#include "tests/unit/core/render/weeks.hpp"

namespace attune::render {
namespace {

using attune::testing::IsGolden;
using attune::testing::week_of;
using attune::testing::World;
using render::testing::planted_world;
using ::testing::HasSubstr;
using ::testing::Not;

struct ReportTest : ::testing::Test {
  World world = planted_world();
  analysis::Analysis analysis = world.analyse();

  std::string week(const std::string& day, const Style& style) const {
    return week_report(analysis, week_of(analysis, day), world.zone, world.now(), style);
  }
  std::string whole(const Style& style) const {
    const auto nudges = nudge::candidates({analysis, world.sources, world.settings, world.zone, world.now()});
    return analysis_report(analysis, world.sources, nudges, world.zone, world.now(), style);
  }
};

TEST_F(ReportTest, ShowsTheWeekInSixtyColumns) {
  EXPECT_THAT(week("2026-11-25", {60, false}), IsGolden("week_60.txt"));
}

TEST_F(ReportTest, ShowsTheWeekInEightyColumns) {
  EXPECT_THAT(week("2026-11-25", {80, false}), IsGolden("week_80.txt"));
}

TEST_F(ReportTest, ShowsTheWeekInOneHundredAndTwentyColumns) {
  EXPECT_THAT(week("2026-11-25", {120, false}), IsGolden("week_120.txt"));
}

TEST_F(ReportTest, ShowsTheWeekInColourWhenAsked) {
  EXPECT_THAT(week("2026-11-11", {80, true}), IsGolden("week_colour.txt"));
}

TEST_F(ReportTest, ShowsTheWholeAnalysis) {
  EXPECT_THAT(whole({80, false}), IsGolden("analysis_80.txt"));
}

TEST_F(ReportTest, ShowsAWeekWithoutWorkingTime) {
  EXPECT_THAT(week("2026-12-21", {80, false}), IsGolden("week_away.txt"));
}

TEST_F(ReportTest, UsesNoColourUnlessAsked) {
  EXPECT_THAT(whole({80, false}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(whole({80, true}), HasSubstr("\x1b["));
}

TEST_F(ReportTest, ColourChangesNothingButColour) {
  auto text = whole({80, true});
  for (auto begin = text.find('\x1b'); begin != std::string::npos; begin = text.find('\x1b')) {
    text.erase(begin, text.find('m', begin) - begin + 1);
  }
  EXPECT_EQ(text, whole({80, false}));
}

TEST_F(ReportTest, EveryLineFitsTheWidth) {
  for (const int width : {40, 60, 72, 80, 100, 120, 200}) {
    const auto text = whole({width, false});
    for (const auto line : split(text, '\n')) {
      EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
    }
  }
}

TEST_F(ReportTest, DaysOfOneDigitKeepTheirColumn) {
  const auto text = week("2026-12-02", {80, false});  // Monday 30 November to Sunday 6 December
  EXPECT_THAT(text, HasSubstr("  Mon 30 Nov  "));
  EXPECT_THAT(text, HasSubstr("  Tue  1 Dec  "));
}

TEST_F(ReportTest, EveryWeekOfTheWindowHasAReport) {
  for (const auto& figures : analysis.weeks) {
    EXPECT_THAT(week_report(analysis, figures, world.zone, world.now(), {80, false}), HasSubstr(figures.name));
  }
}

TEST_F(ReportTest, EscapesTheNamesOfSources) {
  world.sources[0].name = "work\x1b[2J\nmore";
  EXPECT_THAT(whole({80, false}), Not(HasSubstr("\x1b[2J")));
}

TEST_F(ReportTest, ShowsPeopleAsTheCallerNamesThem) {
  Style style{80, false};
  style.person = [](const PersonId& id) {
    return id == attune::testing::person("tom") ? std::string("tom\x1b[2J@example.com") : std::string("another");
  };
  const auto text = whole(style);
  EXPECT_THAT(text, HasSubstr("One-to-one with tom\uFFFD[2J@example.com, every two weeks"));
  EXPECT_THAT(text, HasSubstr("  tom\uFFFD[2J@example.com\n                every two weeks, held 10"));
  EXPECT_THAT(text, HasSubstr("  another       every week"));
}

TEST(ReportWithoutPeopleTest, SaysWhatItCannotTell) {
  World world;
  world.add(world.event("2026-11-24 10:00", std::chrono::minutes{30}));
  world.sources[0].capability.attendees = false;
  const auto analysis = world.analyse();
  EXPECT_THAT(analysis_report(analysis, world.sources, {}, world.zone, world.now(), {80, false}),
              HasSubstr("do not show who takes"));
}

TEST(ReportOfUnansweredTest, SaysWhereUnansweredInvitationsCountAsFirm) {
  World world;
  for (int day = 0; day < 8; ++day) {
    auto event = world.event("2026-11-0" + std::to_string(day + 1) + " 10:00", std::chrono::minutes{30});
    world.add(event.with({"ann"}).invited());
  }
  const auto analysis = world.analyse();
  EXPECT_THAT(analysis_report(analysis, world.sources, {}, world.zone, world.now(), {120, false}),
              HasSubstr("Invitations without an answer count as firm in work, for few there carry one."));
  EXPECT_EQ(unanswered_note(planted_world().analyse(), planted_world().sources), "");
}

TEST(LayoutTest, CountsCellsAndNotBytes) {
  EXPECT_EQ(display_width("13:00–14:45"), 11U);
  EXPECT_EQ(right_aligned("–", 3), "  –");
  EXPECT_EQ(left_aligned("█", 3), "█  ");
}

TEST(LayoutTest, WrapsAtBlanksAndIndentsWhatFollows) {
  EXPECT_EQ(wrapped("  one two three four five six seven eight nine", {40, false}, 4),
            "  one two three four five six seven\n    eight nine\n");
}

TEST(LayoutTest, PartsNeitherLengthsNorDates) {
  EXPECT_EQ(wrapped("one two three four five six seven 7 h 15 min", {40, false}),
            "one two three four five six seven\n7 h 15 min\n");
  EXPECT_EQ(wrapped("one two three four five six eleven, Thu 26 Nov 10:30", {40, false}),
            "one two three four five six eleven,\nThu 26 Nov 10:30\n");
  EXPECT_EQ(wrapped("one two three four five six seven Thu is it", {40, false}),
            "one two three four five six seven Thu is\nit\n");
}

TEST(LayoutTest, LeavesALongWordWhole) {
  const std::string word(50, 'x');
  EXPECT_EQ(wrapped("a " + word, {40, false}), "a\n" + word + '\n');
}

}  // namespace
}  // namespace attune::render
