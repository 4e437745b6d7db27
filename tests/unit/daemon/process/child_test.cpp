#include "daemon/process/child.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>

#include "daemon/process/hardening.hpp"
#include "tests/support/event_loop.hpp"

namespace attune::process {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr milliseconds soon{200};
constexpr seconds long_enough{20};

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator listing("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(listing), end(listing)));
}

bool runs(pid_t process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/stat");
  std::string text;
  std::getline(status, text);
  const auto after_name = text.rfind(") ");
  return after_name != std::string::npos && text[after_name + 2] != 'Z';
}

bool is_over_within(pid_t process, milliseconds time) {
  for (const auto end = steady_clock::now() + time; steady_clock::now() < end; ::usleep(1000)) {
    if (!runs(process)) return true;
  }
  return false;
}

Command hostile(const std::string& how, const std::string& what = {}) {
  Command command;
  command.program = ATTUNE_HOSTILE_CHILD;
  command.arguments = {how, what};
  command.confinement.files.execute = {"/usr", "/lib", "/lib64", ATTUNE_HOSTILE_CHILD};
  command.confinement.files.read = {"/etc/ld.so.cache"};
  return command;
}

Awaitable<Result<std::vector<std::string>>> lines_of(Command command, Deadline deadline, std::string input = {}) {
  auto child = co_await Child::spawn(std::move(command), in(long_enough));
  if (!child) co_return tl::unexpected(child.error());
  auto written = co_await child->write(input, deadline);
  if (!written) co_return tl::unexpected(written.error());
  child->close_input();
  std::vector<std::string> lines;
  while (true) {
    const auto line = co_await child->read_line(deadline);
    if (!line) co_return tl::unexpected(line.error());
    if (!*line) co_return lines;
    lines.emplace_back(**line);
  }
}

Awaitable<Result<Ending>> ending_of(Command command, Deadline deadline) {
  auto child = co_await Child::spawn(std::move(command), in(long_enough));
  if (!child) co_return tl::unexpected(child.error());
  co_return co_await child->wait(deadline);
}

Result<std::vector<std::string>> hear(const std::string& how, Deadline deadline = in(long_enough)) {
  return test::run(lines_of(hostile(how), deadline));
}

class ChildTest : public testing::Test {
 protected:
  void SetUp() override {
    ignore_broken_pipes();
    descriptors_ = open_descriptors();
  }
  // Whatever a child did: nothing of it is left.
  void TearDown() override {
    EXPECT_EQ(open_descriptors(), descriptors_);
    EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "a child was not reaped";
  }

