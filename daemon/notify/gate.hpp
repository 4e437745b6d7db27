// One at a time: a question to the notifiers waits until the one before it has ended.
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <memory>

#include "daemon/process/deadline.hpp"

namespace attune::notify {

class Gate {
  struct Bar {
    boost::asio::steady_timer opened;  // never expires; waiting on it is standing in line
    bool closed = false;
  };

 public:
  explicit Gate(const boost::asio::any_io_executor& executor)
      : bar_(std::make_shared<Bar>(
            Bar{boost::asio::steady_timer(executor, boost::asio::steady_timer::time_point::max())})) {}

  // Held as long as it lives, which may be longer than the gate: a service that stops lets go of its coroutines last.
  class Pass {
   public:
    explicit Pass(std::shared_ptr<Bar> bar) : bar_(std::move(bar)) {}
    Pass(Pass&&) noexcept = default;
    Pass& operator=(Pass&&) = delete;
    ~Pass() {
      if (!bar_) return;
      bar_->closed = false;
      bar_->opened.cancel_one();
    }

   private:
    std::shared_ptr<Bar> bar_;
  };

  process::Awaitable<Pass> pass() {
    const auto bar = bar_;
    while (bar->closed) co_await bar->opened.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    bar->closed = true;
    co_return Pass(bar);
  }

 private:
  std::shared_ptr<Bar> bar_;
};

}  // namespace attune::notify
