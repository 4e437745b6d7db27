// One server, dunst, in every turn that a notification can take.
#include "tests/integration/notifier_fixture.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using notify::Outcome;
using test::eventually;

TEST_F(NotifierTest, AClickShows) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  EXPECT_THAT(status().detail, ::testing::HasSubstr("dunst"));
  ASSERT_TRUE(eventually([&] { return displayed() == "1\n"; }));
  std::this_thread::sleep_for(300ms);  // until it is drawn
  session_.screenshot("notifier-dunst");
  session_.run("xdotool mousemove 1000 60 click 1");
  EXPECT_TRUE(heard("7 answered show"));
  EXPECT_EQ(events_.size(), 1U);
}

TEST_F(NotifierTest, TheDefaultActionShows) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  session_.run("dunstctl action 0");
  EXPECT_TRUE(heard("7 answered show"));
}

// Under which name desktops list the program, that its name is kept in no history, and that it gets through nothing.
TEST_F(NotifierTest, TheServerIsToldWhoSpeaksAndHowQuietly) {
  session_.run("dbus-monitor --session \"member='Notify'\" >$TMPDIR/heard 2>&1 &");
  const auto overheard = [&] { return session_.run("cat $TMPDIR/heard").output; };
  ASSERT_TRUE(eventually([&] { return overheard().find("NameAcquired") != std::string::npos; }));
  auto notification = nudge();
  notification.transient = true;
  run(notifiers_->context());  // what carries a name goes to the one that knows of the lock
  ASSERT_EQ(deliver(notification), Outcome::Kind::shown);
  ASSERT_TRUE(eventually([&] { return overheard().find("int32 -1") != std::string::npos; }));
  const auto words = session_.run("tr -s ' \\n' ' ' <$TMPDIR/heard").output;
  EXPECT_THAT(words, ::testing::HasSubstr("string \"desktop-entry\" variant string \"attune\""));
  EXPECT_THAT(words, ::testing::HasSubstr("string \"urgency\" variant byte 1"));
  EXPECT_THAT(words, ::testing::HasSubstr("string \"transient\" variant boolean true"));
  const auto entry = session_.run("cat " ATTUNE_DESKTOP_ENTRY).output;
  EXPECT_THAT(entry, ::testing::HasSubstr("\nX-GNOME-UsesNotifications=true\n"));
  EXPECT_THAT(entry, ::testing::Not(::testing::HasSubstr("NoDisplay")));
}

TEST_F(NotifierTest, ClosingIsNoAnswer) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  session_.run("dunstctl close");
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(reasons_["7"], notify::CloseReason::dismissed);
}

TEST_F(NotifierTest, WithdrawingTakesItAway) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  withdraw("7");
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(reasons_["7"], notify::CloseReason::withdrawn);
  EXPECT_EQ(displayed(), "0\n");
}

TEST_F(NotifierTest, WhatIsOfNoUseAnyMoreIsTakenAway) {
  auto notification = nudge();
  notification.expires = 1s;
  ASSERT_EQ(deliver(notification), Outcome::Kind::shown);
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(reasons_["7"], notify::CloseReason::expired);
  EXPECT_TRUE(eventually([&] { return displayed() == "0\n"; }));
}

TEST_F(NotifierTest, TheSameIdReplacesWhatIsShown) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  EXPECT_EQ(displayed(), "1\n");
  EXPECT_TRUE(events_.empty());
}

TEST_F(NotifierTest, DoNotDisturbIsSeen) {
  EXPECT_EQ(run(notifiers_->context()).dnd, false);
  session_.run("dunstctl set-paused true");
  EXPECT_EQ(run(notifiers_->context()).dnd, true);
  EXPECT_EQ(run(notifiers_->context()).locked, std::nullopt);
}

TEST_F(NotifierTest, AServerThatRestartsTakesItsNotificationsAndTheNextOneIsShown) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  ASSERT_TRUE(session_.server("dunst"));
  EXPECT_TRUE(heard("7 closed"));
  ASSERT_EQ(deliver(nudge("8")), Outcome::Kind::shown);
  session_.run("dunstctl action 0");
  EXPECT_TRUE(heard("8 answered show"));
  EXPECT_EQ(events_.size(), 2U);
}

