#include "daemon/service/wall_timer.hpp"

#include <sys/timerfd.h>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <cerrno>
#include <system_error>

namespace attune::service {
namespace {

namespace asio = boost::asio;

int open_timer() {
  const int descriptor = ::timerfd_create(CLOCK_REALTIME, TFD_CLOEXEC | TFD_NONBLOCK);
  if (descriptor < 0) throw std::system_error(errno, std::generic_category(), "timerfd_create");
  return descriptor;
}

}  // namespace

WallTimer::WallTimer(const asio::any_io_executor& executor) : timer_(executor, open_timer()) {}

bool WallTimer::arm(std::optional<Instant> moment) {
  // A far moment rather than none at all: a timer that is not armed is not told about clock changes.
  constexpr Instant never{std::chrono::days{365 * 100}};
  const auto seconds = std::max(moment.value_or(never), Instant{Seconds{1}}).time_since_epoch().count();
  const itimerspec when{.it_interval = {}, .it_value = {.tv_sec = seconds, .tv_nsec = 0}};
  const int flags = TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET;
  if (::timerfd_settime(timer_.native_handle(), flags, &when, nullptr) == 0) return true;
  if (errno == ECANCELED) return false;  // timerfd_settime(2), NOTES
  throw std::system_error(errno, std::generic_category(), "timerfd_settime");
}

asio::awaitable<Woken> WallTimer::wait_until(std::optional<Instant> moment) {
  if (!called_) {
    if (!arm(moment)) co_return Woken::clock_changed;
    const auto [fault, size] = co_await timer_.async_read_some(asio::buffer(&expirations_, sizeof expirations_),
                                                               asio::as_tuple(asio::use_awaitable));
    if (fault == std::errc::operation_canceled && !called_) co_return Woken::clock_changed;
    if (!fault) co_return Woken::due;
  }
  called_ = false;
  co_return Woken::called;
}

void WallTimer::wake() {
  called_ = true;
  timer_.cancel();
}

}  // namespace attune::service
