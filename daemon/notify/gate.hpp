// One at a time: a question to the notifiers waits until the one before it has ended.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "daemon/process/deadline.hpp"

namespace attune::notify {

class Gate {
 public:
  explicit Gate(const boost::asio::any_io_executor& executor)
      : opened_(executor, boost::asio::steady_timer::time_point::max()) {}

  // Held as long as it lives.
  class Pass {
   public:
    explicit Pass(Gate* gate) : gate_(gate) {}
    Pass(Pass&& other) noexcept : gate_(std::exchange(other.gate_, nullptr)) {}
    Pass& operator=(Pass&&) = delete;
    ~Pass() {
      if (gate_ == nullptr) return;
      gate_->closed_ = false;
      gate_->opened_.cancel_one();
    }

   private:
    Gate* gate_;
  };

  process::Awaitable<Pass> pass() {
    while (closed_) co_await opened_.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    closed_ = true;
    co_return Pass(this);
  }

 private:
  boost::asio::steady_timer opened_;  // never expires; waiting on it is standing in line
  bool closed_ = false;
};

}  // namespace attune::notify
