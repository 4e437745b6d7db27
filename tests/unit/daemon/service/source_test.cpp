#include "daemon/service/source.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/event_loop.hpp"

namespace attune::service {
namespace {

using process::Awaitable;
using Outcome = Result<reading::ReadOutcome>;

class RealClock final : public Clock {
 public:
  Instant now() const override { return std::chrono::floor<Seconds>(std::chrono::system_clock::now()); }
};

Outcome calendar_of(std::size_t items) {
  reading::ReadOutcome outcome;
  outcome.reading.emplace().items.resize(items);
  outcome.locked = true;
  return outcome;
}

// As the real reading does: told beside what was known before.
Awaitable<Outcome> compared(std::function<Awaitable<Outcome>()> read, reading::Previous previous) {
  auto outcome = co_await read();
  if (outcome) {
    if (previous.head() != nullptr) outcome->items_before = previous.head()->items;
    outcome->head = state::head_of(*outcome->reading, Instant{});
  }
  co_return outcome;
}

class SourceTest : public ::testing::Test {
 protected:
  std::shared_ptr<Source> source(std::function<Awaitable<Outcome>()> read) {
    return std::make_shared<Source>(
        loop_.get_executor(), config::Source{}, SourceId{}, Cadence{.interval = std::chrono::hours{1}, .anchor = {}},
        Source::Surroundings{.clock = clock_,
                             .archive = archive_,
                             .read = [read](const config::Source&,
                                            reading::Previous previous) { return compared(read, std::move(previous)); },
                             .on_reading = [this](const Source&, bool) { ++readings_; }});
  }
  // Lets everything happen that can happen without waiting.
  void let_it_go() {
    loop_.restart();
    while (loop_.poll() > 0) loop_.restart();
  }
  bool refresh(const std::shared_ptr<Source>& source, bool accept = false) {
    std::optional<bool> ended;
    source->ask_for_reading(accept);
    boost::asio::co_spawn(loop_, source->reading_asked_for(), [&](std::exception_ptr, bool answer) { ended = answer; });
    let_it_go();
    return ended.value_or(false);
  }

  boost::asio::io_context loop_{1};
  RealClock clock_;
  std::optional<state::SourceReading> kept_;
  Archive archive_{[this](const SourceId&) { return kept_; },
                   [this](const state::SourceReading& reading) -> Result<void> {
                     kept_ = reading;
                     return {};
                   },
                   [this](const SourceId&) { return kept_.has_value(); }};
  int readings_ = 0;
};

TEST_F(SourceTest, AReadingThatIsUnderWayEndsWhenTheSourceIsStopped) {
  struct Told {
    bool* over;
    ~Told() { *over = true; }
  };
  bool over = false;
  const auto hanging = source([&over]() -> Awaitable<Outcome> {
    const Told told{&over};
    boost::asio::steady_timer forever(co_await boost::asio::this_coro::executor,
                                      boost::asio::steady_timer::time_point::max());
    co_await forever.async_wait(boost::asio::use_awaitable);
    co_return calendar_of(1);
  });
  hanging->start();
  let_it_go();
  EXPECT_TRUE(hanging->status().reading);
  EXPECT_FALSE(over);
  hanging->stop();
  let_it_go();
  EXPECT_TRUE(over);
  EXPECT_EQ(readings_, 0);
  EXPECT_FALSE(kept_);
  EXPECT_EQ(hanging.use_count(), 1) << "nothing holds on to it";
}

TEST_F(SourceTest, WhoWaitsForAReadingLearnsThatItNeverCame) {
  const auto one = source([]() -> Awaitable<Outcome> { co_return calendar_of(1); });
  std::optional<bool> ended;
  one->ask_for_reading(false);
  boost::asio::co_spawn(loop_, one->reading_asked_for(), [&](std::exception_ptr, bool answer) { ended = answer; });
  let_it_go();
  one->stop();
  let_it_go();
  EXPECT_EQ(ended, false);
}

TEST_F(SourceTest, AFaultOfOursCostsOneReadingAndQuotesNothing) {
  int times = 0;
  const auto faulty = source([&times]() -> Awaitable<Outcome> {
    if (++times == 2) throw std::runtime_error("alice@example.org");
    co_return calendar_of(1);
  });
  faulty->start();
  let_it_go();
  ASSERT_TRUE(refresh(faulty));
  EXPECT_EQ(faulty->status().state, SourceState::stale);
  EXPECT_EQ(faulty->status().problem, "something went wrong inside attuned while it was read");
  ASSERT_TRUE(refresh(faulty));
  EXPECT_EQ(faulty->status().state, SourceState::fresh);
  EXPECT_EQ(faulty->status().problem, "");
  EXPECT_EQ(readings_, 3);
  faulty->stop();
  let_it_go();
}

TEST_F(SourceTest, AcceptingASmallerCalendarIsSaidOfOneReadingAlone) {
  std::vector<Outcome> coming{calendar_of(1), failure(ErrorKind::source, "unreadable"), calendar_of(10)};
  const auto shrinking = source([&coming]() -> Awaitable<Outcome> {
    auto next = std::move(coming.back());
    coming.pop_back();
    co_return next;
  });
  shrinking->start();
  let_it_go();
  ASSERT_TRUE(refresh(shrinking, true));
  EXPECT_EQ(shrinking->status().problem, "unreadable");
  ASSERT_TRUE(refresh(shrinking));
  EXPECT_EQ(shrinking->status().state, SourceState::stale) << "nobody has looked at this one";
  EXPECT_EQ(kept_->items.size(), 10U);
  coming.push_back(calendar_of(1));
  ASSERT_TRUE(refresh(shrinking, true));
  EXPECT_EQ(shrinking->status().state, SourceState::fresh);
  EXPECT_EQ(kept_->items.size(), 1U);
  shrinking->stop();
  let_it_go();
}

}  // namespace
}  // namespace attune::service
