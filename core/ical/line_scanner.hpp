// Walks the bytes of a calendar line by line without copying. A line ends with CR, LF or CRLF, in any mixture; lines
// that start with a space or a tab continue the one before (RFC 5545 3.1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace attune::ical {

// A content line as it stands in the bytes: the breaks of its folds are still in it.
struct RawLine {
  std::string_view raw;
  std::size_t first_segment = 0;  // bytes before its first fold
  std::uint32_t number = 0;       // of its first physical line

  bool folded() const { return first_segment != raw.size(); }
};

class LineScanner {
 public:
  explicit LineScanner(std::string_view bytes, std::uint32_t first_line = 1);

  bool next(RawLine& line);
  // The start of the line that next() would give.
  std::size_t position() const { return static_cast<std::size_t>(at_ - begin_); }
  std::uint32_t line() const { return line_; }

 private:
  // The end of the physical line at `at_`, which then moves behind its line break.
  const char* pass_physical_line();

  const char* begin_;
  const char* at_;
  const char* end_;
  const char* next_lf_;  // the first LF not yet passed; a CR is looked for before it only, so that nobody runs ahead
  std::uint32_t line_;
};

// The line without its folds: `raw` itself if there are none, else written into `scratch`.
std::string_view unfolded(const RawLine& line, std::string& scratch);

}  // namespace attune::ical
