#include "daemon/settings/policy_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <string>

namespace attune::settings {
namespace {

namespace fs = std::filesystem;

constexpr off_t largest_file = off_t{1024} * 1024;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  int get() const { return number_; }

 private:
  int number_;
};

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

PolicyStamp::Entry entry_of(int outcome, const struct stat& status) {
  if (outcome != 0) return {.fault = errno};
  return {.device = status.st_dev,
          .inode = status.st_ino,
          .size = static_cast<std::uint64_t>(status.st_size),
          .mode = status.st_mode,
          .owner = status.st_uid,
          .modified = nanoseconds(status.st_mtim),
          .changed = nanoseconds(status.st_ctim)};
}

// In a user namespace that knows no root, such as systemd's PrivateUsers= makes for a user's service, what is root's
// appears as nobody's.
bool belongs_to(uid_t found, uid_t owner) {
  if (found == owner) return true;
  if (owner != 0 || found == ::geteuid()) return false;
  std::ifstream map("/proc/self/uid_map");
  std::uint64_t first = 0;
  std::uint64_t outside = 0;
  std::uint64_t count = 0;
  while (map >> first >> outside >> count) {
    if (first == 0) return false;
  }
  std::uint64_t overflow = 65534;
  std::ifstream("/proc/sys/fs/overflowuid") >> overflow;
  return found == overflow;
}

// Empty: nobody but its owner can have written it.
std::string objection(const struct stat& status, uid_t owner, const std::string& what) {
  if (!belongs_to(status.st_uid, owner)) return what + " does not belong to root";
  if ((status.st_mode & (S_IWGRP | S_IWOTH)) != 0)
    return what + " may be written by others than root (chmod go-w helps)";
  return {};
}

std::string objection_to_file(int file, const fs::path& folder, uid_t owner, struct stat& status) {
  struct stat around {};
  if (::fstat(file, &status) != 0 || ::stat(folder.c_str(), &around) != 0) return "can not be looked at";
  if (!S_ISREG(status.st_mode)) return "is not a plain file";
  if (status.st_size > largest_file) return "is over 1 MiB";
  if (auto found = objection(status, owner, "it"); !found.empty()) return found;
  return objection(around, owner, "its folder");
}

bool read_all(int file, std::string& text) {
  std::string piece(std::size_t{64} * 1024, '\0');
  for (;;) {
    const auto size = ::read(file, piece.data(), piece.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return size == 0;
    text.append(piece, 0, static_cast<std::size_t>(size));
    if (text.size() > static_cast<std::size_t>(largest_file)) return false;
  }
}

}  // namespace

PolicyStamp stamp_of(const fs::path& file) {
  PolicyStamp stamp;
  struct stat status {};
  stamp.entries[0] = entry_of(::lstat(file.c_str(), &status), status);
  stamp.entries[1] = entry_of(::stat(file.c_str(), &status), status);
  stamp.entries[2] = entry_of(::stat(file.parent_path().c_str(), &status), status);
  stamp.entries[2].modified = stamp.entries[2].changed = 0;  // other files come and go there
  return stamp;
}

config::Policy read_policy(const fs::path& file, const fs::path& home, uid_t owner) {
  const auto unsound = [&](const std::string& why) {
    return config::strictest({config::Severity::error, file.string(), 0, 0, "", why});
  };
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return {};
    return unsound("can not be looked at");
  }
  const Descriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (opened.get() < 0) return unsound("can not be read");
  if (auto why = objection_to_file(opened.get(), file.parent_path(), owner, status); !why.empty()) return unsound(why);
  std::string text;
  if (!read_all(opened.get(), text)) return unsound("can not be read");
  return config::parse_policy({file, std::move(text)}, home);
}

}  // namespace attune::settings
