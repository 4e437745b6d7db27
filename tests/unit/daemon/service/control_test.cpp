#include "daemon/service/control.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <thread>

#include "tests/support/event_loop.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::service {
namespace {

namespace asio = boost::asio;
using Socket = asio::local::stream_protocol::socket;

// A service that echoes the verb, on a thread of its own.
class ControlTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto control =
        Control::listen(loop_.get_executor(), path_, [](boost::json::object request) -> asio::awaitable<std::string> {
          co_return std::string(request.at("verb").as_string());
        });
    ASSERT_TRUE(control) << control.error().message;
    control_ = std::move(*control);
    service_ = std::thread([this] { loop_.run(); });
  }
  void TearDown() override {
    asio::post(loop_, [this] { control_.reset(); });
    loop_.stop();
    service_.join();
  }

  Socket client() {
    Socket socket(clients_);
    socket.connect(asio::local::stream_protocol::endpoint(path_));
    return socket;
  }
  // Empty: it hung up.
  static std::string ask(Socket& socket, std::string_view line) {
    boost::system::error_code fault;
    asio::write(socket, asio::buffer(line.data(), line.size()), fault);
    std::string answer;
    asio::read_until(socket, asio::dynamic_buffer(answer), '\n', fault);
    return answer;
  }
  std::string answer_to(std::string_view line) {
    auto socket = client();
    return ask(socket, line);
  }

  static constexpr std::string_view status = "{\"schema\":1,\"verb\":\"status\"}\n";

  test::TemporaryFolder folder_;
  std::string path_ = (folder_.path() / "control").string();
  asio::io_context loop_{1};
  asio::io_context clients_;
  std::unique_ptr<Control> control_;
  std::thread service_;
};

TEST_F(ControlTest, AConnectionMayAskSeveralTimes) {
  auto socket = client();
  EXPECT_EQ(ask(socket, status), "status\n");
  EXPECT_EQ(ask(socket, status), "status\n");
}

TEST_F(ControlTest, OnlyItsOwnerMayOpenIt) {
  struct stat found {};
  ASSERT_EQ(::stat(path_.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 07777U, 0600U);
}

TEST_F(ControlTest, NonsenseIsAnsweredInPlainWords) {
  for (const std::string_view nonsense : {"garbage\n", "\n", "[]\n", "3\n", "\xff\xfe\n", "{\"schema\":1,\n"}) {
    EXPECT_EQ(answer_to(nonsense), "{\"schema\":1,\"exit\":2,\"error\":\"the request is not a JSON object\"}\n");
  }
  for (const std::string_view other : {"{}\n", "{\"schema\":2,\"verb\":\"status\"}\n", "{\"schema\":\"1\"}\n"}) {
    EXPECT_EQ(answer_to(other),
              "{\"schema\":1,\"exit\":2,\"error\":\"the request is of another version of the command\"}\n");
  }
}

TEST_F(ControlTest, ALineWithoutEndIsCutShortAndOthersAreServed) {
  EXPECT_EQ(answer_to(std::string(1000000, 'x')), "");
  EXPECT_EQ(answer_to(status), "status\n");
}

TEST_F(ControlTest, AHundredSilentClientsKeepNobodyOut) {
  std::vector<Socket> silent;
  for (int i = 0; i < 100; ++i) silent.push_back(client());
  EXPECT_EQ(answer_to(status), "status\n");
  EXPECT_EQ(ask(silent.front(), status), "") << "the one that was silent longest has gone";
  EXPECT_EQ(ask(silent.back(), status), "status\n");
}

TEST_F(ControlTest, ClientsThatAskAndNeverListenKeepNobodyOut) {
  std::vector<Socket> deaf;
  for (int i = 0; i < 40; ++i) {
    deaf.push_back(client());
    deaf.back().non_blocking(true);
    boost::system::error_code full;
    for (int line = 0; line < 5000 && !full; ++line) deaf.back().write_some(asio::buffer(status), full);
  }
  EXPECT_EQ(answer_to(status), "status\n");
}

TEST(Control, APathThatIsTooLongIsSaid) {
  asio::io_context loop;
  const auto control = Control::listen(loop.get_executor(), "/tmp/" + std::string(200, 'x'), {});
  ASSERT_FALSE(control);
  EXPECT_NE(control.error().message.find("File name too long"), std::string::npos) << control.error().message;
}

TEST(Control, ASocketThatWasLeftBehindIsReplacedAndALinkIsNotFollowed) {
  const test::TemporaryFolder folder;
  const auto path = folder.path() / "control";
  std::ofstream(folder.path() / "precious") << "kept";
  std::filesystem::create_symlink("precious", path);
  asio::io_context loop;
  const auto control = Control::listen(loop.get_executor(), path.string(), {});
  ASSERT_TRUE(control);
  EXPECT_TRUE(std::filesystem::is_socket(std::filesystem::symlink_status(path)));
  EXPECT_EQ(std::filesystem::file_size(folder.path() / "precious"), 4U);
}

}  // namespace
}  // namespace attune::service
