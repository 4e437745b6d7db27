#include "plugins/proof/witness.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <utility>

#include "core/base/text.hpp"

namespace attune::plugin::proof {
namespace {

constexpr std::string_view name = "/attune-proof";
constexpr int patience_ms = 3000;
constexpr std::size_t longest_message = 16384;

bool is_same_user(int socket) {
  ucred peer{};
  socklen_t size = sizeof peer;
  return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0 && peer.uid == geteuid();
}

}  // namespace

std::optional<Witness> Witness::find(const char* runtime_folder) {
  if (runtime_folder == nullptr) return std::nullopt;
  const auto path = std::string(runtime_folder) + std::string(name);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path) return std::nullopt;
  std::memcpy(address.sun_path, path.data(), path.size());
  Witness witness(socket(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0));
  if (witness.socket_ < 0) return std::nullopt;
  if (connect(witness.socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) return std::nullopt;
  if (!is_same_user(witness.socket_) || !witness.hear_places()) return std::nullopt;
  return witness;
}

Witness::Witness(Witness&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)), places_(std::move(other.places_)) {}

Witness::~Witness() {
  if (socket_ >= 0) close(socket_);
}

bool Witness::hear_places() {
  pollfd waiting{socket_, POLLIN, 0};
  if (poll(&waiting, 1, patience_ms) != 1) return false;
  std::array<char, longest_message> message{};
  const auto size = recv(socket_, message.data(), message.size(), 0);
  if (size <= 0) return false;
  const auto lines = split({message.data(), static_cast<std::size_t>(size)}, '\n');
  if (lines.size() != 3) return false;
  places_ = {std::string(lines[0]), std::string(lines[1]), std::string(lines[2])};
  return true;
}

bool Witness::tell(std::string_view what, std::string_view text) const {
  auto message = std::string(what) + ' ' + std::string(text);
  return send(socket_, message.data(), message.size(), MSG_NOSIGNAL) >= 0;
}

}  // namespace attune::plugin::proof
