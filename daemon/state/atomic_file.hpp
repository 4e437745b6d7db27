// Every effect on the files of the state, and nothing else: tests stop the program at each of these calls. No file is
// ever seen half written: it is written beside its place, synchronised, then renamed into it.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/time/instant.hpp"

namespace attune::state {

// An open file or folder.
class Handle {
 public:
  Handle() = default;
  explicit Handle(int number) : number_(number) {}
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Handle();

  int get() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  int number_ = -1;
};

using Bytes = std::vector<std::uint8_t>;

// ErrorKind::state, with the system's reason from errno: "cannot write the memory: No space left on device".
tl::unexpected<Error> file_failure(std::string what);

// The folder, made with everything above it if need be; only its owner may look into it, whatever the umask. Error:
// ErrorKind::state, also when it belongs to someone else.
Result<Handle> open_private_folder(const std::filesystem::path& path);
Result<Handle> open_private_folder(const Handle& parent, const std::string& name);

// False: another process holds it. It is let go when the handle closes, however the process ends.
bool claim(const Handle& folder);

// A regular file, no symbolic link; nothing: there is none.
Result<std::optional<Handle>> open_file(const Handle& folder, const std::string& name);
bool has_file(const Handle& folder, const std::string& name);
// All of it. Error: also when it is longer than `limit`.
Result<Bytes> read_all(const Handle& file, std::size_t limit);

// Readable by its owner alone. On an error what stood there before still stands, or the new bytes do already.
Result<void> replace_file(const Handle& folder, const std::string& name, std::span<const std::uint8_t> bytes);
// False, and nothing happens, when there is no `from` or the system refuses.
bool rename_file(const Handle& folder, const std::string& from, const std::string& to);
void remove_file(const Handle& folder, const std::string& name);

// When it was last written or renamed; the beginning of time when there is no such file.
Instant changed_at(const Handle& folder, const std::string& name);
// Plain names, sorted. A folder that cannot be listed has none.
std::vector<std::string> names_in(const Handle& folder);
// What a process that was killed while writing left behind.
void remove_leftovers(const Handle& folder);

}  // namespace attune::state
