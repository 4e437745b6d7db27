// What the desktop says about the moment.
#include "tests/integration/notifier_fixture.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using notify::Outcome;
using test::eventually;

// Names are shown only when somebody can tell that the screen is not locked.
class LockedTest : public NotifierTest {
 protected:
  void screen_saver(const std::string& name, const std::string& path, const std::string& active) {
    const auto program = std::string(ATTUNE_TEST_PROGRAMS).append("/fake_screen_saver ");
    session_.run(program + name + " " + path + " " + active + " >$TMPDIR/" + name + " 2>&1 &");
    ASSERT_TRUE(eventually([&] { return session_.run("cat $TMPDIR/" + name).output == "ready\n"; }));
  }
};

TEST_F(LockedTest, WithoutAScreenSaverNobodyCanTell) {
  EXPECT_EQ(ask_locked(), std::nullopt);
}

TEST_F(LockedTest, AnIdleScreenSaverMeansNotLocked) {
  screen_saver("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "false");
  EXPECT_EQ(ask_locked(), false);
}

TEST_F(LockedTest, OneActiveScreenSaverMeansLocked) {
  screen_saver("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "false");
  screen_saver("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "true");
  EXPECT_EQ(ask_locked(), true);
}

TEST_F(LockedTest, AScreenSaverThatHangsTellsNothing) {
  screen_saver("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "hang");
  EXPECT_EQ(ask_locked(), std::nullopt);
}

// The bus could start the service that keeps the settings of Xfce; a question is no reason to.
TEST_F(NotifierTest, AServiceThatIsGoneIsNotStartedToBeAsked) {
  if (!session_.server("xfce")) GTEST_SKIP() << "xfce4-notifyd is not installed";
  ASSERT_EQ(run(notifiers_->context()).dnd, false);
  const auto names = [&](const std::string& which) {
    return session_
        .run("gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m org.freedesktop.DBus." + which)
        .output;
  };
  ASSERT_THAT(names("ListActivatableNames"), ::testing::HasSubstr("org.xfce.Xfconf"));
  session_.run("kill " + process_of("org.xfce.Xfconf"));
  ASSERT_TRUE(eventually([&] { return names("ListNames").find("Xfconf") == std::string::npos; }));
  EXPECT_EQ(run(notifiers_->context()).dnd, std::nullopt);
  EXPECT_THAT(names("ListNames"), ::testing::Not(::testing::HasSubstr("Xfconf")));
}

// An answer has 5 s; what hangs takes its share of less than that, and the others are asked as well.
TEST_F(LockedTest, AllThatHangTogetherAreGivenUpInTime) {
  for (const std::string desktop : {"freedesktop", "gnome", "cinnamon", "mate", "xfce"})
    screen_saver("org." + desktop + ".ScreenSaver", "/org/" + desktop + "/ScreenSaver", "hang");
  const auto context = run(notifiers_->context());
  EXPECT_EQ(context.locked, std::nullopt);
  EXPECT_EQ(context.dnd, false);
  EXPECT_EQ(status().state, notify::Status::State::available);
}

}  // namespace
}  // namespace attune
