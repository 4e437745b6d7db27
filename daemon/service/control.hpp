// The command's door: a socket in the owner's runtime folder. One request a line, one answer a line, both JSON.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/json/object.hpp>
#include <functional>
#include <memory>
#include <string>

#include "core/base/result.hpp"

namespace attune::service {

// Answers one request with one JSON object, without its newline.
using RequestHandler = std::function<boost::asio::awaitable<std::string>(boost::json::object)>;

class Control {
 public:
  // Listens on `path`; its folder must be the owner's alone. A socket left behind by a dead service is replaced: that
  // no other service runs is known from the lock beside it. Error: ErrorKind::system.
  static Result<std::unique_ptr<Control>> listen(const boost::asio::any_io_executor& executor, const std::string& path,
                                                 RequestHandler handler);
  Control(boost::asio::local::stream_protocol::acceptor acceptor, std::string path, RequestHandler handler);
  Control(const Control&) = delete;
  Control& operator=(const Control&) = delete;
  ~Control();

  void stop();

 private:
  static boost::asio::awaitable<void> accept(std::shared_ptr<boost::asio::local::stream_protocol::acceptor> acceptor,
                                             RequestHandler handler);

  std::shared_ptr<boost::asio::local::stream_protocol::acceptor> acceptor_;
  std::string path_;
};

}  // namespace attune::service
