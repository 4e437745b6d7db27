#include "daemon/client/ending.hpp"

#include <poll.h>

#include <cerrno>
#include <chrono>
#include <csignal>

#include "daemon/client/service_verb.hpp"
#include "daemon/client/setup/dialogue.hpp"
#include "daemon/process/descriptor.hpp"
#include "daemon/process/system_calls.hpp"

namespace attune::client {
namespace {

constexpr std::chrono::milliseconds patience{10'000};

// Nothing: none runs.
Result<std::optional<pid_t>> running_service(const Context& context) {
  const auto answer = ask(context, "status", {}, true);
  if (!answer && answer.error().kind == ErrorKind::unsupported) return std::nullopt;
  if (!answer) return tl::unexpected(answer.error());
  const auto* const status = answer->if_contains("json");
  const auto* const service =
      status != nullptr && status->is_object() ? status->get_object().if_contains("service") : nullptr;
  const auto* const pid =
      service != nullptr && service->is_object() ? service->get_object().if_contains("pid") : nullptr;
  if (pid == nullptr || !pid->is_int64() || pid->get_int64() <= 1) {
    return failure(ErrorKind::protocol, "the service does not say which process it is");
  }
  return static_cast<pid_t>(pid->get_int64());
}

}  // namespace

bool is_meant(Context& context, std::string_view what_is_lost, std::string_view question, bool yes) {
  if (yes) return true;
  if (!setup::Dialogue::is_possible(context)) {
    context.complain("this can not be taken back, so it wants --yes where nobody can be asked");
    return false;
  }
  setup::Dialogue dialogue(context);
  dialogue.say(what_is_lost);
  const bool meant = dialogue.confirm(question, false) && !dialogue.stopped();
  if (!meant) context.complain("nothing was changed");
  return meant;
}

Result<void> end_service(const Context& context) {
  const auto service = running_service(context);
  if (!service) return tl::unexpected(service.error());
  if (!*service) return {};
  const process::Descriptor handle(process::system_calls::pidfd_open(**service));
  if (!handle) return {};  // gone since
  if (::kill(**service, SIGTERM) != 0 && errno != ESRCH) return process::system_failure("the service can not be ended");
  pollfd ended{handle.get(), POLLIN, 0};
  if (::poll(&ended, 1, static_cast<int>(patience.count())) == 1) return {};
  return failure(ErrorKind::timeout, "the service does not end; end it first: systemctl --user stop attune");
}

}  // namespace attune::client
