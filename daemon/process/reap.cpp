#include "daemon/process/reap.hpp"

#include <poll.h>
#include <sys/wait.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <csignal>

namespace attune::process {

namespace {

// Milliseconds. Long enough for nearly all, so that a program that is about to leave leaves no zombie; too short to be
// felt.
constexpr int usual_time_to_die = 20;

}  // namespace

void kill_group(pid_t leader) {
  ::kill(-leader, SIGKILL);
}

std::optional<Ending> reap(pid_t process) {
  siginfo_t found{};
  const auto number = static_cast<id_t>(process);
  if (::waitid(P_PID, number, &found, WEXITED | WNOHANG | WNOWAIT) != 0) return Ending{};
  if (found.si_pid == 0) return std::nullopt;
  kill_group(process);
  ::waitid(P_PID, number, &found, WEXITED | WNOHANG);
  return Ending{found.si_code != CLD_EXITED, found.si_status};
}

void end_in_background(pid_t process, boost::asio::posix::stream_descriptor handle) {
  kill_group(process);
  pollfd ended{handle.native_handle(), POLLIN, 0};
  ::poll(&ended, 1, usual_time_to_die);
  if (reap(process)) return;
  const auto executor = handle.get_executor();
  auto waiting = [](pid_t leaving, boost::asio::posix::stream_descriptor its_handle) -> Awaitable<void> {
    const auto gone = co_await wait_readable(its_handle, no_deadline);
    if (gone) static_cast<void>(reap(leaving));
  };
  boost::asio::co_spawn(executor, waiting(process, std::move(handle)), boost::asio::detached);
}

}  // namespace attune::process
