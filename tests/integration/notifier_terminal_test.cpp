// A service started by hand: the nudge stands on its terminal, and goes nowhere when there is none.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>

#include "daemon/notify/notifiers.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/event_loop.hpp"

namespace attune {
namespace {

// Puts another file in the place of standard error.
class StandardError {
 public:
  explicit StandardError(int replacement) : kept_(dup(STDERR_FILENO)) { dup2(replacement, STDERR_FILENO); }
  ~StandardError() {
    dup2(kept_, STDERR_FILENO);
    close(kept_);
  }
  StandardError(const StandardError&) = delete;
  StandardError& operator=(const StandardError&) = delete;

 private:
  int kept_;
};

Result<notify::Delivery> deliver(std::vector<notify::Event>& events) {
  process::ignore_broken_pipes();
  boost::asio::io_context loop(1);
  notify::Options options{{ATTUNE_PROGRAMS}, {"terminal"}, {process::Sandbox::required, {}, std::chrono::seconds(20)}};
  notify::Notifiers notifiers(loop.get_executor(), std::move(options),
                              [&](const notify::Event& event) { events.push_back(event); });
  return test::run(loop, notifiers.deliver({"7", "A full week", "One.\nTwo \x1B[2J.", {}, {}, false, std::nullopt}));
}

TEST(NotifierTerminalTest, ItStandsOnTheTerminalOfTheService) {
  int master = -1;
  int slave = -1;
  ASSERT_EQ(openpty(&master, &slave, nullptr, nullptr, nullptr), 0);
  std::vector<notify::Event> events;
  {
    const StandardError terminal(slave);
    const auto delivery = deliver(events);
    ASSERT_TRUE(delivery);
    EXPECT_EQ(delivery->outcome.kind, notify::Outcome::Kind::shown);
  }
  EXPECT_EQ(events.size(), 1U);
  std::array<char, 400> buffer{};
  const auto count = read(master, buffer.data(), buffer.size());
  const std::string told(buffer.data(), static_cast<std::size_t>(count));
  const std::string expected = "\r\nAttune: A full week\r\n  One.\r\n  Two \xEF\xBF\xBD[2J.\r\n";
#ifdef __SANITIZE_ADDRESS__
  // The search for leaks is locked in, too, and complains of it on the same terminal.
  EXPECT_EQ(told.substr(0, expected.size()), expected);
#else
  EXPECT_EQ(told, expected);
#endif
  close(master);
  close(slave);
}

TEST(NotifierTerminalTest, ALogIsNoTerminal) {
  std::array<int, 2> log{};
  ASSERT_EQ(pipe2(log.data(), O_CLOEXEC), 0);
  std::vector<notify::Event> events;
  {
    const StandardError pipe(log[1]);
    const auto delivery = deliver(events);
    ASSERT_FALSE(delivery);
    EXPECT_THAT(delivery.error().message, ::testing::HasSubstr("not started from a terminal"));
  }
  close(log[1]);
  char byte = 0;
  EXPECT_EQ(read(log[0], &byte, 1), 0);
  close(log[0]);
}

}  // namespace
}  // namespace attune
