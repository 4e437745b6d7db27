#include "daemon/reader/acquire/file_bytes.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>

namespace attune::reader {

namespace {

using wire::SourceFault;

constexpr std::size_t largest_copy = std::size_t{16} * 1024 * 1024;

std::string text_of(const timespec& time) {
  return std::to_string(time.tv_sec) + '.' + std::to_string(time.tv_nsec);
}

bool same(const struct stat& left, const struct stat& right) {
  return stamp_of(left) == stamp_of(right);
}

// Set up before it can be needed: a signal handler must not allocate.
constexpr std::string_view cut_short = R"({"failed":"changing","message":"its file was cut short while it was read"})"
                                       "\n";

[[noreturn]] void say_cut_short(int /*signal*/) {
  static_cast<void>(!::write(STDOUT_FILENO, cut_short.data(), cut_short.size()));
  ::_exit(EXIT_FAILURE);
}

}  // namespace

SourceFault fault_of_opening(int number) {
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return SourceFault::missing;
    case EACCES:
    case EPERM:
      return SourceFault::not_allowed;
    case ENXIO:
    case ENODEV:
      return SourceFault::not_a_file;
    default:
      return SourceFault::unreadable;
  }
}

std::string stamp_of(const struct stat& status) {
  return std::to_string(status.st_ino) + ':' + std::to_string(status.st_size) + ':' + text_of(status.st_mtim) + ':' +
         text_of(status.st_ctim);
}

bool is_settled(const struct stat& status) {
  using std::chrono::seconds;
  constexpr seconds coarse{2};
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return seconds{status.st_ctim.tv_sec} + coarse < now;
}

FileBytes::FileBytes(FileBytes&& other) noexcept
    : file_(std::move(other.file_)),
      status_(other.status_),
      copied_(std::move(other.copied_)),
      mapped_(std::exchange(other.mapped_, nullptr)),
      size_(other.size_) {}

FileBytes::~FileBytes() {
  unmap();
}

void FileBytes::unmap() {
  if (mapped_ != nullptr) ::munmap(const_cast<char*>(mapped_), size_);
  mapped_ = nullptr;
}

Acquired<FileBytes> FileBytes::read(process::Descriptor file) {
  constexpr int attempts = 2;
  FileBytes bytes;
  bytes.file_ = std::move(file);
  for (int attempt = 0; attempt < attempts; ++attempt) {
    if (auto taken = bytes.take(); !taken) return tl::unexpected(taken.error());
    if (bytes.still_the_same()) return bytes;
  }
  return tl::unexpected(SourceFault::changing);
}

bool FileBytes::still_the_same() const {
  struct stat now {};
  return ::fstat(file_.get(), &now) == 0 && same(now, status_);
}

Acquired<void> FileBytes::take() {
  unmap();
  if (::fstat(file_.get(), &status_) != 0) return tl::unexpected(SourceFault::unreadable);
  if (!S_ISREG(status_.st_mode)) return tl::unexpected(SourceFault::not_a_file);
  if (static_cast<std::uint64_t>(status_.st_size) > largest_file) return tl::unexpected(SourceFault::too_large);
  size_ = static_cast<std::size_t>(status_.st_size);
  return size_ > largest_copy ? map() : copy();
}

Acquired<void> FileBytes::copy() {
  copied_.resize(size_);
  std::size_t filled = 0;
  while (filled < size_) {
    const auto count = ::pread(file_.get(), copied_.data() + filled, size_ - filled, static_cast<off_t>(filled));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return tl::unexpected(SourceFault::unreadable);
    if (count == 0) break;  // cut short; the comparison afterwards notices
    filled += static_cast<std::size_t>(count);
  }
  copied_.resize(filled);
  return {};
}

Acquired<void> FileBytes::map() {
  void* mapped = ::mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file_.get(), 0);
  if (mapped == MAP_FAILED) return tl::unexpected(SourceFault::unreadable);
  mapped_ = static_cast<const char*>(mapped);
  return {};
}

void FileBytes::let_go_until(std::size_t position) const {
  constexpr std::size_t page = 4096;
  if (mapped_ != nullptr) ::madvise(const_cast<char*>(mapped_), std::min(position, size_) / page * page, MADV_DONTNEED);
}

void report_files_cut_short() {
  struct sigaction action {};
  action.sa_handler = say_cut_short;
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace attune::reader
