#include "daemon/service/wall_timer.hpp"

#include <gtest/gtest.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <cerrno>

#include "tests/support/event_loop.hpp"

namespace {
bool clock_was_set = false;
}

// Stands before the C library's: the kernel arms the timer, and says ECANCELED once after the clock was set.
extern "C" int timerfd_settime(int timer, int flags, const itimerspec* when, itimerspec* before) noexcept {
  const auto answer = ::syscall(SYS_timerfd_settime, timer, flags, when, before);
  if (answer != 0 || !clock_was_set) return static_cast<int>(answer);
  clock_was_set = false;
  errno = ECANCELED;
  return -1;
}

namespace attune::service {
namespace {

Instant in_an_hour() {
  return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::hours{1};
}

class WallTimerTest : public ::testing::Test {
 protected:
  Woken wait(std::optional<Instant> moment) { return test::run(loop_, timer_.wait_until(moment)); }

  boost::asio::io_context loop_{1};
  WallTimer timer_{loop_.get_executor()};
};

TEST_F(WallTimerTest, AMomentThatHasPassedIsDueAtOnce) {
  EXPECT_EQ(wait(Instant{}), Woken::due);
  EXPECT_EQ(wait(in_an_hour() - std::chrono::hours{2}), Woken::due);
}

TEST_F(WallTimerTest, ACallWakesTheOneWhoWaits) {
  boost::asio::post(loop_, [this] { timer_.wake(); });
  EXPECT_EQ(wait(in_an_hour()), Woken::called);
}

TEST_F(WallTimerTest, ACallBeforeAnybodyWaitsIsKeptForTheNextOneAndForNobodyElse) {
  timer_.wake();
  EXPECT_TRUE(timer_.called());
  EXPECT_EQ(wait(std::nullopt), Woken::called);
  EXPECT_FALSE(timer_.called());
  EXPECT_EQ(wait(Instant{}), Woken::due);
}

TEST_F(WallTimerTest, AClockThatWasSetWhileNobodyWaitedIsToldToTheNextOneWhoWaits) {
  clock_was_set = true;
  EXPECT_EQ(wait(in_an_hour()), Woken::clock_changed);
  EXPECT_EQ(wait(Instant{}), Woken::due);
}

}  // namespace
}  // namespace attune::service
