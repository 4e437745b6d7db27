// Waiting that ends: everything that leaves the process is waited for until a deadline, and no longer.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <variant>

#include "core/base/result.hpp"

namespace attune::process {

template <class T>
using Awaitable = boost::asio::awaitable<T>;

using Deadline = std::chrono::steady_clock::time_point;
inline constexpr Deadline no_deadline = Deadline::max();

inline Deadline in(std::chrono::steady_clock::duration time) {
  return std::chrono::steady_clock::now() + time;
}

// Until something can be read or written, or the other side is gone. ErrorKind::timeout or system.
Awaitable<Result<void>> wait_readable(boost::asio::posix::stream_descriptor& descriptor, Deadline deadline);
Awaitable<Result<void>> wait_writable(boost::asio::posix::stream_descriptor& descriptor, Deadline deadline);

// The work's result, or ErrorKind::timeout with "WHAT took too long", after which the work has been cancelled.
template <class T>
Awaitable<Result<T>> with_deadline(Awaitable<Result<T>> work, Deadline deadline, std::string what) {
  using namespace boost::asio::experimental::awaitable_operators;
  if (deadline == no_deadline) co_return co_await std::move(work);
  boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, deadline);
  auto first = co_await (std::move(work) || timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable)));
  if (first.index() == 0) co_return std::get<0>(std::move(first));
  co_return failure(ErrorKind::timeout, what + " took too long");
}

// Lets everything else on the event loop have its turn.
Awaitable<void> yield();

}  // namespace attune::process
