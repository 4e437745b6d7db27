#include "daemon/watch/file_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <cstring>
#include <set>

#include "core/calendar/file_name.hpp"
#include "daemon/watch/mounts.hpp"
#include "daemon/watch/spots.hpp"

namespace attune::watch {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t room_for_events = 16 * 1024;

constexpr std::uint32_t itself = IN_DELETE_SELF | IN_MOVE_SELF;
constexpr std::uint32_t arrivals = IN_CREATE | IN_MOVED_TO;

// IN_MODIFY is left out everywhere: it comes with every write, and what is being written is not to be read yet.
// IN_ATTRIB also comes when a file may be read now, and when another one takes its name.
std::uint32_t events_of(Role role) {
  switch (role) {
    case Role::way:  // without IN_ATTRIB, which of a folder also tells what happens to everything in it
      return itself;
    case Role::link:
      return itself | IN_ATTRIB | IN_DONT_FOLLOW;
    case Role::file:
      return itself | IN_ATTRIB | IN_CLOSE_WRITE;
    case Role::folder:
      return itself | IN_ATTRIB | IN_CLOSE_WRITE | arrivals | IN_MOVED_FROM | IN_DELETE;
    case Role::missing:
      return itself | arrivals;
  }
  return 0;
}

}  // namespace

// Events without a name are about the watched object itself.
bool FileWatch::concerns(const Interest& interest, std::string_view name) {
  if (name.empty()) return true;
  return interest.role == Role::folder ? names_a_calendar(name) : interest.name == name;
}

FileWatch::FileWatch(const boost::asio::any_io_executor& executor) : events_(room_for_events) {
  const int descriptor = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (descriptor < 0) return;  // the user's instances are used up: readings come at their intervals all the same
  inotify_.emplace(executor, descriptor);
  listen();
}

FileWatch::~FileWatch() {
  *alive_ = false;
}

void FileWatch::listen() {
  inotify_->async_read_some(boost::asio::buffer(events_),
                            [this, alive = alive_](const boost::system::error_code& fault, std::size_t bytes) {
                              if (!*alive || fault) return;
                              take(bytes);
                              listen();
                            });
}

void FileWatch::take(std::size_t bytes) {
  for (std::size_t at = 0; at + sizeof(inotify_event) <= bytes;) {
    inotify_event event{};
    std::memcpy(&event, events_.data() + at, sizeof event);
    const char* const name = events_.data() + at + sizeof event;
    at += sizeof event + event.len;
    take(event, event.len == 0 ? std::string_view() : std::string_view(name, ::strnlen(name, event.len)));
  }
}

void FileWatch::take(const inotify_event& event, std::string_view name) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) return everything_changed();
  const auto found = interests_.find(event.wd);
  if (found == interests_.end()) return;
  std::set<std::size_t> changed;
  for (const auto& interest : found->second) {
    if (concerns(interest, name)) changed.insert(interest.target);
  }
  if ((event.mask & IN_IGNORED) != 0) interests_.erase(event.wd);  // the kernel gave it up
  for (const auto target : changed) {
    arm(target);
    targets_[target].changed();
  }
}

void FileWatch::everything_changed() {
  for (std::size_t target = 0; target < targets_.size(); ++target) {
    arm(target);
    targets_[target].changed();
  }
}

std::size_t FileWatch::watch(const fs::path& path, std::function<void()> changed) {
  targets_.push_back({path.lexically_normal(), std::move(changed)});
  arm(targets_.size() - 1);
  return targets_.size() - 1;
}

void FileWatch::try_again(std::size_t target) {
  if (!is_whole(target)) arm(target);
}

void FileWatch::arm(std::size_t target) {
  if (!inotify_) return;
  let_go_of(target);
  const auto mounts = Mounts::of_this_machine();
  bool end_is_watched = false;
  const bool has_end = visit_spots(
      targets_[target].path, [&](const fs::path& path) { return !mounts.is_remote(path); },
      [&](const Spot& spot) {
        const bool watched = add(target, spot);
        // A folder that may be entered but not listed (/home on some machines) is passed through.
        end_is_watched = watched && spot.role != Role::way && spot.role != Role::link;
      });
  remove_idle_watches();
  targets_[target].whole = has_end && end_is_watched;
}

bool FileWatch::add(std::size_t target, const Spot& spot) {
  const auto mask = events_of(spot.role) | IN_MASK_ADD | IN_EXCL_UNLINK;
  const int watched = ::inotify_add_watch(inotify_->native_handle(), spot.path.c_str(), mask);
  if (watched >= 0) {
    interests_[watched].push_back({target, spot.role, spot.name});
    return true;
  }
  // A file that may not be read is not watched by itself either, but the folder says when that changes.
  if (spot.role != Role::file) return false;
  const auto mask_beside = events_of(Role::folder) | IN_MASK_ADD | IN_EXCL_UNLINK;
  const int beside = ::inotify_add_watch(inotify_->native_handle(), spot.path.parent_path().c_str(), mask_beside);
  if (beside < 0) return false;
  interests_[beside].push_back({target, Role::missing, spot.path.filename().string()});
  return true;
}

void FileWatch::let_go_of(std::size_t target) {
  for (auto& [watched, interests] : interests_) {
    std::erase_if(interests, [&](const Interest& interest) { return interest.target == target; });
  }
}

void FileWatch::remove_idle_watches() {
  std::erase_if(interests_, [this](const auto& entry) {
    if (!entry.second.empty()) return false;
    ::inotify_rm_watch(inotify_->native_handle(), entry.first);
    return true;
  });
}

}  // namespace attune::watch
