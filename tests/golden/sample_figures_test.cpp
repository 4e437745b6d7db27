// The sample calendar, read and analysed in one process, against figures worked out by hand from Mara's story.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/analysis/people_overview.hpp"
#include "core/render/explain.hpp"
#include "core/render/people.hpp"
#include "core/render/report.hpp"
#include "tests/golden/sample_world.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/meetings.hpp"

namespace attune::sample {
namespace {

using ::testing::ElementsAre;
using ::testing::IsSupersetOf;
using ::testing::UnorderedElementsAre;

struct SampleFiguresTest : ::testing::Test, SampleWorld {
  const analysis::Figures& week(const std::string& day) const {
    return attune::testing::week_of(analysed, day).figures;
  }
  const analysis::Rhythm& rhythm(const std::string& address) const {
    const auto found = std::find_if(analysed.rhythms.begin(), analysed.rhythms.end(),
                                    [&](const auto& one) { return one.person == attune::testing::person(address); });
    EXPECT_NE(found, analysed.rhythms.end());
    return *found;
  }
  static const analysis::KindFigure& kind(const analysis::Figures& figures, analysis::Kind kind) {
    return figures.by_kind[static_cast<std::size_t>(kind)];
  }
};

TEST_F(SampleFiguresTest, ReadsWithoutADiagnostic) {
  EXPECT_EQ(diagnostics, 0U);
}

TEST_F(SampleFiguresTest, ThisWeekComesInShortPieces) {
  const auto& figures = week("2026-11-25");
  EXPECT_EQ(figures.working_minutes, 5 * 7 * 60);
  EXPECT_EQ(figures.meetings, 19);  // stand-ups 5, launch 10, planning, Ines, review, all-hands
  EXPECT_EQ(figures.meeting_minutes, 5 * 15 + 10 * 30 + 60 + 30 + 60 + 60);
  EXPECT_EQ(figures.meeting_minutes_in_hours, 585);
  EXPECT_EQ(figures.load(), 0.2786);
  EXPECT_EQ(figures.maybe_minutes, 45);  // the lunch talk
  EXPECT_EQ(figures.overlap_minutes, 0);
  EXPECT_EQ(figures.after_hours_minutes, 0);
  EXPECT_EQ(kind(figures, analysis::Kind::one_on_one).count, 1);
  EXPECT_EQ(kind(figures, analysis::Kind::small).minutes, 5 * 15 + 10 * 30 + 60);
  EXPECT_EQ(kind(figures, analysis::Kind::medium).minutes, 60);
  EXPECT_EQ(kind(figures, analysis::Kind::broadcast).minutes, 60);
  EXPECT_EQ(figures.longest_chain.meetings, 2);
  EXPECT_EQ(figures.longest_chain.minutes, 90);
  EXPECT_TRUE(figures.focus_blocks.empty());
  EXPECT_EQ(figures.fragment_minutes, 2100 - 585);
}

TEST_F(SampleFiguresTest, TheLaunchWeekIsFull) {
  const auto& figures = week("2026-11-11");
  EXPECT_EQ(figures.meetings, 15);
  EXPECT_EQ(figures.meeting_minutes, 5 * 15 + 60 + 30 + 60 + 1080);
  EXPECT_EQ(figures.load(), 0.6214);
  EXPECT_EQ(figures.longest_chain.minutes, 180);  // Wednesday: review and workshop
  EXPECT_EQ(figures.focus_minutes, 135);          // Friday morning, after the stand-up
}

TEST_F(SampleFiguresTest, LeaveTakesWorkingTime) {
  EXPECT_EQ(week("2026-08-05").working_minutes, 0);
  EXPECT_EQ(week("2026-10-07").working_minutes, 2100 - 240);  // half a day off
  EXPECT_EQ(week("2026-12-30").working_minutes, 0);           // the rest of the year, and New Year's Day
  EXPECT_EQ(week("2026-05-25").working_minutes, 2100 - 420);  // Whit Monday
}

TEST_F(SampleFiguresTest, FindsWhatTheStoryTells) {
  std::vector<std::string> ids;
  for (const auto& finding : analysed.findings) {
    if (!analysis::person_of(finding)) ids.push_back(finding.id);
  }
  EXPECT_THAT(ids, IsSupersetOf({"no_focus_time:2026-W48", "meeting_overload:2026-W46", "meeting_overload:2026-11-11",
                                 "meeting_overload:2026-11-12", "thin_focus:2026-W46"}));
  std::vector<PersonId> missing;
  for (const auto& finding : analysed.findings) {
    if (const auto person = analysis::person_of(finding)) missing.push_back(*person);
  }
  EXPECT_THAT(missing, ElementsAre(attune::testing::person("tomasz.nowak@harbour.example")));
}

TEST_F(SampleFiguresTest, KnowsTheRhythmsOfFourPeople) {
  EXPECT_EQ(analysed.rhythms.size(), 4U);
  const auto& ines = rhythm("ines.ferreira@harbour.example");
  EXPECT_EQ(ines.days, 7);
  EXPECT_EQ(ines.state, analysis::RhythmState::on_rhythm);
  EXPECT_EQ(ines.held, 23);  // 27 Tuesdays; two on leave, one taken out, one declined
  EXPECT_EQ(rhythm("tomasz.nowak@harbour.example").days, 14);
  EXPECT_EQ(rhythm("tomasz.nowak@harbour.example").state, analysis::RhythmState::missing);
  EXPECT_EQ(rhythm("priya.raman@longshore.example").days, 30);
  EXPECT_EQ(rhythm("priya.raman@longshore.example").state, analysis::RhythmState::on_rhythm);
  EXPECT_EQ(rhythm("jonas.weber@harbour.example").state, analysis::RhythmState::faded);
}

TEST_F(SampleFiguresTest, LeavesOutForEveryReasonOfTheStory) {
  std::set<analysis::Reason> reasons;
  for (const auto& judgements : analysed.judgements) {
    for (const auto& judgement : judgements) {
      if (judgement.reason) reasons.insert(*judgement.reason);
    }
  }
  using analysis::Reason;
  EXPECT_THAT(reasons, UnorderedElementsAre(Reason::duplicate, Reason::not_an_event, Reason::cancelled,
                                            Reason::declined, Reason::abandoned, Reason::free, Reason::all_day));
}

TEST_F(SampleFiguresTest, ReadsWellInTheTerminal) {
  const auto nudges = nudge::candidates({analysed, sources, settings, zone, now});
  EXPECT_THAT(render::analysis_report(analysed, sources, nudges, zone, now, {80, false}),
              attune::testing::IsGolden("sample_80.txt"));
}

// What a person sees of it, at three widths, on a terminal with colours and without.
struct SampleOnScreenTest : SampleFiguresTest, ::testing::WithParamInterface<std::pair<int, bool>> {
  render::Style style() const { return {GetParam().first, GetParam().second}; }
  std::string file(const std::string& name) const {
    return "sample/" + name + '_' + std::to_string(GetParam().first) + (GetParam().second ? "_colour" : "") + ".txt";
  }
  std::vector<render::SettingInForce> in_force{
      {"findings.meeting_overload", "week", "0.5", "The share of working time from which a week is overloaded."},
      {"work", "lunch", R"(["12:00-13:00"])", "Taken off the working hours of every day."}};
  render::Ground ground{analysed, sources, zone, now, in_force};
};

TEST_P(SampleOnScreenTest, TheWeekReadsWell) {
  EXPECT_THAT(render::week_report(analysed, attune::testing::week_of(analysed, "2026-11-25"), zone, now, style()),
              attune::testing::IsGolden(file("report")));
}

TEST_P(SampleOnScreenTest, TheReasonsReadWell) {
  std::string all;
  for (const auto* const id : {"no_focus_time:2026-W48", "meeting_overload:2026-W46", "meeting_overload:2026-11-11"}) {
    const auto finding = std::ranges::find(analysed.findings, id, &analysis::Finding::id);
    ASSERT_NE(finding, analysed.findings.end());
    all += render::explanation(*finding, ground, style()) + '\n';
  }
  const auto& week = attune::testing::week_of(analysed, "2026-11-25");
  all += render::explanation(*analysis::find_definition("load"), week, ground, style());
  EXPECT_THAT(all, attune::testing::IsGolden(file("why")));
}

TEST_P(SampleOnScreenTest, ThePeopleReadWell) {
  analysis::People people;
  people.pin(attune::testing::person("ines.ferreira@harbour.example"), analysis::PersonRole::manager);
  const auto list =
      analysis::people_overview(analysed.rhythms, people, settings, analysis::RhythmState::not_enough_history);
  EXPECT_THAT(render::people_report(list, zone, style()), attune::testing::IsGolden(file("people")));
}

INSTANTIATE_TEST_SUITE_P(Widths, SampleOnScreenTest,
                         ::testing::Values(std::pair{60, false}, std::pair{60, true}, std::pair{80, false},
                                           std::pair{80, true}, std::pair{120, false}, std::pair{120, true}));

}  // namespace
}  // namespace attune::sample
