// Every notification server that Debian 12 has: the same text, the same answers.
#include "tests/integration/notifier_fixture.hpp"

namespace attune {
namespace {

using namespace std::chrono_literals;
using notify::Outcome;
using test::eventually;

struct Server {
  const char* name;
  const char* show;   // answers with the default action, as a person would
  const char* later;  // presses the button for *Later*; empty: it has none
  const char* pause;  // turns Do Not Disturb on; empty: nobody can tell here whether it is on
};

class ServersTest : public NotifierTest, public ::testing::WithParamInterface<Server> {
 protected:
  ServersTest() : NotifierTest("none") {}

  void SetUp() override {
    if (!session_.server(GetParam().name)) GTEST_SKIP() << GetParam().name << " is not installed";
  }
  void deliver_and_draw(notify::Notification notification) {
    ASSERT_EQ(deliver(std::move(notification)), Outcome::Kind::shown);
    std::this_thread::sleep_for(400ms);  // until it is drawn
  }
};

TEST_P(ServersTest, ItIsShownAndAnswered) {
  deliver_and_draw(nudge());
  session_.screenshot(std::string("notifier-") + GetParam().name);
  session_.run(GetParam().show);
  EXPECT_TRUE(heard("7 answered show"));
  if (*GetParam().later == '\0') return;
  deliver_and_draw(nudge("8"));
  session_.run(GetParam().later);
  EXPECT_TRUE(heard("8 answered later"));
  EXPECT_EQ(events_.size(), 2U);
}

TEST_P(ServersTest, OneThatRestartsTakesItsNotificationsAndTheNextOneShowsTheNext) {
  deliver_and_draw(nudge());
  ASSERT_TRUE(session_.server(GetParam().name));
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(reasons_["7"], notify::CloseReason::unknown);
  deliver_and_draw(nudge("8"));
  session_.run(GetParam().show);
  EXPECT_TRUE(heard("8 answered show"));
  EXPECT_EQ(events_.size(), 2U);
}

TEST_P(ServersTest, ItsDoNotDisturbIsSeen) {
  const std::string pause = GetParam().pause;
  EXPECT_EQ(run(notifiers_->context()).dnd, pause.empty() ? std::nullopt : std::optional(false));
  if (pause.empty()) return;
  ASSERT_EQ(session_.run(pause).status, 0);
  EXPECT_EQ(run(notifiers_->context()).dnd, true);
}

// Markup, a link and a picture, escapes of a terminal, marks that turn the direction, lines without end.
TEST_P(ServersTest, HostileTextIsShownAsItIs) {
  auto notification = nudge();
  notification.title =
      "<b>Ada</b> & <i>\x1B[31mred\x1B[0m \u202Eenil eht\u202C " + std::string(990, 'x').substr(0, 900);
  notification.body = "<a href='file:///etc/passwd'>one</a> &amp; <img src='file:///etc/passwd'/> %s%n\n\n" +
                      std::string("\u2066two\u2069 \x07\x1B]0;title\x07 </b></markup>\n") + std::string(7000, 'y');
  deliver_and_draw(std::move(notification));
  session_.screenshot(std::string("hostile-") + GetParam().name);
  withdraw("7");
  EXPECT_TRUE(heard("7 closed"));
  EXPECT_EQ(deliver(nudge("8")), Outcome::Kind::shown);  // the server has come to no harm
}

constexpr const char* click = "xdotool mousemove 1000 60 click 1";
constexpr const char* pause_dunst = "dunstctl set-paused true";

INSTANTIATE_TEST_SUITE_P(
    Desktop, ServersTest,
    ::testing::Values(Server{"dunst", click, "", pause_dunst}, Server{"dunst-markup", click, "", pause_dunst},
                      Server{"mate", click, "xdotool mousemove 1113 130 click 1", ""},
                      Server{"notification-daemon", click, "xdotool mousemove 1097 144 click 1", ""},
                      Server{"xfce", "xdotool mousemove 1000 120 click 1", "xdotool mousemove 1110 120 click 1",
                             "xfconf-query -c xfce4-notifyd -p /do-not-disturb -n -t bool -s true"},
                      Server{"mako", "makoctl invoke default", "makoctl invoke later",
                             "makoctl mode -a do-not-disturb"}),
    [](const auto& server) {
      std::string name = server.param.name;
      std::erase(name, '-');
      return name;
    });

}  // namespace
}  // namespace attune
