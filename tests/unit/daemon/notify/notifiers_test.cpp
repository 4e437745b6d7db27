#include <algorithm>
#include <boost/asio/detached.hpp>
#include <memory>

#include "tests/unit/daemon/notify/notifiers_fixture.hpp"

namespace attune::notify {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using Kind = Outcome::Kind;
using State = Status::State;

TEST_F(NotifiersTest, TheFirstAvailableOneIsUsed) {
  start({"missing-will-not-do", "unavailable", "terse", "slow"});
  std::filesystem::remove(folder_.program("missing-will-not-do"));
  const auto delivery = deliver();
  EXPECT_EQ(delivery.notifier, "terse");
  EXPECT_EQ(delivery.outcome.kind, Kind::shown);
  EXPECT_EQ(status(0).state, State::rejected);
  EXPECT_EQ(status(1).state, State::unavailable);
  EXPECT_EQ(status(1).detail, "not today");
  EXPECT_EQ(status(2).state, State::available);
  EXPECT_EQ(status(3).state, State::not_asked);
}

TEST_F(NotifiersTest, TheyMayGoBeforeTheLoopInWhichOneIsAwaited) {
  folder_.add("hang", {});
  boost::asio::io_context loop(1);
  Options options{{folder_.path()}, {"hang"}, {process::Sandbox::best_effort, {}, 20s}};
  auto leaving = std::make_unique<Notifiers>(loop.get_executor(), std::move(options), [](const Event&) {});
  boost::asio::co_spawn(loop, leaving->context(), boost::asio::detached);
  boost::asio::co_spawn(loop, leaving->context(), boost::asio::detached);
  loop.run_for(200ms);
  leaving.reset();  // and what waits goes with the loop, as when the service stops; sanitizers watch
}

TEST_F(NotifiersTest, AnAnswerComesAfterTheQuestion) {
  start({"slow"});
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 answered later"));
}

TEST_F(NotifiersTest, TheContextIsPassedOn) {
  start({"good"});
  const auto context = run(notifiers_->context());
  EXPECT_EQ(context.locked, false);
  EXPECT_EQ(context.dnd, true);
  EXPECT_EQ(context.shared, std::nullopt);
}

TEST_F(NotifiersTest, WhereOneDoesNotKnowALaterOneMayAskForQuiet) {
  start({"unavailable", "ignorant", "hang-on-context", "good"}, 1500ms);
  const auto context = run(notifiers_->context());
  EXPECT_EQ(context.dnd, true);
  EXPECT_EQ(context.locked, std::nullopt);  // whether a name may be shown, only the one that shows it can say
  EXPECT_EQ(status(2).state, State::failed);
}

TEST_F(NotifiersTest, ANameGoesToNobodyButTheOneThatKnewOfTheLock) {
  start({"undisturbed", "terse"});
  EXPECT_EQ(run(notifiers_->context()).locked, false);
  std::filesystem::remove(folder_.program("undisturbed"));
  auto named = nudge();
  named.transient = true;
  EXPECT_FALSE(run(notifiers_->deliver(named)));
  EXPECT_EQ(deliver().notifier, "terse");
  run(notifiers_->context());
  EXPECT_TRUE(run(notifiers_->deliver(named)));
}

TEST_F(NotifiersTest, WhereOneKnowsNobodyElseIsAsked) {
  start({"undisturbed", "good"});
  const auto context = run(notifiers_->context());
  EXPECT_EQ(context.dnd, false);
  EXPECT_EQ(context.locked, false);
  EXPECT_EQ(status(1).state, State::not_asked);
}

TEST_F(NotifiersTest, WithoutANotifierNothingIsKnownAndNothingIsHandedOver) {
  start({"unavailable", "crash"});
  EXPECT_EQ(run(notifiers_->context()).locked, std::nullopt);
  const auto delivery = run(notifiers_->deliver(nudge()));
  ASSERT_FALSE(delivery);
  EXPECT_EQ(delivery.error().kind, ErrorKind::unsupported);
  EXPECT_THAT(delivery.error().message, HasSubstr("unavailable: not today; crash: "));
}

TEST_F(NotifiersTest, AWithdrawnOneIsClosedOnce) {
  start({"good"});
  run([](Notifiers& notifiers) -> Awaitable<bool> {
    const auto delivery = co_await notifiers.deliver(nudge());
    co_await notifiers.withdraw("unknown");
    co_await notifiers.withdraw("7");
    co_return delivery.has_value();
  }(*notifiers_));
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed"));
}

TEST_F(NotifiersTest, ARefusalIsNotShown) {
  start({"refuse"});
  const auto delivery = deliver();
  EXPECT_EQ(delivery.outcome.kind, Kind::refused);
  EXPECT_EQ(delivery.outcome.reason, "no room");
  EXPECT_TRUE(events_.empty());
}

TEST_F(NotifiersTest, OneThatDidNotUnderstandHasNotShownIt) {
  start({"confused"});
  EXPECT_EQ(deliver().outcome.kind, Kind::refused);
}

TEST_F(NotifiersTest, AnEndRightAfterTheDeliveryCounts) {
  start({"terse"});
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed"));
}

TEST_F(NotifiersTest, TwoQuestionsAtOnceAreAskedInTurn) {
  start({"slow"});
  int done = 0;
  for (int i = 0; i < 3; ++i) {
    boost::asio::co_spawn(loop_, notifiers_->context(), [&](const std::exception_ptr&, const Context& context) {
      if (context.dnd == true) ++done;
    });
  }
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_EQ(done, 3);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 answered later"));
}

TEST_F(NotifiersTest, OneThatDoesNotLeaveIsMadeTo) {
  start({"stays"});
  run(notifiers_->context());  // returns only because nothing is left running
  EXPECT_EQ(status().state, State::available);
}

TEST_F(NotifiersTest, TooLongATextIsHandedToNobody) {
  start({"good"});
  auto notification = nudge();
  notification.body.assign(20000, 'x');
  const auto delivery = run(notifiers_->deliver(notification));
  ASSERT_TRUE(delivery);
  EXPECT_EQ(delivery->outcome.kind, Kind::refused);
}

std::ptrdiff_t open_descriptors() {
  const std::filesystem::directory_iterator all("/proc/self/fd");
  return std::distance(begin(all), end(all));
}

TEST_F(NotifiersTest, FailuresLeaveNothingBehind) {
  start({"crash", "leave", "old", "terse"});
  deliver();
  const auto before = open_descriptors();
  for (int i = 0; i < 20; ++i) deliver();
  EXPECT_EQ(open_descriptors(), before);
}

TEST_F(NotifiersTest, ItsEndEndsWhatRuns) {
  start({"good"});
  bool shown = false;
  boost::asio::co_spawn(loop_, notifiers_->deliver(nudge()), [&](const std::exception_ptr&, const Result<Delivery>&) {
    shown = true;
    notifiers_.reset();
  });
  loop_.run();  // returns: nothing is waited for any more
  EXPECT_TRUE(shown);
  EXPECT_TRUE(events_.empty());
}

// A notifier is told finished text and can reach nothing else of the owner's.
TEST_F(NotifiersTest, ALockedInNotifierFindsNothing) {
  const test::TemporaryFolder home;
  std::ofstream(home.path() / "key") << "secret";
  folder_.add("peek", {{"@SECRET@", home.path() / "key"}, {"@FOLDER@", home.path()}});
  ::setenv("ATTUNE_CANARY", "canary", 1);
  Options options{{folder_.path()}, {"peek"}, {process::Sandbox::required, {"XDG_RUNTIME_DIR=/run/user/0"}, 20s}};
  notifiers_.emplace(loop_.get_executor(), std::move(options), [](const Event&) {});
  const auto delivery = run(notifiers_->deliver(nudge()));
  ASSERT_FALSE(delivery);
  // bash itself sets PWD, SHLVL, _ and, as the script does, PATH.
  EXPECT_THAT(status().detail, ::testing::StartsWith("found: nothing; environment: "));
  EXPECT_THAT(status().detail, HasSubstr("XDG_RUNTIME_DIR"));
  EXPECT_THAT(status().detail, ::testing::Not(HasSubstr("CANARY")));
  EXPECT_THAT(status().detail, ::testing::Not(HasSubstr("HOME")));
}

TEST(DesktopEnvironment, OnlyWhatLeadsToTheDesktopIsPassedOn) {
  ::setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/x", 1);
  ::setenv("XDG_RUNTIME_DIR", "/run/user/1", 1);
  ::setenv("DISPLAY", ":7", 1);
  EXPECT_THAT(desktop_environment(),
              ::testing::ElementsAre("DBUS_SESSION_BUS_ADDRESS=unix:path=/run/x", "XDG_RUNTIME_DIR=/run/user/1"));
  ::unsetenv("DBUS_SESSION_BUS_ADDRESS");
  EXPECT_THAT(desktop_environment(), ::testing::ElementsAre("XDG_RUNTIME_DIR=/run/user/1"));
}

}  // namespace
}  // namespace attune::notify
