// The list of people, golden at three widths.
#include "core/render/people.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/text.hpp"
#include "core/render/layout.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/meetings.hpp"

namespace attune::render {
namespace {

using namespace attune::testing;
using analysis::PersonOverview;
using analysis::PersonRole;
using analysis::RhythmState;

const Zone berlin = Zone::system("Europe/Berlin").value();

PersonOverview one(std::string_view name, RhythmState state, std::optional<double> days) {
  PersonOverview overview;
  overview.rhythm.person = person(name);
  overview.rhythm.state = state;
  overview.rhythm.days = days;
  return overview;
}

std::optional<Instant> morning(std::string_view day) {
  return berlin.to_instant(local(day) + std::chrono::hours{10});
}

std::vector<PersonOverview> team() {
  auto manager = one("manager", RhythmState::missing, 14);
  manager.rhythm.learned = false;
  manager.rhythm.last_held = morning("2026-10-20");
  manager.pinned = true;
  manager.role = PersonRole::manager;
  manager.aliases = {person("manager at home"), person("manager formerly")};
  auto report = one("report", RhythmState::on_rhythm, 7);
  report.rhythm.last_held = morning("2026-11-18");
  report.rhythm.next = morning("2026-11-25");
  report.role = PersonRole::report;
  auto median = one("median", RhythmState::on_rhythm, 10.5);
  median.rhythm.last_held = morning("2026-11-12");
  return {manager, report, median, one("new", RhythmState::not_enough_history, std::nullopt)};
}

TEST(PeopleReport, FitsSixtyColumns) {
  EXPECT_THAT(people_report(team(), berlin, {60, false}), IsGolden("people_60.txt"));
}

TEST(PeopleReport, FitsEightyColumns) {
  EXPECT_THAT(people_report(team(), berlin, {80, false}), IsGolden("people_80.txt"));
}

TEST(PeopleReport, FitsOneHundredAndTwentyColumns) {
  EXPECT_THAT(people_report(team(), berlin, {120, false}), IsGolden("people_120.txt"));
}

TEST(PeopleReport, HasColourWhenAsked) {
  EXPECT_THAT(people_report(team(), berlin, {80, true}), IsGolden("people_colour.txt"));
}

TEST(PeopleReport, SaysThatThereIsNobodyYet) {
  EXPECT_THAT(people_report({}, berlin, {80, false}), ::testing::HasSubstr("Nobody yet"));
}

TEST(PeopleReport, KeepsWithinItsWidth) {
  for (const int width : {60, 80, 120}) {
    const auto text = people_report(team(), berlin, {width, false});
    for (const auto line : split(text, '\n')) EXPECT_LE(display_width(line), static_cast<std::size_t>(width)) << line;
  }
}

}  // namespace
}  // namespace attune::render
