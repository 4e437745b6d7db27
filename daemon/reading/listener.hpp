// The daemon's side of a conversation with a reader, from line to line: no pipe and no clock.
#pragma once

#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reading {

class Listener {
 public:
  Listener() = default;
  Listener(const Listener&) = delete;
  Listener& operator=(const Listener&) = delete;
  virtual ~Listener() = default;

  // One line of the reader, without its newline. The answer is what the daemon says now; mostly nothing.
  virtual Result<std::string> hear(std::string_view line) = 0;
  virtual bool is_over() const = 0;
};

// Whether the reader's first line may be answered. ErrorKind::protocol.
Result<void> check_greeting(const wire::ReaderLine& line);

// The reader said what does not belong here.
inline auto out_of_turn() {
  return failure(ErrorKind::protocol, "the reader said something out of turn");
}

}  // namespace attune::reading
