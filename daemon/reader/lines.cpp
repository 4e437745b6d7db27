#include "daemon/reader/lines.hpp"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>

namespace attune::reader {

namespace {

constexpr std::size_t longest_input = std::size_t{4} * 1024 * 1024;

}  // namespace

std::optional<std::string_view> Input::line() {
  bytes_.erase(0, used_);
  used_ = 0;
  std::size_t searched = 0;
  while (true) {
    const auto newline = bytes_.find('\n', searched);
    if (newline != std::string::npos) {
      used_ = newline + 1;
      return std::string_view(bytes_).substr(0, newline);
    }
    searched = bytes_.size();
    if (searched > longest_input) return std::nullopt;
    std::array<char, 4096> piece;
    const auto count = ::read(STDIN_FILENO, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return std::nullopt;
    bytes_.append(piece.data(), static_cast<std::size_t>(count));
  }
}

void Output::flush() {
  std::string_view rest = text_;
  while (!rest.empty()) {
    const auto count = ::write(STDOUT_FILENO, rest.data(), rest.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) ::_exit(EXIT_FAILURE);
    rest.remove_prefix(static_cast<std::size_t>(count));
  }
  text_.clear();
}

}  // namespace attune::reader
