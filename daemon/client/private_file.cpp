#include "daemon/client/private_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <string>

#include "core/base/escape.hpp"
#include "daemon/process/descriptor.hpp"

namespace attune::client {
namespace {

using process::Descriptor;
using process::system_failure;

constexpr mode_t owner_alone = 0600;

class Target {
 public:
  Target(const std::filesystem::path& file, Descriptor folder)
      : shown_(escape_line(file.string(), 300)),
        name_(file.filename()),
        beside_("." + name_ + "." + std::to_string(::getpid()) + ".unfinished"),
        folder_(std::move(folder)) {}

  Result<void> may_be_replaced(std::string_view beginning) const;
  Result<void> replace(std::string_view page) const;

 private:
  Result<void> write_beside(std::string_view page) const;

  std::string shown_, name_, beside_;
  Descriptor folder_;
};

Result<void> Target::may_be_replaced(std::string_view beginning) const {
  const Descriptor there(::openat(folder_.get(), name_.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (!there && errno == ENOENT) return {};
  if (!there && errno == ELOOP) {
    return failure(ErrorKind::usage, shown_ + " is a symbolic link; name the file itself");
  }
  struct stat status {};
  if (!there || ::fstat(there.get(), &status) != 0) return system_failure("cannot look at " + shown_);
  std::string start(beginning.size(), '\0');
  const bool ours = S_ISREG(status.st_mode) &&
                    ::read(there.get(), start.data(), start.size()) == static_cast<ssize_t>(start.size()) &&
                    start == beginning;
  if (!ours) {
    return failure(ErrorKind::usage, shown_ + " is there already and is no page of Attune's; name another file");
  }
  return {};
}

Result<void> Target::write_beside(std::string_view page) const {
  const Descriptor file(
      ::openat(folder_.get(), beside_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_alone));
  if (!file || ::fchmod(file.get(), owner_alone) != 0) return system_failure("cannot write beside " + shown_);
  while (!page.empty()) {
    const auto written = ::write(file.get(), page.data(), page.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return system_failure("cannot write " + shown_);
    page.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) return system_failure("cannot write " + shown_);
  return {};
}

// A rename follows no link.
Result<void> Target::replace(std::string_view page) const {
  auto done = write_beside(page);
  if (done && ::renameat(folder_.get(), beside_.c_str(), folder_.get(), name_.c_str()) != 0) {
    done = system_failure("cannot write " + shown_);
  }
  if (!done) {
    ::unlinkat(folder_.get(), beside_.c_str(), 0);
  } else if (::fsync(folder_.get()) != 0) {
    done = system_failure("cannot write " + shown_);
  }
  return done;
}

Result<Descriptor> folder_of(const std::filesystem::path& file) {
  const auto parent = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  Descriptor folder(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder) return system_failure("cannot open the folder of " + escape_line(file.string(), 300));
  return folder;
}

}  // namespace

Result<void> write_private_page(const std::filesystem::path& file, std::string_view page, std::string_view beginning) {
  if (!file.has_filename() || file.filename() == "." || file.filename() == "..") {
    return failure(ErrorKind::usage, "the page wants a file's name, such as week.html");
  }
  auto folder = folder_of(file);
  if (!folder) return tl::unexpected(folder.error());
  const Target target(file, std::move(*folder));
  if (auto allowed = target.may_be_replaced(beginning); !allowed) return allowed;
  return target.replace(page);
}

Result<void> write_private_file(const std::filesystem::path& file, std::string_view text) {
  auto folder = folder_of(file);
  if (!folder) return tl::unexpected(folder.error());
  return Target(file, std::move(*folder)).replace(text);
}

}  // namespace attune::client
