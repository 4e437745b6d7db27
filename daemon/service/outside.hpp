// What happens on the machine around the service, and whom it concerns: calendars that change, a network that returns,
// the machine's policy and its zone.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "daemon/service/source.hpp"
#include "daemon/watch/file_watch.hpp"
#include "daemon/watch/network_return.hpp"

namespace attune::service {

class Outside {
 public:
  using Sources = std::vector<std::shared_ptr<Source>>;
  // Both are called from the event loop itself, and may call watch().
  struct Concerned {
    std::function<void()> policy_changed;
    std::function<void()> zone_may_have_changed;  // where it says its zone, all is quiet again
  };
  struct Files {
    std::filesystem::path policy;
    std::vector<std::filesystem::path> zone;  // empty: the machine's zone does not matter
  };

  // `sources` are those of the moment, whenever something happens.
  Outside(const boost::asio::any_io_executor& executor, const Sources& sources, Concerned concerned);

  // In place of whatever was watched before.
  void watch(const Files& files);
  // A way to a calendar that was closed may be open by now. What can not be read may lie beyond a network that is away.
  // Nobody listens while all is well.
  void note_reading();
  void stop();

 private:
  void watch_sources();
  void zone_touched();
  void network_returned();

  boost::asio::any_io_executor executor_;
  const Sources& sources_;
  Concerned concerned_;
  std::unique_ptr<watch::FileWatch> files_;
  watch::NetworkReturn network_;
  boost::asio::steady_timer zone_settled_;
};

}  // namespace attune::service
