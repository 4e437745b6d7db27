#include "daemon/client/diagnostic_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace attune::client {
namespace {

TEST(DiagnosticLines, SayWhatAndWhere) {
  const std::vector<state::StoredDiagnostic> diagnostics{{{}, "unknown_zone", "DTSTART", 3, 12},
                                                         {{}, "utf16", "", 0, 0}};
  EXPECT_THAT(diagnostic_lines("work", diagnostics),
              testing::ElementsAre("work: unknown zone in DTSTART, event 3, line 12", "work: utf16"));
}

TEST(DiagnosticLines, CountTheRestWhereThereAreMany) {
  const std::vector<state::StoredDiagnostic> diagnostics(25, {{}, "no_start", "", 1, 1});
  const auto lines = diagnostic_lines("work", diagnostics);
  ASSERT_EQ(lines.size(), 11U);
  EXPECT_EQ(lines.back(), "work: and 15 more like these");
}

TEST(DiagnosticLines, NamesCanNotDriveATerminal) {
  const std::vector<state::StoredDiagnostic> diagnostics{{{}, "utf16", "", 0, 0}};
  EXPECT_THAT(diagnostic_lines("a\x1B[31mb", diagnostics)[0], testing::Not(testing::HasSubstr("\x1B")));
}

}  // namespace
}  // namespace attune::client
