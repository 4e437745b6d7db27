#include "daemon/watch/network_return.hpp"

#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>

#include <boost/asio/buffer.hpp>
#include <cstring>

namespace attune::watch {
namespace {

constexpr std::size_t room_for_messages = 16 * 1024;

int open_socket() {
  const int descriptor = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
  if (descriptor < 0) return -1;
  sockaddr_nl address{};
  address.nl_family = AF_NETLINK;
  address.nl_groups = RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
  if (::bind(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return descriptor;
  ::close(descriptor);
  return -1;
}

bool is_default_route(const nlmsghdr& header, const char* payload) {
  if (header.nlmsg_type != RTM_NEWROUTE || header.nlmsg_len < sizeof header + sizeof(rtmsg)) return false;
  rtmsg route{};
  std::memcpy(&route, payload, sizeof route);
  return route.rtm_dst_len == 0 && route.rtm_type == RTN_UNICAST;
}

}  // namespace

bool tells_of_a_way_out(std::span<const char> messages) {
  while (messages.size() >= sizeof(nlmsghdr)) {
    nlmsghdr header{};
    std::memcpy(&header, messages.data(), sizeof header);
    if (header.nlmsg_len < sizeof header || header.nlmsg_len > messages.size()) return false;
    if (is_default_route(header, messages.data() + sizeof header)) return true;
    messages = messages.subspan(std::min<std::size_t>(NLMSG_ALIGN(header.nlmsg_len), messages.size()));
  }
  return false;
}

NetworkReturn::NetworkReturn(const boost::asio::any_io_executor& executor, std::function<void()> returned)
    : executor_(executor), returned_(std::move(returned)), messages_(room_for_messages) {}

NetworkReturn::~NetworkReturn() {
  ignore();
}

void NetworkReturn::listen() {
  if (socket_) return;
  const int descriptor = open_socket();
  if (descriptor < 0) return;  // not allowed here: what can not be read now is read again at its interval
  socket_ =
      std::make_shared<Socket>(executor_, boost::asio::generic::raw_protocol(AF_NETLINK, NETLINK_ROUTE), descriptor);
  hear();
}

void NetworkReturn::ignore() {
  if (!socket_) return;
  boost::system::error_code ignored;
  socket_->close(ignored);
  socket_.reset();
}

void NetworkReturn::hear() {
  socket_->async_receive(
      boost::asio::buffer(messages_),
      [this, socket = std::weak_ptr(socket_)](const boost::system::error_code& fault, std::size_t bytes) {
        if (socket.expired()) return;
        // Messages were lost: one of them may have been the one.
        const bool lost = fault == boost::system::errc::no_buffer_space;
        if (fault && !lost) return;
        const bool back = lost || tells_of_a_way_out({messages_.data(), bytes});
        hear();
        if (back) returned_();
      });
}

}  // namespace attune::watch
