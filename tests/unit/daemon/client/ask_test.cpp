// The command's side of the control socket, against services that behave and services that do not.
#include "daemon/client/ask.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <functional>
#include <thread>

namespace attune::client {
namespace {

using std::chrono::milliseconds;

// Listens, and does with the first client what it is told.
class Service {
 public:
  explicit Service(std::function<void(int)> behave) : folder_(testing::TempDir() + "attune_ask_XXXXXX") {
    if (::mkdtemp(folder_.data()) == nullptr) throw std::runtime_error("no folder for the test");
    listener_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path().c_str(), sizeof address.sun_path - 1);
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 || ::listen(listener_, 4) != 0) {
      throw std::runtime_error("no socket for the test");
    }
    thread_ = std::thread([this, behave = std::move(behave)] {
      const int client = ::accept(listener_, nullptr, nullptr);
      if (client >= 0) behave(client);
      ::close(client);
    });
  }
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;
  ~Service() {
    ::shutdown(listener_, SHUT_RDWR);
    thread_.join();
    ::close(listener_);
    std::filesystem::remove_all(folder_);
  }

  std::string path() const { return folder_ + "/control"; }

 private:
  std::string folder_;
  int listener_ = -1;
  std::thread thread_;
};

std::string read_line(int client) {
  std::string line;
  char c = 0;
  while (::read(client, &c, 1) == 1 && c != '\n') line += c;
  return line;
}

void write_all(int client, std::string_view text) {
  EXPECT_EQ(::write(client, text.data(), text.size()), static_cast<ssize_t>(text.size()));
}

TEST(Ask, SendsOneLineAndTakesOneLine) {
  std::string heard;
  Service service([&](int client) {
    heard = read_line(client);
    write_all(client, "{\"schema\":1,\"ex");
    write_all(client, "it\":0,\"text\":\"fine\"}\n");
  });
  const auto answer = ask_service(service.path(), {{"schema", 1}, {"verb", "status"}}, milliseconds{5000});
  ASSERT_TRUE(answer) << answer.error().message;
  EXPECT_EQ(answer->at("text"), "fine");
  EXPECT_EQ(heard, R"({"schema":1,"verb":"status"})");
}

TEST(Ask, SaysThatNoServiceRuns) {
  const auto answer = ask_service("/nowhere/attune/control", {}, milliseconds{1000});
  ASSERT_FALSE(answer);
  EXPECT_THAT(answer.error().message, testing::HasSubstr("not running"));
}

TEST(Ask, DoesNotWaitForASilentService) {
  Service service([](int client) { read_line(client), read_line(client); });
  const auto start = std::chrono::steady_clock::now();
  const auto answer = ask_service(service.path(), {}, milliseconds{200});
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds{2});
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().kind, ErrorKind::timeout);
}

TEST(Ask, SurvivesAnAnswerThatIsNone) {
  for (const auto* const nonsense : {"nonsense\n", "[1]\n", "\n", "{\"schema\":1"}) {
    Service service([&](int client) {
      read_line(client);
      write_all(client, nonsense);
    });
    const auto answer = ask_service(service.path(), {}, milliseconds{2000});
    ASSERT_FALSE(answer) << nonsense;
    EXPECT_EQ(answer.error().kind, ErrorKind::protocol) << nonsense;
  }
}

TEST(Ask, RefusesAPathThatNoSocketCanHave) {
  EXPECT_FALSE(ask_service("/" + std::string(200, 'x'), {}, milliseconds{100}));
}

}  // namespace
}  // namespace attune::client
