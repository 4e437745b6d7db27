#include "daemon/client/diagnostic_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace attune::client {
namespace {

TEST(DiagnosticLines, SayWhatAndWhere) {
  const std::vector<state::StoredDiagnostic> diagnostics{{{}, "unknown_zone", "DTSTART", 3, 12},
                                                         {{}, "utf16", "", 0, 0}};
  EXPECT_THAT(diagnostic_lines("work", diagnostics),
              testing::ElementsAre("work: the calendar is in UTF-16; it was converted",
                                   "work: event 3, line 12, DTSTART: a time zone is not known; read in your own zone"));
}

// They come in the order of hashes, which differs from run to run.
TEST(DiagnosticLines, StandInTheOrderOfTheFile) {
  std::vector<state::StoredDiagnostic> diagnostics{{{}, "bad_end", "DTEND", 3, 40},
                                                   {{}, "negative_length", "DTEND", 1, 8},
                                                   {{}, "bad_duration", "DURATION", 3, 40},
                                                   {{}, "unknown_zone", "DTSTART", 2, 9}};
  const auto lines = diagnostic_lines("work", diagnostics);
  EXPECT_THAT(lines[0], testing::HasSubstr("line 8"));
  EXPECT_THAT(lines[1], testing::HasSubstr("line 9"));
  EXPECT_THAT(lines[2], testing::HasSubstr("line 40, DTEND"));
  std::reverse(diagnostics.begin(), diagnostics.end());
  EXPECT_EQ(diagnostic_lines("work", diagnostics), lines);
}

TEST(DiagnosticLines, SayCodesOfEventsAndOfFilesInWords) {
  for (const std::string code :
       {"bad_rule", "line_too_long", "not_allowed", "people_left_out", "too_large", "unreadable"}) {
    const std::vector<state::StoredDiagnostic> one{{{}, code, "", 0, 0}};
    EXPECT_THAT(notes_of(one)[0].message, testing::HasSubstr(" ")) << code;
    EXPECT_THAT(notes_of(one)[0].message, testing::Not(testing::HasSubstr("_"))) << code;
  }
}

TEST(DiagnosticLines, CountTheRestWhereThereAreMany) {
  const std::vector<state::StoredDiagnostic> diagnostics(25, {{}, "no_start", "", 1, 1});
  const auto lines = diagnostic_lines("work", diagnostics);
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines.back(), "work: and 22 more: an event has no start; it was skipped");
  const auto notes = notes_of(diagnostics);
  ASSERT_EQ(notes.size(), 11U);
  EXPECT_EQ(notes.back().count, 15U);
  EXPECT_EQ(notes.back().line, 0U);
}

// A flood of one kind hid every other.
TEST(DiagnosticLines, TellOfEveryKindInTheOrderOfTheFile) {
  std::vector<state::StoredDiagnostic> diagnostics(1000, {{}, "no_start", "", 7, 70});
  diagnostics.push_back({{}, "bad_rule", "RRULE", 9, 90});
  diagnostics.push_back({{}, "bad_rule", "RRULE", 3, 30});
  diagnostics.push_back({{}, "bad_rule", "RRULE", 10, 99, 50});
  const auto lines = diagnostic_lines("work", diagnostics);
  ASSERT_EQ(lines.size(), 7U);
  EXPECT_THAT(lines[0], testing::StartsWith("work: event 3, line 30, RRULE: "));
  EXPECT_THAT(lines[3], testing::StartsWith("work: event 7, line 70: "));
  EXPECT_THAT(lines[4], testing::StartsWith("work: event 9, line 90, RRULE: "));
  EXPECT_THAT(lines[5], testing::StartsWith("work: and 50 more: a recurrence rule"));
  EXPECT_THAT(lines[6], testing::StartsWith("work: and 997 more: "));
}

TEST(DiagnosticLines, NamesCanNotDriveATerminal) {
  const std::vector<state::StoredDiagnostic> diagnostics{{{}, "utf16", "", 0, 0}};
  EXPECT_THAT(diagnostic_lines("a\x1B[31mb", diagnostics)[0], testing::Not(testing::HasSubstr("\x1B")));
}

}  // namespace
}  // namespace attune::client
