#include "daemon/state/atomic_file.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace attune::state {
namespace {

constexpr std::string_view unfinished = ".unfinished";

// 0700 and 0600 follow from the mode, not from the umask of whoever started us.
constexpr mode_t folder_mode = 0700;
constexpr mode_t file_mode = 0600;
constexpr mode_t others = 0077;

Result<void> write_all(const Handle& file, std::span<const std::uint8_t> bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return file_failure("cannot write to the state folder");
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> write_synchronised(const Handle& folder, const std::string& name, std::span<const std::uint8_t> bytes) {
  const Handle file(
      ::openat(folder.get(), name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, file_mode));
  if (!file || ::fchmod(file.get(), file_mode) != 0) return file_failure("cannot write to the state folder");
  if (auto written = write_all(file, bytes); !written) return written;
  if (::fsync(file.get()) != 0) return file_failure("cannot write to the state folder");
  return {};
}

Result<Handle> owned_folder(Handle folder, const std::string& name) {
  struct stat status {};
  if (!folder || ::fstat(folder.get(), &status) != 0) return file_failure("cannot open the folder " + name);
  if (status.st_uid != ::geteuid()) {
    return failure(ErrorKind::state, "the folder " + name + " belongs to someone else; move it away");
  }
  if ((status.st_mode & others) != 0 && ::fchmod(folder.get(), folder_mode) != 0) {
    return file_failure("cannot keep others out of the folder " + name);
  }
  return folder;
}

}  // namespace

Handle::~Handle() {
  if (number_ >= 0) ::close(number_);
}

tl::unexpected<Error> file_failure(std::string what) {
  const auto reason = std::generic_category().message(errno);
  return failure(ErrorKind::state, std::move(what) + ": " + reason);
}

Result<Handle> open_private_folder(const std::filesystem::path& path) {
  std::filesystem::path so_far;
  for (const auto& part : path) {
    so_far /= part;
    if (::mkdir(so_far.c_str(), folder_mode) == 0) {
      ::chmod(so_far.c_str(), folder_mode);
    } else if (errno != EEXIST && errno != EACCES && errno != EROFS) {
      return file_failure("cannot make the folder " + so_far.string());
    }
  }
  return owned_folder(Handle(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)), path.string());
}

Result<Handle> open_private_folder(const Handle& parent, const std::string& name) {
  if (::mkdirat(parent.get(), name.c_str(), folder_mode) == 0) {
    // Whatever the umask; whether it worked is seen by who looks at the folder next.
    static_cast<void>(!::fchmodat(parent.get(), name.c_str(), folder_mode, 0));
  } else if (errno != EEXIST && errno != EROFS) {
    return file_failure("cannot make the folder " + name + " for the state");
  }
  return owned_folder(Handle(::openat(parent.get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)),
                      name + " of the state");
}

bool claim(const Handle& folder) {
  return ::flock(folder.get(), LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;
}

Result<std::optional<Handle>> open_file(const Handle& folder, const std::string& name) {
  Handle file(::openat(folder.get(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!file && errno == ENOENT) return std::nullopt;
  if (!file && errno == ELOOP) return failure(ErrorKind::state, "a symbolic link stands where a file should be");
  struct stat status {};
  if (!file || ::fstat(file.get(), &status) != 0) return file_failure("cannot read from the state folder");
  if (!S_ISREG(status.st_mode))
    return failure(ErrorKind::state, "something that is no file stands where one should be");
  return file;
}

bool has_file(const Handle& folder, const std::string& name) {
  return ::faccessat(folder.get(), name.c_str(), R_OK, 0) == 0;
}

Result<Bytes> read_all(const Handle& file, std::size_t limit) {
  struct stat status {};
  if (::fstat(file.get(), &status) != 0) return file_failure("cannot read from the state folder");
  if (status.st_size < 0 || static_cast<std::uint64_t>(status.st_size) > limit) {
    return failure(ErrorKind::state, "far larger than anything that was ever written");
  }
  Bytes bytes(static_cast<std::size_t>(status.st_size));
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const auto got = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return file_failure("cannot read from the state folder");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

Result<void> replace_file(const Handle& folder, const std::string& name, std::span<const std::uint8_t> bytes) {
  const auto beside = name + std::string(unfinished);
  remove_file(folder, beside);
  auto written = write_synchronised(folder, beside, bytes);
  if (written && !rename_file(folder, beside, name)) written = file_failure("cannot write to the state folder");
  if (!written) {
    remove_file(folder, beside);
    return written;
  }
  if (::fsync(folder.get()) != 0) return file_failure("cannot write to the state folder");
  return {};
}

bool rename_file(const Handle& folder, const std::string& from, const std::string& to) {
  return ::renameat(folder.get(), from.c_str(), folder.get(), to.c_str()) == 0;
}

void remove_file(const Handle& folder, const std::string& name) {
  ::unlinkat(folder.get(), name.c_str(), 0);
}

Instant changed_at(const Handle& folder, const std::string& name) {
  struct stat status {};
  if (::fstatat(folder.get(), name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return Instant::min();
  return Instant{Seconds(status.st_ctim.tv_sec)};
}

std::vector<std::string> names_in(const Handle& folder) {
  std::vector<std::string> names;
  const int again = ::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const std::unique_ptr<DIR, int (*)(DIR*)> listing(again >= 0 ? ::fdopendir(again) : nullptr, &::closedir);
  if (!listing) return names;
  while (const auto* const entry = ::readdir(listing.get())) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  std::sort(names.begin(), names.end());
  return names;
}

void remove_leftovers(const Handle& folder) {
  for (const auto& name : names_in(folder)) {
    if (name.ends_with(unfinished)) remove_file(folder, name);
  }
}

}  // namespace attune::state
