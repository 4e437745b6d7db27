#include "daemon/process/deadline.hpp"

#include <boost/asio/post.hpp>

#include "daemon/process/descriptor.hpp"

namespace attune::process {

namespace {

using boost::asio::posix::stream_descriptor;

Awaitable<Result<void>> wait_for(stream_descriptor& descriptor, stream_descriptor::wait_type event) {
  const auto [error] = co_await descriptor.async_wait(event, boost::asio::as_tuple(boost::asio::use_awaitable));
  if (error) co_return system_failure("cannot wait for another program", error.value());
  co_return Result<void>{};
}

}  // namespace

Awaitable<Result<void>> wait_readable(stream_descriptor& descriptor, Deadline deadline) {
  return with_deadline(wait_for(descriptor, stream_descriptor::wait_read), deadline, "an answer");
}

Awaitable<Result<void>> wait_writable(stream_descriptor& descriptor, Deadline deadline) {
  return with_deadline(wait_for(descriptor, stream_descriptor::wait_write), deadline, "a program that does not listen");
}

Awaitable<void> yield() {
  const auto executor = co_await boost::asio::this_coro::executor;
  co_await boost::asio::post(executor, boost::asio::use_awaitable);
}

}  // namespace attune::process
