#include "plugins/protocol/serve.hpp"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <limits>

namespace attune::plugin {
namespace {

// Rounded up: a wait that ends before its deadline would only be followed by another.
int milliseconds_until(Deadline deadline) {
  if (!deadline) return -1;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now()).count();
  return static_cast<int>(std::clamp<std::int64_t>(left, 0, std::numeric_limits<int>::max()));
}

}  // namespace

void harden() {
  prctl(PR_SET_DUMPABLE, 0);
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGTTOU, SIG_IGN);
}

void wait(Conversation& conversation, int descriptor, short events, Deadline deadline) {
  // poll() passes over negative descriptors; the output is watched for a hang-up alone.
  std::array<pollfd, 3> watched{pollfd{conversation.ended() ? -1 : conversation.input(), POLLIN, 0},
                                pollfd{conversation.output(), 0, 0}, pollfd{descriptor, events, 0}};
  if (poll(watched.data(), watched.size(), milliseconds_until(deadline)) <= 0) return;
  if (watched[1].revents != 0) conversation.hang_up();
  if (watched[0].revents != 0) conversation.receive();
}

}  // namespace attune::plugin
