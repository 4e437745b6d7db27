// Where the command writes: straight to a descriptor, so that a reader that has left (| head) can be told from a disk
// that is full.
#pragma once

#include <string>
#include <string_view>

namespace attune::client {

class Output {
 public:
  explicit Output(int descriptor) : descriptor_(descriptor) {}
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  ~Output() { flush(); }

  void print(std::string_view text);
  void flush();
  // Nobody listens any more: whatever else is printed is dropped.
  bool closed() const { return closed_; }
  // Something was printed that could not be written, and not because nobody listens.
  bool failed() const { return failed_; }

  bool is_terminal() const;
  // Columns of the terminal; 80 where it is none.
  int width() const;

 private:
  int descriptor_;
  std::string pending_;
  bool closed_ = false;
  bool failed_ = false;
};

}  // namespace attune::client