 private:
  std::size_t descriptors_ = 0;
};

TEST_F(ChildTest, AnswersLineByLine) {
  const auto lines = test::run(lines_of(hostile("echo"), in(long_enough), "one\ntwo\n\nlast\n"));
  ASSERT_TRUE(lines) << lines.error().message;
  EXPECT_THAT(*lines, ElementsAre("one", "two", "", "last"));
}

TEST_F(ChildTest, TellsHowItEnded) {
  const auto by_itself = test::run(ending_of(hostile("exit", "7"), in(long_enough)));
  ASSERT_TRUE(by_itself);
  EXPECT_FALSE(by_itself->by_signal);
  EXPECT_EQ(by_itself->number, 7);
  const auto crashed = test::run(ending_of(hostile("crash"), in(long_enough)));
  ASSERT_TRUE(crashed);
  EXPECT_TRUE(crashed->by_signal);
  EXPECT_EQ(crashed->number, SIGABRT);
  const auto killed = test::run(ending_of(hostile("killed"), in(long_enough)));
  ASSERT_TRUE(killed);
  EXPECT_EQ(killed->number, SIGKILL);
}

TEST_F(ChildTest, AProgramThatIsMissingOrNoProgramIsAnErrorThatSaysSo) {
  Command missing = hostile("echo");
  missing.program = "/nonexistent/program";
  const auto nothing = test::run(ending_of(missing, in(long_enough)));
  ASSERT_FALSE(nothing);
  EXPECT_EQ(nothing.error().kind, ErrorKind::system);
  EXPECT_THAT(nothing.error().message, HasSubstr("cannot be run: No such file"));
  missing.program = "/etc/passwd";
  EXPECT_THAT(test::run(ending_of(missing, in(long_enough))).error().message, HasSubstr("cannot be run"));
}

TEST_F(ChildTest, OneThatHangsCostsItsTimeAndIsKilled) {
  const auto before = steady_clock::now();
  const auto lines = hear("hang", in(soon));
  ASSERT_FALSE(lines);
  EXPECT_EQ(lines.error().kind, ErrorKind::timeout);
  EXPECT_LT(steady_clock::now() - before, long_enough);
}

TEST_F(ChildTest, OneThatFloodsIsEndedByTheDeadlineAndLeavesOthersTheirTurn) {
  boost::asio::io_context context(1);
  int turns = 0;
  bool over = false;
  boost::asio::co_spawn(
      context,
      [&]() -> Awaitable<void> {
        while (!over) {
          ++turns;
          boost::asio::steady_timer timer(context, milliseconds{5});
          co_await timer.async_wait(boost::asio::use_awaitable);
        }
      },
      [](const std::exception_ptr&) {});
  auto flooded = [&]() -> Awaitable<Result<std::size_t>> {
    auto child = co_await Child::spawn(hostile("flood"), in(long_enough));
    const auto deadline = in(soon);
    std::size_t lines = 0;
    while (co_await child->read_line(deadline)) ++lines;
    over = true;
    co_return lines;
  };
  const auto lines = test::run(context, flooded());
  ASSERT_TRUE(lines);
  EXPECT_GT(*lines, 1000U);
  EXPECT_GT(turns, 10);
}

TEST_F(ChildTest, ALineWithoutEndIsAnErrorAfter64KiB) {
  const auto lines = hear("endless-line");
  ASSERT_FALSE(lines);
  EXPECT_EQ(lines.error().kind, ErrorKind::protocol);
  EXPECT_THAT(lines.error().message, HasSubstr("64 KiB"));
}

TEST_F(ChildTest, AnUnfinishedLastLineIsNoLine) {
  const auto lines = hear("half-a-line");
  ASSERT_FALSE(lines);
  EXPECT_EQ(lines.error().kind, ErrorKind::protocol);
}

TEST_F(ChildTest, OneThatClosesItsOutputAndStaysIsKilledInTheEnd) {
  const auto lines = hear("close-output");
  ASSERT_TRUE(lines);
  EXPECT_TRUE(lines->empty());
  const auto ending = test::run(ending_of(hostile("close-output"), in(soon)));
  ASSERT_FALSE(ending);
  EXPECT_EQ(ending.error().kind, ErrorKind::timeout);
}

TEST_F(ChildTest, WritingToOneThatDoesNotListenIsAnError) {
  const auto closed = test::run([]() -> Awaitable<Result<int>> {
    auto child = co_await Child::spawn(hostile("close-input"), in(long_enough));
    static_cast<void>(co_await child->read_line(in(long_enough)));
    auto written = co_await child->write("hello\n", in(long_enough));
    if (!written) co_return tl::unexpected(written.error());
    co_return 0;
  }());
  ASSERT_FALSE(closed);
  EXPECT_EQ(closed.error().kind, ErrorKind::protocol);
  const auto deaf = test::run(lines_of(hostile("hang"), in(soon), std::string(std::size_t{1024} * 1024, 'x')));
  ASSERT_FALSE(deaf);
  EXPECT_EQ(deaf.error().kind, ErrorKind::timeout);
}

TEST_F(ChildTest, OneThatIgnoresSigtermIsKilledWithItsWholeGroup) {
  const auto run = [](const char* how) {
    return test::run([](const char* its_way) -> Awaitable<Result<std::pair<pid_t, std::string>>> {
      auto child = co_await Child::spawn(hostile(its_way), in(long_enough));
      const auto line = co_await child->read_line(in(long_enough));
      std::pair<pid_t, std::string> heard{child->id(), std::string(line->value())};
      auto ended = co_await child->wait(in(soon));
      if (ended) co_return failure(ErrorKind::system, "it ended by itself");
      co_return heard;
    }(how));
  };
  const auto stubborn = run("ignore-sigterm");
  ASSERT_TRUE(stubborn);
  EXPECT_TRUE(is_over_within(stubborn->first, long_enough));
  const auto parent = run("grandchild");
  ASSERT_TRUE(parent);
  EXPECT_TRUE(is_over_within(std::stoi(parent->second), long_enough)) << "a grandchild was left behind";
}

TEST_F(ChildTest, WhatAChildThatLeftHasStartedIsKilledToo) {
  const auto grandchild = test::run([]() -> Awaitable<Result<std::string>> {
    auto child = co_await Child::spawn(hostile("grandchild-and-exit"), in(long_enough));
    const auto line = co_await child->read_line(in(long_enough));
    std::string number(line->value());
    static_cast<void>(co_await child->wait(in(long_enough)));
    co_return number;
  }());
  ASSERT_TRUE(grandchild);
  EXPECT_TRUE(is_over_within(std::stoi(*grandchild), long_enough));
}

TEST_F(ChildTest, IsKilledAndReapedWhenTheEventLoopGoesAway) {
  pid_t process = -1;
  {
    boost::asio::io_context context(1);
    boost::asio::co_spawn(
        context,
        [&process]() -> Awaitable<void> {
          auto child = co_await Child::spawn(hostile("hang"), in(long_enough));
          process = child->id();
          static_cast<void>(co_await child->wait(no_deadline));
        },
        [](const std::exception_ptr&) {});
    context.run_for(std::chrono::seconds{1});
    ASSERT_GT(process, 0);
    ASSERT_TRUE(runs(process));
  }
  EXPECT_TRUE(is_over_within(process, long_enough));
}

TEST_F(ChildTest, InheritsNoOtherDescriptorAndNoEnvironment) {
  const int plain = ::open("/etc/hostname", O_RDONLY);  // without O_CLOEXEC
  ASSERT_GE(plain, 0);
  EXPECT_THAT(*hear("descriptors"), ElementsAre("0", "1", "2", "end"));
  ::close(plain);
  ::setenv("SECRET", "alice@corp.example", 1);
  auto command = hostile("environment");
  command.environment = {"LANG=C", "ATTUNE=1"};
  EXPECT_THAT(*test::run(lines_of(command, in(long_enough))), ElementsAre("LANG=C", "ATTUNE=1", "end"));
  ::unsetenv("SECRET");
}

TEST_F(ChildTest, ErrorOutputIsKeptShortAndHarmless) {
  const auto said = test::run([]() -> Awaitable<Result<std::string>> {
    auto command = hostile("errors", "no \x1b[31mred");
    command.error_output = ErrorOutput::captured;
    auto child = co_await Child::spawn(command, in(long_enough));
    static_cast<void>(co_await child->wait(in(long_enough)));
    co_return child->error_output();
  }());
  ASSERT_TRUE(said);
  EXPECT_EQ(*said, "no \xEF\xBF\xBD[31mred");
}

TEST_F(ChildTest, TheLineThatWasReadIsZeroedByTheNextCall) {
  const auto zeroed = test::run([]() -> Awaitable<Result<bool>> {
    auto child = co_await Child::spawn(hostile("echo"), in(long_enough));
    static_cast<void>(co_await child->write("alice@corp.example\nb\n", in(long_enough)));
    const auto first = co_await child->read_line(in(long_enough));
    const std::string_view line = first->value();
    const std::string copy(line);
    static_cast<void>(co_await child->read_line(in(long_enough)));
    co_return copy == "alice@corp.example" && line.find("corp") == std::string_view::npos;
  }());
  EXPECT_TRUE(zeroed && *zeroed);
}

}  // namespace
}  // namespace attune::process
