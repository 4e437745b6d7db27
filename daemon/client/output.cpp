#include "daemon/client/output.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace attune::client {
namespace {

constexpr std::size_t enough = std::size_t{64} * 1024;
constexpr int usual_width = 80;
constexpr int narrowest = 40;
constexpr int widest = 200;

}  // namespace

void Output::print(std::string_view text) {
  if (closed_ || failed_) return;
  pending_ += text;
  if (pending_.size() >= enough) flush();
}

void Output::flush() {
  std::string_view rest = pending_;
  while (!rest.empty() && !closed_ && !failed_) {
    const auto written = ::write(descriptor_, rest.data(), rest.size());
    if (written >= 0) {
      rest.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      closed_ = true;
    } else if (errno != EINTR && errno != EAGAIN) {
      failed_ = true;
    }
  }
  pending_.clear();
}

bool Output::is_terminal() const {
  return ::isatty(descriptor_) == 1;
}

int Output::width() const {
  winsize size{};
  if (!is_terminal() || ::ioctl(descriptor_, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return usual_width;
  return std::clamp(static_cast<int>(size.ws_col), narrowest, widest);
}

}  // namespace attune::client
