// Waits for a moment on the wall clock. One kernel timer that fires after a suspend as soon as the moment has passed,
// is told when somebody sets the clock, and wakes nobody up in between.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cstdint>
#include <optional>

#include "core/time/instant.hpp"

namespace attune::service {

enum class Woken {
  due,            // the moment has come
  clock_changed,  // the wall clock was set: every plan made before is to be made again
  called,         // somebody called wake()
};

class WallTimer {
 public:
  explicit WallTimer(const boost::asio::any_io_executor& executor);

  // Waits until `moment`; without one, until it is woken. One waiter at a time. A wake() while nobody waits is kept for
  // the next one who does.
  boost::asio::awaitable<Woken> wait_until(std::optional<Instant> moment);
  void wake();
  // Somebody called wake() and nobody has waited since.
  bool called() const { return called_; }

 private:
  // False: the clock was set while nobody waited, so that `moment` may come from the old one.
  bool arm(std::optional<Instant> moment);

  boost::asio::posix::stream_descriptor timer_;
  std::uint64_t expirations_ = 0;
  bool called_ = false;
};

}  // namespace attune::service
