#include "daemon/service/readiness.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

#include "tests/support/temporary_folder.hpp"

namespace attune::service {
namespace {

// What the service manager would hear.
class Manager {
 public:
  Manager() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path().copy(address.sun_path, sizeof address.sun_path - 1);
    EXPECT_EQ(::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0) << std::strerror(errno);
  }
  Manager(const Manager&) = delete;
  Manager& operator=(const Manager&) = delete;
  ~Manager() { ::close(socket_); }

  std::string path() const { return (folder_.path() / "notify").string(); }
  std::string heard() const {
    std::array<char, 500> bytes{};
    const auto size = ::recv(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT);
    return size < 0 ? "" : std::string(bytes.data(), static_cast<std::size_t>(size));
  }

 private:
  test::TemporaryFolder folder_;
  int socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
};

TEST(Readiness, EachStateIsSaidInTheManagersWords) {
  const Manager manager;
  const Readiness readiness(manager.path());
  readiness.ready();
  EXPECT_EQ(manager.heard(), "READY=1");
  readiness.status("2 sources read");
  EXPECT_EQ(manager.heard(), "STATUS=2 sources read");
  readiness.reloading();
  EXPECT_TRUE(manager.heard().starts_with("RELOADING=1\nMONOTONIC_USEC="));
  readiness.stopping();
  EXPECT_EQ(manager.heard(), "STOPPING=1");
}

TEST(Readiness, WithoutAManagerNothingHappens) {
  for (const auto* const nowhere : {"", "/nonexistent/notify", "@attune-test-nobody-listens"}) {
    const Readiness readiness{nowhere};
    readiness.ready();
    readiness.reloading();
  }
  const Readiness too_long{std::string(200, 'x')};
  too_long.ready();
}

}  // namespace
}  // namespace attune::service