TEST_F(NotifierTest, WithoutAServerNothingIsShownAndNoneIsStarted) {
  ASSERT_TRUE(session_.server("none"));
  // The bus could start one.
  const auto list = [&](const std::string& names) {
    return session_
        .run(
            "gdbus call --session -d org.freedesktop.DBus -o /org/freedesktop/DBus -m "
            "org.freedesktop.DBus." +
            names)
        .output;
  };
  ASSERT_THAT(list("ListActivatableNames"), ::testing::HasSubstr("org.freedesktop.Notifications"));
  const auto delivery = run(notifiers_->deliver(nudge()));
  ASSERT_FALSE(delivery);
  EXPECT_EQ(status().state, notify::Status::State::unavailable);
  EXPECT_EQ(status().detail, "no notification server is running");
  EXPECT_EQ(run(notifiers_->context()).dnd, std::nullopt);
  EXPECT_THAT(list("ListNames"), ::testing::Not(::testing::HasSubstr("org.freedesktop.Notifications")));
}

// A server that breaks while it takes a notification may have shown it: nobody shows it a second time.
class BrokenServer : public NotifierTest, public ::testing::WithParamInterface<const char*> {
 protected:
  BrokenServer() : NotifierTest("none") {
    const std::string program = ATTUNE_TEST_PROGRAMS "/fake_notification_server ";
    session_.run(program + GetParam() + " >$TMPDIR/server 2>&1 &");
    EXPECT_TRUE(eventually([&] { return session_.run("cat $TMPDIR/server").output == "ready\n"; }));
  }
};

TEST_P(BrokenServer, ItIsToldOnceAtMost) {
  EXPECT_EQ(deliver(), Outcome::Kind::shown);
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(reasons_["7"], notify::CloseReason::unknown);
}

INSTANTIATE_TEST_SUITE_P(Desktop, BrokenServer, ::testing::Values("dies", "hangs"));

class RefusingServer : public BrokenServer {};

TEST_P(RefusingServer, ItWasNotTold) {
  EXPECT_EQ(deliver(), Outcome::Kind::refused);
  EXPECT_TRUE(events_.empty());
}

INSTANTIATE_TEST_SUITE_P(Desktop, RefusingServer, ::testing::Values("refuses"));

// ActionInvoked is broadcast: what another program says about the same number is not for us.
TEST_F(NotifierTest, SignalsOfAnotherSenderDoNotCount) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  for (int number = 1; number < 5; ++number) {
    session_.run(
        "gdbus emit --session -o /org/freedesktop/Notifications -s "
        "org.freedesktop.Notifications.ActionInvoked " +
        std::to_string(number) + " not_this_kind");
    session_.run(
        "gdbus emit --session -o /org/freedesktop/Notifications -s "
        "org.freedesktop.Notifications.NotificationClosed " +
        std::to_string(number) + " 2");
  }
  session_.run("dunstctl action 0");
  EXPECT_TRUE(heard("7 answered show"));
  EXPECT_EQ(events_.size(), 1U);
}

TEST_F(NotifierTest, AnotherProgramsNotificationDoesNotCount) {
  session_.run("notify-send --action default=Other other >$TMPDIR/other 2>&1 &");
  ASSERT_TRUE(eventually([&] { return displayed() == "1\n"; }));
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  session_.run("dunstctl action 0");  // the one above
  ASSERT_TRUE(eventually([&] { return session_.run("cat $TMPDIR/other").output == "default\n"; }));
  session_.run("dunstctl close");
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(events_.size(), 1U);
}

TEST_F(NotifierTest, AServerThatHangsIsUnavailableUntilItGoesOn) {
  const auto process = process_of("org.freedesktop.Notifications");
  session_.run("kill -STOP " + process);
  EXPECT_FALSE(run(notifiers_->deliver(nudge())));
  EXPECT_EQ(status().detail, "the notification server does not answer");
  session_.run("kill -CONT " + process);
  EXPECT_EQ(deliver(), Outcome::Kind::shown);
}

TEST_F(NotifierTest, ABusThatGoesTakesTheNotificationsWithIt) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  session_.run("kill " + process_of("org.freedesktop.DBus"));
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_FALSE(run(notifiers_->deliver(nudge())));
  EXPECT_EQ(status().detail, "there is no session bus");
}

}  // namespace
}  // namespace attune
