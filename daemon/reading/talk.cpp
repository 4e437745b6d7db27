#include "daemon/reading/talk.hpp"

#include <csignal>
#include <string>

#include "daemon/wire/reader_encode.hpp"

namespace attune::reading {

namespace {

using process::Awaitable;

constexpr std::chrono::seconds time_to_leave{2};

class WipedAtTheEnd {
 public:
  explicit WipedAtTheEnd(process::Child& child) : child_(child) {}
  WipedAtTheEnd(const WipedAtTheEnd&) = delete;
  WipedAtTheEnd& operator=(const WipedAtTheEnd&) = delete;
  ~WipedAtTheEnd() { child_.wipe(); }

 private:
  process::Child& child_;
};

std::string words_for_signal(int signal) {
  if (signal == SIGXCPU) return "the reader used up its processor time";
  return "the reader was ended by signal " + std::to_string(signal);
}

Awaitable<Error> early_end(process::Child& child) {
  const auto ending = co_await child.wait(process::in(time_to_leave));
  if (ending && ending->by_signal) co_return Error{ErrorKind::protocol, words_for_signal(ending->number)};
  co_return Error{ErrorKind::protocol, "the reader left before it was done"};
}

}  // namespace

Awaitable<Result<void>> talk(process::Child& child, Listener& listener, process::Deadline deadline) {
  const WipedAtTheEnd wiped(child);
  std::string greeting;
  wire::append_daemon_hello(greeting);
  if (!co_await child.write(greeting, deadline)) co_return tl::unexpected(co_await early_end(child));
  while (!listener.is_over()) {
    const auto line = co_await child.read_line(deadline);
    if (!line) co_return tl::unexpected(line.error());
    if (!*line) co_return tl::unexpected(co_await early_end(child));
    const auto answer = listener.hear(**line);
    if (!answer) co_return tl::unexpected(answer.error());
    if (answer->empty()) continue;
    const auto written = co_await child.write(*answer, deadline);
    if (!written) co_return tl::unexpected(written.error());
  }
  co_return Result<void>{};
}

}  // namespace attune::reading
