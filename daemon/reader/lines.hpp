// The reader's two pipes: lines from the daemon, lines to it. Plain and blocking: a reader does one thing, and whoever
// started it ends it when it takes too long.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace attune::reader {

class Input {
 public:
  // Without its newline, valid until the next call. Nothing: the daemon closed its end, or the line is over 4 MiB.
  std::optional<std::string_view> line();

 private:
  std::string bytes_;
  std::size_t used_ = 0;
};

// Collects whole lines and writes them in large pieces. A daemon that went away ends the process.
class Output {
 public:
  // Append whole lines here, then call ended_line().
  std::string& text() { return text_; }
  void ended_line() {
    if (text_.size() >= piece) flush();
  }
  void flush();

 private:
  static constexpr std::size_t piece = std::size_t{48} * 1024;
  std::string text_;
};

}  // namespace attune::reader
