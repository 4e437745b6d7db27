#include "daemon/watch/network_return.hpp"

#include <gtest/gtest.h>
#include <linux/netlink.h>
#include <linux/rtnetlink.h>

#include <boost/asio/io_context.hpp>
#include <cstring>

namespace attune::watch {
namespace {

std::vector<char> message(std::uint16_t type, std::uint8_t prefix_length, std::uint8_t route_type = RTN_UNICAST) {
  struct {
    nlmsghdr header;
    rtmsg route;
  } whole{};
  whole.header.nlmsg_len = sizeof whole;
  whole.header.nlmsg_type = type;
  whole.route.rtm_dst_len = prefix_length;
  whole.route.rtm_type = route_type;
  std::vector<char> bytes(sizeof whole);
  std::memcpy(bytes.data(), &whole, sizeof whole);
  return bytes;
}

TEST(NetworkReturn, ADefaultRouteIsAWayOut) {
  EXPECT_TRUE(tells_of_a_way_out(message(RTM_NEWROUTE, 0)));
  EXPECT_FALSE(tells_of_a_way_out(message(RTM_NEWROUTE, 24)));
  EXPECT_FALSE(tells_of_a_way_out(message(RTM_DELROUTE, 0)));
  EXPECT_FALSE(tells_of_a_way_out(message(RTM_NEWROUTE, 0, RTN_UNREACHABLE)));
}

TEST(NetworkReturn, ItMayStandBehindOtherMessages) {
  auto several = message(RTM_NEWROUTE, 24);
  const auto last = message(RTM_NEWROUTE, 0);
  several.insert(several.end(), last.begin(), last.end());
  EXPECT_TRUE(tells_of_a_way_out(several));
}

TEST(NetworkReturn, CutAndLyingMessagesAreNothing) {
  auto cut = message(RTM_NEWROUTE, 0);
  cut.resize(cut.size() - 1);
  EXPECT_FALSE(tells_of_a_way_out(cut));
  EXPECT_FALSE(tells_of_a_way_out(std::vector<char>(3)));
  EXPECT_FALSE(tells_of_a_way_out(std::vector<char>(sizeof(nlmsghdr)))) << "a length of nothing";
}

TEST(NetworkReturn, ListeningEndsWhenItIsNoLongerWanted) {
  boost::asio::io_context loop(1);
  NetworkReturn network(loop.get_executor(), [] {});
  for (int time = 0; time < 3; ++time) {
    network.listen();
    network.listen();
    network.ignore();
    network.ignore();
    loop.restart();
    while (loop.poll() > 0) loop.restart();
    EXPECT_TRUE(loop.stopped()) << "nothing waits";
  }
}

}  // namespace
}  // namespace attune::watch
