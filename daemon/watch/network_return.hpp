// Tells when a way into the network comes up: a default route, rtnetlink(7).
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/generic/raw_protocol.hpp>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace attune::watch {

// Whether one of these netlink messages says that a default route was added.
bool tells_of_a_way_out(std::span<const char> messages);

class NetworkReturn {
 public:
  NetworkReturn(const boost::asio::any_io_executor& executor, std::function<void()> returned);
  NetworkReturn(const NetworkReturn&) = delete;
  NetworkReturn& operator=(const NetworkReturn&) = delete;
  ~NetworkReturn();

  // While nobody listens, nobody is woken by the network's daily life. Both may be called again and again.
  void listen();
  void ignore();

 private:
  using Socket = boost::asio::generic::raw_protocol::socket;
  void hear();

  boost::asio::any_io_executor executor_;
  std::function<void()> returned_;
  std::shared_ptr<Socket> socket_;  // nothing: nobody listens
  std::vector<char> messages_;
};

}  // namespace attune::watch
