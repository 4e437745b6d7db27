#include "plugins/terminal/terminal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <pty.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace attune::plugin::terminal {
namespace {

Deliver nudge() {
  return {"7", "A full week", "One.\nTwo \x1B[2J.", {}, {}, false, std::nullopt};
}

TEST(Terminal, TextIsHarmlessThere) {
  EXPECT_EQ(terminal_text(nudge()), "\nAttune: A full week\n  One.\n  Two \xEF\xBF\xBD[2J.\n");
}

// Line ends, carriage returns, a control of eight bits, a title for the window, marks that turn the direction.
TEST(Terminal, HostileTextNeitherMovesNorForgesAnything) {
  auto hostile = nudge();
  hostile.title = "A\nAttune: forged\r \xC2\x9B\x32J";
  hostile.body = "\x1B]0;owned\x07 \xE2\x80\xAEsdrawkcab\xE2\x80\xAC\n" + std::string(8000, 'x');
  for (int line = 0; line < 50; ++line) hostile.body += "\nmore";
  const std::string replaced = "\xEF\xBF\xBD";
  const auto text = terminal_text(hostile);
  const auto first = text.substr(0, text.find('\n', 1));
  EXPECT_EQ(first, "\nAttune: A" + replaced + "Attune: forged" + replaced + " " + replaced + "2J");
  EXPECT_THAT(text, ::testing::HasSubstr("\n  " + replaced + "]0;owned" + replaced + " " + replaced + "sdrawkcab" +
                                         replaced + "\n"));
  EXPECT_EQ(text.find_first_of("\x1B\x07\r"), std::string::npos);
  EXPECT_LT(text.size(), 2500U);  // a line is cut, and so is what has too many
  EXPECT_EQ(std::ranges::count(text, '\n'), 12);
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
