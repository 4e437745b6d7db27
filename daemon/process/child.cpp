#include "daemon/process/child.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "core/base/escape.hpp"
#include "daemon/process/reap.hpp"

namespace attune::process {

namespace {

boost::asio::posix::stream_descriptor stream(const boost::asio::any_io_executor& executor, Descriptor descriptor) {
  if (!descriptor) return boost::asio::posix::stream_descriptor(executor);
  return {executor, descriptor.release()};
}

bool would_block() {
  return errno == EAGAIN || errno == EWOULDBLOCK;
}

}  // namespace

Child::Child(const boost::asio::any_io_executor& executor, Launched launched)
    : process_(launched.process),
      handle_(stream(executor, std::move(launched.handle))),
      input_(stream(executor, std::move(launched.input))),
      output_(stream(executor, std::move(launched.output))),
      errors_(std::move(launched.errors)),
      locked_(launched.locked) {}

Child::~Child() {
  if (process_ > 0 && handle_.is_open()) end_in_background(process_, std::move(handle_));
}

Awaitable<Result<Child>> Child::spawn(Command command, Deadline deadline) {
  auto launched = launch(command);
  if (!launched) co_return tl::unexpected(launched.error());
  Descriptor report = std::move(launched->report);
  Child child(co_await boost::asio::this_coro::executor, std::move(*launched));
  auto running = co_await child.started(std::move(report), deadline);
  if (!running) co_return tl::unexpected(running.error());
  co_return child;
}

Awaitable<Result<void>> Child::started(Descriptor report, Deadline deadline) {
  auto reporting = stream(handle_.get_executor(), std::move(report));
  auto reported = co_await wait_readable(reporting, deadline);
  if (!reported) co_return tl::unexpected(reported.error());
  LaunchFailure failed{};
  if (::read(reporting.native_handle(), &failed, sizeof failed) == sizeof failed) {
    co_return tl::unexpected(describe(failed));
  }
  co_return Result<void>{};
}

// False: the child closed its output.
Awaitable<Result<bool>> Child::fill(Deadline deadline) {
  const auto room = buffer_.room();
  if (room.empty()) co_return failure(ErrorKind::protocol, "a line is longer than 64 KiB");
  while (true) {
    const auto count = ::read(output_.native_handle(), room.data(), room.size());
    if (count >= 0) {
      buffer_.filled(static_cast<std::size_t>(count));
      co_return count > 0;
    }
    if (errno == EINTR) continue;
    if (!would_block()) co_return system_failure("cannot read from another program");
    auto ready = co_await wait_readable(output_, deadline);
    if (!ready) co_return tl::unexpected(ready.error());
  }
}

Awaitable<Result<std::optional<std::string_view>>> Child::read_line(Deadline deadline) {
  while (true) {
    if (const auto line = buffer_.next_line()) co_return line;
    // A child that writes faster than its lines are read must not keep others from their turn, nor outlive its time.
    co_await yield();
    if (std::chrono::steady_clock::now() >= deadline) co_return failure(ErrorKind::timeout, "an answer took too long");
    const auto more = co_await fill(deadline);
    if (!more) co_return tl::unexpected(more.error());
    if (*more) continue;
    if (buffer_.holds_part_of_a_line()) co_return failure(ErrorKind::protocol, "the last line has no end");
    co_return std::nullopt;
  }
}

Awaitable<Result<void>> Child::write(std::string_view text, Deadline deadline) {
  while (!text.empty()) {
    if (!input_.is_open()) co_return failure(ErrorKind::protocol, "the program does not listen any more");
    const auto count = ::write(input_.native_handle(), text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
      continue;
    }
    if (errno == EINTR) continue;
    if (errno == EPIPE) co_return failure(ErrorKind::protocol, "the program does not listen any more");
    if (!would_block()) co_return system_failure("cannot write to another program");
    auto ready = co_await wait_writable(input_, deadline);
    if (!ready) co_return tl::unexpected(ready.error());
  }
  co_return Result<void>{};
}

Awaitable<Result<Ending>> Child::wait(Deadline deadline) {
  if (process_ < 0) co_return failure(ErrorKind::system, "the program has been waited for already");
  auto gone = co_await wait_readable(handle_, deadline);
  if (!gone) {
    kill();
    co_return tl::unexpected(gone.error());
  }
  const auto ending = reap(process_);
  if (!ending) co_return failure(ErrorKind::system, "cannot learn how a program ended");
  process_ = -1;
  co_return *ending;
}

void Child::kill() {
  if (process_ > 0) kill_group(process_);
}

std::string Child::error_output() {
  if (!errors_) return {};
  std::array<char, 1024> bytes{};
  const auto count = ::read(errors_.get(), bytes.data(), bytes.size());
  if (count <= 0) return {};
  std::string_view text(bytes.data(), static_cast<std::size_t>(count));
  while (text.ends_with('\n')) text.remove_suffix(1);
  return escape_line(text);
}

}  // namespace attune::process
