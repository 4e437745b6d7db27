#include "plugins/protocol/conversation.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <csignal>

namespace attune::plugin {
namespace {

TEST(LineCutter, LinesComeOutWhole) {
  LineCutter lines;
  lines.feed("one\ntw");
  EXPECT_EQ(lines.next()->text, "one");
  EXPECT_FALSE(lines.next());
  lines.feed("o\n\n");
  EXPECT_EQ(lines.next()->text, "two");
  EXPECT_EQ(lines.next()->text, "");
  EXPECT_FALSE(lines.next());
}

TEST(LineCutter, ALongLineIsDroppedUpToItsEndAndReportedOnce) {
  LineCutter lines;
  for (int i = 0; i < 1000; ++i) {
    lines.feed(std::string(1000, 'x'));
    EXPECT_FALSE(lines.next());
  }
  lines.feed("rest\nnext\n");
  EXPECT_TRUE(lines.next()->too_long);
  EXPECT_EQ(lines.next()->text, "next");
}

// The bound itself: 16,384 bytes with the newline.
TEST(LineCutter, TheLimitCountsTheNewline) {
  LineCutter lines;
  for (const auto length : {maximum_line - 1, maximum_line}) {
    lines.feed(std::string(length, 'x'));
    lines.feed("\n");
  }
  EXPECT_FALSE(lines.next()->too_long);
  EXPECT_TRUE(lines.next()->too_long);
}

struct Pipe {
  Pipe() {
    std::signal(SIGPIPE, SIG_IGN);
    if (pipe(ends.data()) != 0) throw std::runtime_error("no pipe");
  }
  ~Pipe() {
    for (const int end : ends) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  std::array<int, 2> ends{};
};

class ConversationTest : public ::testing::Test {
 protected:
  std::optional<Request> hear(const std::string& bytes) {
    EXPECT_EQ(write(in_.ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    talk_.receive();
    return talk_.next();
  }
  std::string said() const {
    std::array<char, 4096> buffer{};
    const auto count = read(out_.ends[0], buffer.data(), buffer.size());
    return {buffer.data(), static_cast<std::size_t>(count)};
  }

  Pipe in_;
  Pipe out_;
  Conversation talk_{in_.ends[0], out_.ends[1], "x", "1"};
};

TEST_F(ConversationTest, TheGreetingIsAnsweredInPassing) {
  const auto request = hear("{\"attune\":\"notifier\",\"protocol\":1}\n{\"verb\":\"describe\"}\n");
  ASSERT_TRUE(request);
  EXPECT_TRUE(std::holds_alternative<Describe>(*request));
  EXPECT_EQ(said(), hello_line("x", "1") + "\n");
}

TEST_F(ConversationTest, WithoutAGreetingNothingIsHeard) {
  EXPECT_FALSE(hear("{\"verb\":\"describe\"}\n{\"verb\":\"context\"}\n"));
  EXPECT_TRUE(talk_.ended());
  EXPECT_THAT(said(), ::testing::StartsWith("{\"error\""));
}

TEST_F(ConversationTest, NonsenseIsAnsweredAndTheNextLineHeard) {
  const auto request = hear("{\"attune\":\"notifier\",\"protocol\":1}\nnonsense\n{\"verb\":\"context\"}\n");
  ASSERT_TRUE(request);
  EXPECT_TRUE(std::holds_alternative<AskContext>(*request));
  EXPECT_FALSE(talk_.ended());
  EXPECT_THAT(said(), ::testing::HasSubstr("{\"error\":\"the line is not a JSON object\"}\n"));
}

TEST_F(ConversationTest, AClosedInputEndsIt) {
  close(in_.ends[1]);
  in_.ends[1] = -1;
  talk_.receive();
  EXPECT_TRUE(talk_.ended());
  EXPECT_FALSE(talk_.deaf());
}

TEST_F(ConversationTest, AReaderThatWentAwayIsNoticed) {
  close(out_.ends[0]);
  out_.ends[0] = -1;
  talk_.say("x");
  EXPECT_TRUE(talk_.deaf());
}

}  // namespace
}  // namespace attune::plugin
