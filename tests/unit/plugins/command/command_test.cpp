#include "plugins/command/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "plugins/command/run.hpp"
#include "tests/support/temporary_folder.hpp"

namespace attune::plugin::command {
namespace {

using namespace std::chrono_literals;
using Kind = Ending::Kind;

Deliver nudge() {
  return {"7", "A full week", "One.\nTwo \x1B[2J.", {{"show", "Show"}}, "show", true, std::nullopt};
}

class CommandTest : public ::testing::Test {
 protected:
  // A shell program of the owner's; $out is a file that it may write to.
  std::vector<std::string> program(const std::string& script) const {
    const auto path = folder_.path() / "tell";
    std::ofstream(path) << "#!/bin/sh\nout=" << out().string() << "\n" << script << "\n";
    std::filesystem::permissions(path, std::filesystem::perms(0755));
    return {path, "--loud", "two words"};
  }
  std::filesystem::path out() const { return folder_.path() / "out"; }
  std::string written() const {
    std::ifstream file(out());
    return {std::istreambuf_iterator<char>(file), {}};
  }

  test::TemporaryFolder folder_;
};

TEST_F(CommandTest, ItReadsTheTitleAsALineAndTheBodyAfterIt) {
  EXPECT_EQ(program_text(nudge()), "A full week\nOne.\nTwo \xEF\xBF\xBD[2J.\n");
  Command command(program("read -r title; echo \"title: $title\" >$out; cat >>$out; echo \"$# $1 $2\" >>$out"));
  ASSERT_TRUE(command.deliver(nudge()));
  EXPECT_EQ(written(), "title: A full week\nOne.\nTwo \xEF\xBF\xBD[2J.\n2 --loud two words\n");
}

TEST_F(CommandTest, HostileTextStaysInItsLines) {
  auto request = nudge();
  request.title = "one\ntwo \xE2\x80\xAE \x01 $(id) `id`";
  request.body.assign(7000, 'x');
  EXPECT_EQ(program_text(request),
            "one\xEF\xBF\xBDtwo \xEF\xBF\xBD \xEF\xBF\xBD $(id) `id`\n" + std::string(7000, 'x') + "\n");
  request.body.clear();
  EXPECT_THAT(program_text(request), ::testing::EndsWith("`id`\n"));
}

TEST_F(CommandTest, WhatEndsWellHasToldIt) {
  Command command(program("exit 0"));
  const auto description = command.describe();
  EXPECT_TRUE(description.available);
  EXPECT_FALSE(description.actions);
  EXPECT_EQ(description.server, "tell");
  ASSERT_TRUE(command.deliver(nudge()));
  const auto events = command.events();
  ASSERT_EQ(events.size(), 1U);
  EXPECT_EQ(std::get<Closed>(events[0]).reason, CloseReason::unknown);
}

TEST_F(CommandTest, WhatEndsOtherwiseHasNot) {
  Command command(program("exit 3"));
  const auto told = command.deliver(nudge());
  ASSERT_FALSE(told);
  EXPECT_EQ(told.error().message, "the program of notify.command ended with 3");
  EXPECT_TRUE(command.events().empty());
}

TEST_F(CommandTest, WhatIsKilledMayHaveToldIt) {
  Command command(program("kill -SEGV $$"));
  EXPECT_TRUE(command.deliver(nudge()));
  EXPECT_EQ(command.events().size(), 1U);
}

TEST_F(CommandTest, WhatCannotRunIsUnavailable) {
  Command nothing({});
  EXPECT_FALSE(nothing.describe().available);
  EXPECT_FALSE(nothing.deliver(nudge()));
  Command missing({"/nonexistent/tell"});
  EXPECT_FALSE(missing.describe().available);
  EXPECT_FALSE(missing.deliver(nudge()));
  EXPECT_TRUE(missing.events().empty());
}

TEST_F(CommandTest, ItGetsLittleOfTheEnvironment) {
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/x", 1);
  ::setenv("XDG_RUNTIME_DIR", "/run/user/1", 1);
  ::setenv("HOME", "/home/canary", 1);
  const auto words = program("env | grep -vE '^(PWD|OLDPWD|SHLVL|_)=' | sort >$out");
  ASSERT_TRUE(Command(words).deliver(nudge()));
  EXPECT_EQ(written(),
            "DBUS_SESSION_BUS_ADDRESS=unix:path=/run/x\nLANG=C.UTF-8\n"
            "PATH=/usr/local/bin:/usr/bin:/bin\nXDG_RUNTIME_DIR=/run/user/1\n");
}

TEST_F(CommandTest, OneThatReadsNothingIsFine) {
  const auto ending = run(program("exec 0<&-; exit 0"), {}, std::string(16000, 'x'), 10s);
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->kind, Kind::exited);
}

TEST_F(CommandTest, OneThatHangsIsEndedWithAllThatItStarted) {
  const auto ending = run(program("trap '' TERM; sleep 1000 & echo $! >$out; sleep 1000"), {"PATH=/bin"}, "x", 500ms);
  ASSERT_TRUE(ending);
  EXPECT_EQ(ending->kind, Kind::timed_out);
  const auto child = std::stoi(written());
  for (int i = 0; i < 200 && kill(child, 0) == 0; ++i) {
    std::ifstream status("/proc/" + std::to_string(child) + "/stat");
    std::string number;
    std::string name;
    std::string state;
    status >> number >> name >> state;
    if (state == "Z") return;  // dead; whoever is to bury it is slow
    usleep(20000);
  }
  EXPECT_NE(kill(child, 0), 0);
}

}  // namespace
}  // namespace attune::plugin::command
