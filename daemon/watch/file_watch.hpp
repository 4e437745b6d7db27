// Tells when files and folders change, also by rename, behind symbolic links, and when a folder appears later. One
// inotify(7) instance for all of them: the kernel gives a user 128.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "daemon/watch/spots.hpp"

struct inotify_event;

namespace attune::watch {

class FileWatch {
 public:
  explicit FileWatch(const boost::asio::any_io_executor& executor);
  FileWatch(const FileWatch&) = delete;
  FileWatch& operator=(const FileWatch&) = delete;
  ~FileWatch();

  // Calls `changed` after each change of the file at `path`, or of a calendar (*.ics) in the folder there. Returns its
  // number, from 0.
  std::size_t watch(const std::filesystem::path& path, std::function<void()> changed);
  // False: it is not watched wholly, for the kernel refuses, or it lies on a file system of which nothing is told.
  bool is_whole(std::size_t target) const { return targets_[target].whole; }
  // Where it is not watched wholly, tries anew: what was closed on the way may be open by now.
  void try_again(std::size_t target);

 private:
  struct Target {
    std::filesystem::path path;
    std::function<void()> changed;
    bool whole = false;
  };
  struct Interest {
    std::size_t target;
    Role role;
    std::string name;  // of what is missing
  };

  void listen();
  void take(std::size_t bytes);
  void take(const inotify_event& event, std::string_view name);
  void everything_changed();
  void arm(std::size_t target);
  bool add(std::size_t target, const Spot& spot);
  static bool concerns(const Interest& interest, std::string_view name);
  void let_go_of(std::size_t target);
  void remove_idle_watches();

  std::optional<boost::asio::posix::stream_descriptor> inotify_;
  std::vector<Target> targets_;
  std::map<int, std::vector<Interest>> interests_;  // by watch descriptor
  std::vector<char> events_;
  std::shared_ptr<bool> alive_ = std::make_shared<bool>(true);
};

}  // namespace attune::watch
