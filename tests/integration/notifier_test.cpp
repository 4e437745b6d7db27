// The service's side, the lock, the real notifier and a real notification server, on a private screen.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include "daemon/notify/notifiers.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/session.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using notify::Notification;
using notify::Outcome;
using test::eventually;
using test::Session;

Notification nudge(std::string id = "7") {
  return {std::move(id),
          "A full week",
          "Meetings take 24 of your 40 hours this week.\nMoving Wednesday 14:00 would open <three> hours & more.",
          {{"show", "Show"}, {"later", "Later"}, {"not_this_kind", "Not this kind"}},
          "show",
          false,
          std::nullopt};
}

class NotifierTest : public ::testing::Test {
 protected:
  explicit NotifierTest(const std::string& server = "dunst") : session_(server) {
    process::ignore_broken_pipes();
    const auto& desktop = session_.environment();
    notify::Options options{{ATTUNE_PROGRAMS},
                            {"freedesktop"},
                            {process::Sandbox::required,
                             {"DBUS_SESSION_BUS_ADDRESS=" + desktop.at("DBUS_SESSION_BUS_ADDRESS"),
                              "XDG_RUNTIME_DIR=" + desktop.at("XDG_RUNTIME_DIR")},
                             20s}};
    notifiers_.emplace(loop_.get_executor(), std::move(options), [this](const notify::Event& event) { hear(event); });
  }

  void hear(const notify::Event& event) {
    if (const auto* answered = std::get_if<notify::Answered>(&event))
      events_.push_back(answered->id + " answered " + answered->action);
    else
      events_.push_back(std::get<notify::Closed>(event).id + " closed");
  }
  // Runs the event loop until the work is done; notifications stay on the screen meanwhile.
  template <class T>
  T run(process::Awaitable<T> work) {
    std::optional<T> result;
    boost::asio::co_spawn(loop_, std::move(work), [&](const std::exception_ptr& thrown, T value) {
      if (thrown) std::rethrow_exception(thrown);
      result.emplace(std::move(value));
    });
    loop_.restart();
    while (!result) loop_.run_one();
    return std::move(*result);
  }
  Outcome::Kind deliver(Notification notification = nudge()) {
    const auto delivery = run(notifiers_->deliver(std::move(notification)));
    return delivery ? delivery->outcome.kind : Outcome::Kind::refused;
  }
  bool heard(const std::string& event) {
    loop_.restart();
    return eventually([&] {
      loop_.poll();
      return std::ranges::find(events_, event) != events_.end();
    });
  }
  // The process behind a name on the bus.
  std::string process_of(const std::string& name) const {
    const auto asked = session_.run(
        "dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus /org/freedesktop/DBus "
        "org.freedesktop.DBus.GetConnectionUnixProcessID string:" +
        name);
    return asked.output.substr(asked.output.find_last_of(' ', asked.output.size() - 2));
  }
  std::optional<bool> ask_locked() { return run(notifiers_->context()).locked; }
  std::string displayed() const { return session_.run("dunstctl count displayed").output; }
  const notify::Status& status() const { return notifiers_->status().front(); }

  Session session_;
  boost::asio::io_context loop_{1};
  std::vector<std::string> events_;
  std::optional<notify::Notifiers> notifiers_;
};

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

TEST_F(NotifierTest, ClosingIsNoAnswer) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  session_.run("dunstctl close");
  EXPECT_TRUE(heard("7 closed"));
}

TEST_F(NotifierTest, WithdrawingTakesItAway) {
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  run([](notify::Notifiers& notifiers) -> process::Awaitable<bool> {
    co_await notifiers.withdraw("7");
    co_return true;
  }(*notifiers_));
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(displayed(), "0\n");
}

TEST_F(NotifierTest, WhatIsOfNoUseAnyMoreIsTakenAway) {
  auto notification = nudge();
  notification.expires = 1s;
  ASSERT_EQ(deliver(notification), Outcome::Kind::shown);
  EXPECT_TRUE(heard("7 closed"));
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

// Any server with other abilities: the same text, the same buttons.
struct Server {
  const char* name;
  const char* later;  // where its button for *Later* is; empty: it has none
};
class OtherServers : public NotifierTest, public ::testing::WithParamInterface<Server> {
 protected:
  OtherServers() : NotifierTest("none") {}
};

TEST_P(OtherServers, ItIsShownAndAnswered) {
  const std::string server = GetParam().name;
  const std::string later = GetParam().later;
  if (!session_.server(server)) GTEST_SKIP() << server << " is not installed";
  ASSERT_EQ(deliver(), Outcome::Kind::shown);
  std::this_thread::sleep_for(1s);  // until it is drawn
  session_.screenshot("notifier-" + server);
  session_.run("xdotool mousemove 1000 60 click 1");
  EXPECT_TRUE(heard("7 answered show"));
  if (later.empty()) return;
  ASSERT_EQ(deliver(nudge("8")), Outcome::Kind::shown);
  std::this_thread::sleep_for(1s);
  session_.run("xdotool mousemove " + later + " click 1");
  EXPECT_TRUE(heard("8 answered later"));
}

INSTANTIATE_TEST_SUITE_P(Desktop, OtherServers,
                         ::testing::Values(Server{"dunst-markup", ""}, Server{"mate", "1113 130"},
                                           Server{"notification-daemon", "1097 144"}),
                         [](const auto& server) {
                           std::string name = server.param.name;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace attune
