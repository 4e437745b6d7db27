#include "daemon/client/proof/recorder.hpp"

#include <sys/socket.h>
#include <sys/un.h>

#include <algorithm>
#include <cstring>

namespace attune::client::proof {
namespace {

constexpr std::size_t longest_message = 20000;

}  // namespace

Result<Recorder> Recorder::listen(const World& world) {
  const auto path = (world.runtime() / "attune-proof").string();
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) {
    return failure(ErrorKind::system, "the folder for temporary files has too long a path for a socket: " + path);
  }
  std::memcpy(address.sun_path, path.data(), path.size());
  process::Descriptor socket(::socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!socket || ::bind(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(socket.get(), 8) != 0) {
    return process::system_failure("cannot open a socket for the proof");
  }
  const auto places =
      (world.state() / "key").string() + '\n' + world.state().string() + '\n' + world.temporary().string();
  return Recorder(std::move(socket), places);
}

void Recorder::receive() {
  for (;;) {
    process::Descriptor notifier(::accept4(socket_.get(), nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK));
    if (!notifier) break;
    static_cast<void>(::send(notifier.get(), places_.data(), places_.size(), MSG_NOSIGNAL));
    notifiers_.push_back(std::move(notifier));
  }
  std::string message(longest_message, '\0');
  for (const auto& notifier : notifiers_) {
    for (;;) {
      const auto size = ::recv(notifier.get(), message.data(), message.size(), 0);
      if (size <= 0) break;
      note({message.data(), static_cast<std::size_t>(size)});
    }
  }
}

void Recorder::note(std::string_view message) {
  const auto space = message.find(' ');
  if (space == std::string_view::npos) return;
  const auto what = message.substr(0, space);
  std::string text(message.substr(space + 1));
  if (what == "told") recorded_.told.push_back(std::move(text));
  if (what == "argument" || what == "environment") recorded_.handed.push_back(std::move(text));
  if (what == "refused") recorded_.refused.push_back(std::move(text));
  if (what == "possible") recorded_.possible.push_back(std::move(text));
}

const std::string* Recorder::nudge() const {
  const auto found = std::ranges::find_if(
      recorded_.told, [](const std::string& line) { return line.starts_with(R"({"verb":"deliver")"); });
  return found == recorded_.told.end() ? nullptr : &*found;
}

}  // namespace attune::client::proof
