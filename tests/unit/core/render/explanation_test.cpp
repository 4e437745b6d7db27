// What `attune why` tells: every finding and every definition, the figures they rest on, what was left out.
#include "core/render/explain.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

#include "core/render/input_words.hpp"
#include "core/render/layout.hpp"
#include "tests/support/golden.hpp"
#include "tests/unit/core/render/weeks.hpp"

namespace attune::render {
namespace {

using analysis::FindingKind;
using attune::testing::IsGolden;
using attune::testing::person;
using attune::testing::week_of;
using attune::testing::World;
using render::testing::planted_world;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Pair;

const analysis::Definition& defined(std::string_view name) {
  return *analysis::find_definition(name);
}

struct ExplanationTest : ::testing::Test {
  World world = planted_world();
  analysis::Analysis analysis = world.analyse();
  Instant now = world.now();
  std::vector<SettingInForce> settings;
  Ground ground{analysis, world.sources, world.zone, now, settings};

  const analysis::WeekFigures& week(const std::string& day) const { return week_of(analysis, day); }
};

TEST_F(ExplanationTest, EveryFindingIsExplained) {
  std::string all;
  std::map<analysis::FindingKind, int> seen;
  for (const auto& one : analysis.findings) {
    const auto text = explanation(one, ground, {80, false});
    if (++seen[one.kind] <= 3) all += text + "\n----\n";  // weeks and weeks of good news all look alike
  }
  EXPECT_THAT(all, IsGolden("explanations.txt"));
}

TEST_F(ExplanationTest, EveryDefinitionIsExplainedWithItsFigures) {
  for (const auto& definition : analysis::definitions()) {
    const auto text = explanation(definition, week("2026-11-25"), ground, {80, false});
    EXPECT_THAT(text, HasSubstr(std::string(definition.title))) << definition.name;
    EXPECT_THAT(text, HasSubstr("What was left out")) << definition.name;
  }
}

TEST_F(ExplanationTest, EveryFigureKindVerdictAndReasonHasAValueInAWeek) {
  const auto scope = scope_of(week("2026-11-25"));
  const auto counts = counts_in(scope, ground);
  for (const auto& definition : analysis::definitions()) {
    using Subject = analysis::Definition::Subject;
    const bool valued = definition.subject != Subject::finding && definition.subject != Subject::term;
    EXPECT_EQ(input_words(definition, scope, counts, ground).has_value(), valued) << definition.name;
  }
}

// Worked out by hand from the plan in weeks.hpp.
TEST_F(ExplanationTest, TheFiguresAreThoseOfTheWeek) {
  const auto scope = scope_of(week("2026-11-25"));
  const auto counts = counts_in(scope, ground);
  const auto words = [&](std::string_view name) { return input_words(defined(name), scope, counts, ground).value(); };
  EXPECT_EQ(words("load"), "28 %");
  EXPECT_EQ(words("working_minutes"), "35 h");
  EXPECT_EQ(words("meetings"), "20");
  EXPECT_EQ(words("after_hours_minutes"), "30 min");
  EXPECT_EQ(words("longest_chain"), "2 meetings, 1 h 30 min, Mon 23 Nov 10:30–12:00");
  EXPECT_EQ(words("focus_blocks"), "none");
  EXPECT_EQ(words("one_on_one"), "1, 30 min");
  EXPECT_EQ(words("maybe"), "1");
  EXPECT_EQ(words("declined"), "1");
  EXPECT_EQ(words("free"), "0");
}

TEST_F(ExplanationTest, CountsWhatWasLeftOutOfThatWeekAlone) {
  EXPECT_THAT(counts_in(scope_of(week("2026-11-25")), ground).left_out,
              ::testing::ElementsAre(Pair(analysis::Reason::cancelled, 1), Pair(analysis::Reason::declined, 1)));
  EXPECT_TRUE(counts_in(scope_of(week("2026-11-11")), ground).left_out.empty());
}

TEST_F(ExplanationTest, CountsTheMeetingsOfThatPersonAlone) {
  const Scope scope{{}, analysis.window, person("lea")};
  const auto counts = counts_in(scope, ground);
  EXPECT_THAT(counts.left_out, Contains(Pair(analysis::Reason::declined, 1)));
  EXPECT_EQ(counts.maybe, 1);
}

TEST_F(ExplanationTest, OfAOneToOneItCountsThoseOfTheTwoAlone) {
  const auto missing = std::ranges::find(analysis.findings, FindingKind::missing_one_on_one, &analysis::Finding::kind);
  const auto scope = scope_of(*missing, ground);
  EXPECT_EQ(scope.person, person("tom"));
  EXPECT_EQ(counts_in(scope, ground).firm, 10);  // and stand-ups on every day
}

TEST_F(ExplanationTest, ADayIsExplainedByItsOwnFigures) {
  analysis::Finding finding;
  analysis::DayOverload overload;
  overload.date = attune::testing::date("2026-11-12");
  finding.evidence = overload;
  const auto scope = scope_of(finding, ground);
  ASSERT_NE(scope.figures, nullptr);
  EXPECT_EQ(scope.name, "2026-11-12");
  EXPECT_EQ(scope.figures->meeting_minutes, 15 + 2 * 135);
  EXPECT_EQ(scope.period.length(), std::chrono::hours{24});
}

TEST_F(ExplanationTest, SaysWhatCanBeChangedAndHow) {
  settings = {{"findings.meeting_overload", "day_meetings", "6", "So many meetings overload a day."},
              {"words", "focus", R"(["focus", "focus time", "deep work", "fokuszeit"])", "Titles of focus time."},
              {"identity", "groups", "2 entries", "Mailing lists.", false}};
  const auto text = explanation(defined("load"), week("2026-11-25"), ground, {80, false});
  EXPECT_THAT(text, HasSubstr("What you can change, in your config.toml\n"
                              "  [findings.meeting_overload]\n"
                              "  day_meetings = 6                So many meetings overload a day.\n"));
  EXPECT_THAT(text, HasSubstr("  groups = (2 entries)"));
}

TEST_F(ExplanationTest, EveryLineFitsTheWidth) {
  settings = {{"findings.meeting_overload", "day_meetings", "6", "So many meetings overload a day."}};
  for (const int width : {40, 60, 80, 120}) {
    for (const auto& one : analysis.findings) {
      const auto text = explanation(one, ground, {width, false});
      for (const auto line : split(text, '\n')) EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
    }
  }
}

}  // namespace
}  // namespace attune::render
