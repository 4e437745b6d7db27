#include "daemon/service/watchdog.hpp"

#include <unistd.h>

#include "core/base/text.hpp"

namespace attune::service {

std::optional<std::chrono::microseconds> watchdog_time(const settings::Environment& environment) {
  const auto time = parse_integer(environment("WATCHDOG_USEC").value_or(""));
  const auto whom = environment("WATCHDOG_PID");
  if (!time || *time <= 0 || (whom && parse_integer(*whom) != ::getpid())) return std::nullopt;
  return std::chrono::microseconds{*time};
}

void Watchdog::alive() {
  if (!time_) return;
  readiness_.alive();
  timer_.expires_after(*time_ / 3 * 2);
  timer_.async_wait([this](const boost::system::error_code& fault) {
    if (!fault) alive();
  });
}

}  // namespace attune::service
