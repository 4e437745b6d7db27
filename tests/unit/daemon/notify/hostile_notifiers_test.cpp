// Whatever a notifier does, and whenever: the next one is asked, or the notification ends once.
#include "tests/unit/daemon/notify/notifiers_fixture.hpp"

namespace attune::notify {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using Kind = Outcome::Kind;
using State = Status::State;

// What does not behave before the text is handed over is passed by; the next one is asked.
class PassedBy : public NotifiersTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(PassedBy, TheNextOneIsUsed) {
  folder_.add(GetParam(), {});
  start({"slow"}, 1500ms);
  create({GetParam(), "slow"}, 1500ms);
  const auto delivery = deliver();
  EXPECT_EQ(delivery.notifier, "slow");
  EXPECT_EQ(delivery.outcome.kind, Kind::shown);
  EXPECT_EQ(status().state, State::failed);
  EXPECT_FALSE(status().detail.empty());
  EXPECT_THAT(events_, ::testing::ElementsAre("7 answered later"));
}

INSTANTIATE_TEST_SUITE_P(Hostile, PassedBy,
                         ::testing::Values("hang", "crash", "leave", "old", "new", "mute", "noise", "endless-line",
                                           "flood", "hang-on-describe", "crash-on-describe", "hangs-up"));

TEST_F(NotifiersTest, AnOldVersionIsNamed) {
  start({"old"});
  deliver();
  EXPECT_EQ(status().detail, "it speaks version 0 of the protocol, and this service version 1");
}

TEST_F(NotifiersTest, ItMayNotRepeatTheNameThatItWasTold) {
  start({"echo"});
  auto notification = nudge();
  notification.body = "Ada and you.";
  const auto plain = run(notifiers_->deliver(notification));
  ASSERT_TRUE(plain);
  EXPECT_THAT(plain->outcome.reason, HasSubstr("Ada"));
  notification.transient = true;
  run(notifiers_->context());
  const auto named = run(notifiers_->deliver(notification));
  ASSERT_TRUE(named);
  EXPECT_EQ(named->outcome.kind, Kind::refused);
  EXPECT_THAT(named->outcome.reason, ::testing::Not(HasSubstr("Ada")));
}

TEST_F(NotifiersTest, AStrayLineIsForgiven) {
  start({"chatty"});
  EXPECT_EQ(run(notifiers_->context()).dnd, true);
}

TEST_F(NotifiersTest, ItsWordsAreHarmless) {
  start({"rude"});
  deliver();
  EXPECT_EQ(status().detail.find('\x1B'), std::string::npos);
  EXPECT_THAT(status().detail, HasSubstr("red"));
}

// Once the text is handed over nobody else gets it: told at most once.
class HandedOver : public NotifiersTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(HandedOver, ItMayHaveBeenShownSoNobodyElseIsAsked) {
  folder_.add(GetParam(), {});
  start({"good"}, 1500ms);
  create({GetParam(), "good"}, 1500ms);
  const auto delivery = deliver();
  EXPECT_EQ(delivery.notifier, GetParam());
  EXPECT_EQ(delivery.outcome.kind, Kind::unknown);
  EXPECT_EQ(status(1).state, State::not_asked);
  EXPECT_TRUE(events_.empty());
}

INSTANTIATE_TEST_SUITE_P(Hostile, HandedOver,
                         ::testing::Values("hang-on-deliver", "crash-on-deliver", "leave-on-deliver", "liar"));

// What misbehaves after it has shown something loses its voice; the notification gets exactly one end.
class Afterwards : public NotifiersTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(Afterwards, ItEndsOnce) {
  start({GetParam()});
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed"));
}

INSTANTIATE_TEST_SUITE_P(Hostile, Afterwards,
                         ::testing::Values("crash-after", "flood-after", "endless-after", "invents", "early"));

// One that does not take it away, or not in time, has no more to say.
class Withdrawing : public NotifiersTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(Withdrawing, ItIsClosedOnce) {
  start({GetParam()}, 1500ms);
  const bool ended = run([](Notifiers& notifiers) -> Awaitable<bool> {
    const auto delivery = co_await notifiers.deliver(nudge());
    co_await notifiers.withdraw("7");
    co_return delivery.has_value();
  }(*notifiers_));
  EXPECT_TRUE(ended);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed"));
}

INSTANTIATE_TEST_SUITE_P(Hostile, Withdrawing,
                         ::testing::Values("hang-on-withdraw", "crash-on-withdraw", "flood-on-withdraw"));

// Nothing is known of the moment then, and it is asked again for the delivery.
class AtContext : public NotifiersTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(AtContext, NothingIsKnown) {
  start({GetParam()}, 1500ms);
  const auto context = run(notifiers_->context());
  EXPECT_EQ(context.dnd, std::nullopt);
  EXPECT_EQ(context.locked, std::nullopt);
  EXPECT_EQ(status().state, State::failed);
}

INSTANTIATE_TEST_SUITE_P(Hostile, AtContext,
                         ::testing::Values("hang-on-context", "crash-on-context", "flood-on-context", "vague"));

// It would go on as long as the other notification is shown.
TEST_F(NotifiersTest, OneThatRepeatsAnEndForEverIsStopped) {
  start({"hums"});
  const bool shown = run([](Notifiers& notifiers) -> Awaitable<bool> {
    auto other = nudge();
    other.id = "8";
    const auto first = co_await notifiers.deliver(nudge());
    const auto second = co_await notifiers.deliver(other);
    co_return first&& second;
  }(*notifiers_));
  EXPECT_TRUE(shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed", "8 closed"));
}

TEST_F(NotifiersTest, ARefusalAfterTheDeliveryChangesNothing) {
  start({"regrets"});
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 closed"));
}

TEST_F(NotifiersTest, OnlyTheFirstAnswerCounts) {
  start({"repeats"});
  EXPECT_EQ(deliver().outcome.kind, Kind::shown);
  EXPECT_THAT(events_, ::testing::ElementsAre("7 answered later"));
}

}  // namespace
}  // namespace attune::notify
