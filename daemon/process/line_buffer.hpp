// One fixed buffer for the lines of one child. What has been read is zeroed before the next line is handed out, so at
// most one line of a calendar is in memory at a time, and never in a string.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace attune::process {

class LineBuffer {
 public:
  static constexpr std::size_t capacity = std::size_t{64} * 1024;

  LineBuffer();
  LineBuffer(LineBuffer&&) noexcept = default;
  LineBuffer& operator=(LineBuffer&&) noexcept = default;
  ~LineBuffer();

  // The next whole line, without its newline; nothing: more bytes are needed. Zeroes the line handed out before.
  std::optional<std::string_view> next_line();

  // Where more bytes go. Empty: the line is longer than the buffer. Views of earlier lines end here.
  std::span<char> room();
  void filled(std::size_t bytes);

  bool holds_part_of_a_line() const { return begin_ != end_; }
  // Zeroes everything.
  void wipe();

 private:
  using Bytes = std::array<char, capacity>;

  void zero(std::size_t from, std::size_t to);

  std::unique_ptr<Bytes> bytes_;
  std::size_t zeroed_ = 0;   // before this nothing is left of earlier lines
  std::size_t begin_ = 0;    // of the line that is not complete yet
  std::size_t end_ = 0;      // of the bytes that were read
  std::size_t scanned_ = 0;  // up to here there is no newline
};

}  // namespace attune::process
