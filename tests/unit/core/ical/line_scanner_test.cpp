#include "core/ical/line_scanner.hpp"

#include <gtest/gtest.h>

namespace attune::ical {
namespace {

std::vector<std::string> lines_of(std::string_view bytes) {
  LineScanner scanner(bytes);
  RawLine line;
  std::string scratch;
  std::vector<std::string> lines;
  while (scanner.next(line)) lines.emplace_back(unfolded(line, scratch));
  return lines;
}

using Lines = std::vector<std::string>;

TEST(LineScanner, EndsLinesAtCrLfOrBothInAnyMixture) {
  EXPECT_EQ(lines_of("A:1\r\nB:2\nC:3\rD:4"), (Lines{"A:1", "B:2", "C:3", "D:4"}));
}

TEST(LineScanner, TakesTheDoubledCarriageReturnOfATextModeCopyAsOneBreak) {
  EXPECT_EQ(lines_of("A:1\r\r\n more\r\r\nB:2"), (Lines{"A:1more", "B:2"}));
}

TEST(LineScanner, JoinsFoldedLinesAtSpacesAndTabs) {
  EXPECT_EQ(lines_of("SUMMARY:one\r\n two\r\n\tthree\r\nB:2\r\n"), (Lines{"SUMMARY:onetwothree", "B:2"}));
}

TEST(LineScanner, JoinsAFoldInsideTheName) {
  EXPECT_EQ(lines_of("DTST\r\n ART:20260101\r\n"), (Lines{"DTSTART:20260101"}));
}

TEST(LineScanner, JoinsAFoldThatSplitsACharacter) {
  EXPECT_EQ(lines_of("SUMMARY:M\xC3\r\n \xBCller\r\n"), (Lines{"SUMMARY:M\xC3\xBCller"}));
}

TEST(LineScanner, CountsPhysicalLines) {
  LineScanner scanner("A:1\r\n 2\r\n 3\r\nB:4\nC:5");
  RawLine line;
  std::vector<std::uint32_t> numbers;
  while (scanner.next(line)) numbers.push_back(line.number);
  EXPECT_EQ(numbers, (std::vector<std::uint32_t>{1, 4, 5}));
}

TEST(LineScanner, HasNoLinesInNoBytes) {
  EXPECT_TRUE(lines_of("").empty());
}

}  // namespace
}  // namespace attune::ical
