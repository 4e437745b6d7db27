// The bytes of one regular file as they were at one moment: small ones copied, large ones mapped so that memory does
// not grow with them.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "daemon/process/descriptor.hpp"
#include "daemon/wire/reader_lines.hpp"

namespace attune::reader {

inline constexpr std::uint64_t largest_file = 256ULL * 1024 * 1024;

template <class T>
using Acquired = tl::expected<T, wire::SourceFault>;

// By errno.
wire::SourceFault fault_of_opening(int number);

// Inode, size, modification and change times: as long as these are equal so are the bytes, if the stamp is settled: the
// last change is so long ago (2 s) that another would have shown.
std::string stamp_of(const struct stat& status);
bool is_settled(const struct stat& status);

class FileBytes {
 public:
  // Reads it, once more if it changed meanwhile. Faults: not_a_file, too_large, unreadable, changing.
  static Acquired<FileBytes> read(process::Descriptor file);

  FileBytes(FileBytes&& other) noexcept;
  FileBytes& operator=(FileBytes&&) = delete;
  ~FileBytes();

  std::string_view view() const { return mapped_ != nullptr ? std::string_view(mapped_, size_) : copied_; }
  const struct stat& status() const { return status_; }
  // Gives back the memory of mapped bytes before `position`; touched again, they are mapped again.
  void let_go_until(std::size_t position) const;
  // For mapped files, whose bytes may change under the reader's hands.
  bool still_the_same() const;

 private:
  FileBytes() = default;
  Acquired<void> take();
  Acquired<void> copy();
  Acquired<void> map();
  void unmap();

  process::Descriptor file_;
  struct stat status_ {};
  std::string copied_;
  const char* mapped_ = nullptr;
  std::size_t size_ = 0;
};

// A mapped file that is cut short while it is read would end the reader without a word: this has it say why.
void report_files_cut_short();

}  // namespace attune::reader
