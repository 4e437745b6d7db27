// Another program of ours, or a plugin, at the other end of two pipes: lines in, lines out, each with a deadline.
// However it behaves (hangs, floods, dies, closes early, ignores signals), every call returns by its deadline, and
// nothing of it is left behind.
#pragma once

#include <boost/asio/posix/stream_descriptor.hpp>
#include <memory>
#include <string_view>

#include "daemon/process/deadline.hpp"
#include "daemon/process/launch.hpp"
#include "daemon/process/line_buffer.hpp"

namespace attune::process {

// How a process ended.
struct Ending {
  bool by_signal = false;
  int number = 0;  // the signal, or the exit status
};

// The object must stay where it is while one of its calls is awaited. One reading and one writing call may be under
// way at a time.
class Child {
 public:
  // Waits until the program runs (exec worked).
  static Awaitable<Result<Child>> spawn(Command command, Deadline deadline);

  Child(Child&&) noexcept = default;
  Child& operator=(Child&&) = delete;
  // Kills the whole process group if it still runs; the event loop reaps it.
  ~Child();

  // One line without its newline, valid until the next call; it is zeroed then. Nothing: the child closed its output.
  // ErrorKind::timeout; ErrorKind::protocol for a line over 64 KiB or one without an end.
  Awaitable<Result<std::optional<std::string_view>>> read_line(Deadline deadline);
  // A line that is here already.
  std::optional<std::string_view> buffered_line() { return buffer_.next_line(); }

  // All of it. ErrorKind::timeout; ErrorKind::protocol if the child does not listen any more.
  Awaitable<Result<void>> write(std::string_view text, Deadline deadline);
  void close_input() { input_.close(); }

  // Until the child has gone by itself; past the deadline its whole group is killed: ErrorKind::timeout.
  Awaitable<Result<Ending>> wait(Deadline deadline);
  void kill();

  // What a child with ErrorOutput::captured wrote so far: one harmless line of at most 200 bytes.
  std::string error_output();

  Locked locked() const { return locked_; }
  pid_t id() const { return process_; }

  // Zeroes the line that was read last.
  void wipe() { buffer_.wipe(); }

 private:
  using Stream = boost::asio::posix::stream_descriptor;

  Child(const boost::asio::any_io_executor& executor, Launched launched);
  Awaitable<Result<void>> started(Descriptor report, Deadline deadline);
  Awaitable<Result<bool>> fill(Deadline deadline);

  pid_t process_;  // -1: reaped
  Stream handle_, input_, output_;
  Descriptor errors_;
  Locked locked_;
  LineBuffer buffer_;
};

}  // namespace attune::process
