// Runs one coroutine to its end on an event loop of its own.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <exception>
#include <optional>
#include <utility>

#include "daemon/process/deadline.hpp"

namespace attune::test {

// What the coroutine returns; a thrown exception is thrown on. Work it left behind (a child to reap) is done as well.
template <class T>
T run(boost::asio::io_context& context, process::Awaitable<T> work) {
  std::optional<T> result;
  std::exception_ptr thrown;
  auto keep = [&](std::exception_ptr error, T value) {
    thrown = std::move(error);
    result.emplace(std::move(value));
  };
  boost::asio::co_spawn(context, std::move(work), keep);
  context.restart();
  context.run();
  if (thrown) std::rethrow_exception(thrown);
  return std::move(*result);
}

template <class T>
T run(process::Awaitable<T> work) {
  boost::asio::io_context context(1);
  return run(context, std::move(work));
}

}  // namespace attune::test
