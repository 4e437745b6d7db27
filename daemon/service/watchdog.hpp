// Lets the service manager know that the event loop still turns (sd_watchdog_enabled(3)). It speaks after each reading
// and, if none comes, when two thirds of the time it has are over: so it wakes nobody up by itself where readings are
// more frequent than that.
#pragma once

#include <boost/asio/steady_timer.hpp>
#include <chrono>
#include <optional>

#include "daemon/service/readiness.hpp"
#include "daemon/settings/environment.hpp"

namespace attune::service {

// What the manager gives this process between two signs of life; nothing: nobody watches.
std::optional<std::chrono::microseconds> watchdog_time(const settings::Environment& environment);

class Watchdog {
 public:
  Watchdog(const boost::asio::any_io_executor& executor, std::optional<std::chrono::microseconds> time,
           const Readiness& readiness)
      : timer_(executor), time_(time), readiness_(readiness) {}

  // A sign of life, and the plan for the next one.
  void alive();
  void stop() { timer_.cancel(); }

 private:
  boost::asio::steady_timer timer_;
  std::optional<std::chrono::microseconds> time_;
  const Readiness& readiness_;
};

}  // namespace attune::service
