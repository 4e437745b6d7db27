#include "daemon/client/ask.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cerrno>
#include <cstring>
#include <string>

#include "daemon/process/descriptor.hpp"

namespace attune::client {
namespace {

namespace json = boost::json;
using Clock = std::chrono::steady_clock;
using process::Descriptor;

constexpr std::size_t longest_answer = std::size_t{16} * 1024 * 1024;

tl::unexpected<Error> not_running() {
  return failure(ErrorKind::unsupported,
                 "the service is not running; `systemctl --user start attune` starts it, or `attuned` by hand");
}

tl::unexpected<Error> too_slow() {
  return failure(ErrorKind::timeout, "the service did not answer in time");
}

Result<Descriptor> connect_to(const std::filesystem::path& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const auto& text = path.native();
  if (text.size() >= sizeof address.sun_path) {
    return failure(ErrorKind::system, "the path of the control socket is too long: " + text);
  }
  std::memcpy(address.sun_path, text.data(), text.size());
  Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  if (!socket) return process::system_failure("cannot open a socket");
  if (::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return socket;
  if (errno == ENOENT || errno == ECONNREFUSED || errno == ENOTDIR) return not_running();
  if (errno == EAGAIN) return too_slow();  // its queue is full
  return process::system_failure("cannot reach the service");
}

Result<void> wait_for(const Descriptor& socket, short what, Clock::time_point deadline) {
  for (;;) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) return too_slow();
    pollfd wanted{socket.get(), what, 0};
    const auto ready = ::poll(&wanted, 1, static_cast<int>(left.count()));
    if (ready > 0) return {};
    if (ready < 0 && errno != EINTR) return process::system_failure("cannot wait for the service");
  }
}

Result<void> send(const Descriptor& socket, std::string_view text, Clock::time_point deadline) {
  while (!text.empty()) {
    if (auto ready = wait_for(socket, POLLOUT, deadline); !ready) return ready;
    const auto sent = ::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
    if (sent >= 0) {
      text.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EAGAIN && errno != EINTR) {
      return process::system_failure("the service left in the middle of the question");
    }
  }
  return {};
}

Result<std::string> receive_line(const Descriptor& socket, Clock::time_point deadline) {
  std::string line;
  std::string piece(std::size_t{64} * 1024, '\0');
  while (line.size() < longest_answer) {
    if (auto ready = wait_for(socket, POLLIN, deadline); !ready) return tl::unexpected(ready.error());
    const auto size = ::recv(socket.get(), piece.data(), piece.size(), 0);
    if (size < 0 && (errno == EAGAIN || errno == EINTR)) continue;
    if (size <= 0) return failure(ErrorKind::protocol, "the service left without an answer");
    line.append(piece, 0, static_cast<std::size_t>(size));
    if (const auto end = line.find('\n'); end != std::string::npos) return line.substr(0, end);
  }
  return failure(ErrorKind::protocol, "the service's answer is too long");
}

}  // namespace

Result<json::object> ask_service(const std::filesystem::path& socket_path, const json::object& request,
                                 std::chrono::milliseconds patience) {
  const auto deadline = Clock::now() + patience;
  auto socket = connect_to(socket_path);
  if (!socket) return tl::unexpected(socket.error());
  if (auto sent = send(*socket, json::serialize(request) + "\n", deadline); !sent) return tl::unexpected(sent.error());
  auto line = receive_line(*socket, deadline);
  if (!line) return tl::unexpected(line.error());
  boost::system::error_code fault;
  auto answer = json::parse(*line, fault);
  if (fault || !answer.is_object()) return failure(ErrorKind::protocol, "the service's answer is not understood");
  return std::move(answer.get_object());
}

}  // namespace attune::client
