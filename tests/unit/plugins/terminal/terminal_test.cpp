#include "plugins/terminal/terminal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <array>

namespace attune::plugin::terminal {
namespace {

Deliver nudge() {
  return {"7", "A full week", "One.\nTwo \x1B[2J.", {}, {}, false, std::nullopt};
}

TEST(Terminal, TextIsHarmlessThere) {
  EXPECT_EQ(terminal_text(nudge()), "\nAttune: A full week\n  One.\n  Two \xEF\xBF\xBD[2J.\n");
}

TEST(Terminal, WhatIsNoTerminalGetsNothing) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  Terminal terminal(ends[1]);
  const auto description = terminal.describe();
  EXPECT_FALSE(description.available);
  EXPECT_FALSE(description.reason.empty());
  EXPECT_FALSE(terminal.deliver(nudge()));
  close(ends[1]);
  char byte = 0;
  EXPECT_EQ(read(ends[0], &byte, 1), 0);
  close(ends[0]);
}

TEST(Terminal, ATerminalShowsItAndNobodyKnowsMore) {
  int master = -1;
  int slave = -1;
  ASSERT_EQ(openpty(&master, &slave, nullptr, nullptr, nullptr), 0);
  Terminal terminal(slave);
  EXPECT_TRUE(terminal.describe().available);
  EXPECT_FALSE(terminal.describe().actions);
  ASSERT_TRUE(terminal.deliver(nudge()));
  const auto events = terminal.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(std::get<Closed>(events[0]).reason, CloseReason::unknown);
  std::array<char, 200> buffer{};
  const auto count = read(master, buffer.data(), buffer.size());
  EXPECT_THAT(std::string(buffer.data(), static_cast<std::size_t>(count)), ::testing::HasSubstr("A full week"));
  close(master);
  close(slave);
}

}  // namespace
}  // namespace attune::plugin::terminal
