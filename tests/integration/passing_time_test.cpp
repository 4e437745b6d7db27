// The service with a clock of the test's own: weeks pass, and the clock jumps, while the calendar stays as it is.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

#include "core/identity/keys.hpp"
#include "daemon/process/hardening.hpp"
#include "tests/support/notifier_folder.hpp"
#include "tests/support/service_run.hpp"

namespace attune::service {
namespace {

using process::Awaitable;
using std::chrono::days;
using std::chrono::weeks;

// Its hands are only ever moved forth from the system's time, or back to it: the service waits for moments of the real
// clock, and is woken by asking for readings.
class MovedClock final : public Clock {
 public:
  Instant now() const override { return now_; }
  std::chrono::steady_clock::time_point steady() const override { return steady_; }
  // It is set.
  void move(Seconds by) { now_ += by; }
  // Time passes.
  void pass(Seconds by) {
    now_ += by;
    steady_ += by;
  }

 private:
  std::chrono::steady_clock::time_point steady_{};
  Instant now_ = std::chrono::floor<Seconds>(std::chrono::system_clock::now());
};

constexpr std::string_view configuration = R"(
[identity]
addresses = ["me@example.org"]
[time]
zone = "Europe/Berlin"
[notify]
use = ["undisturbed"]
[nudge]
learning_days = 0
digest = false
[work]
lunch = []
[work.hours]
monday = ["00:00-23:59"]
tuesday = ["00:00-23:59"]
wednesday = ["00:00-23:59"]
thursday = ["00:00-23:59"]
friday = ["00:00-23:59"]
saturday = ["00:00-23:59"]
sunday = ["00:00-23:59"]
[[source]]
name = "work"
kind = "file"
path = "work.ics"
)";

std::string event(std::string_view uid, Instant start, int minutes, std::string_view rule) {
  const auto stamp = [](Instant instant) {
    auto text = to_rfc3339(instant);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
  };
  std::string text = "BEGIN:VEVENT\r\nDTSTAMP:20260101T000000Z\r\nUID:";
  text += uid;
  text += "\r\nDTSTART:" + stamp(start) + "\r\nDTEND:" + stamp(start + std::chrono::minutes{minutes}) + "\r\n";
  if (!rule.empty()) text += "RRULE:" + std::string(rule) + "\r\n";
  return text +
         "SUMMARY:Planning\r\nORGANIZER:mailto:me@example.org\r\n"
         "ATTENDEE;PARTSTAT=ACCEPTED:mailto:ann@example.org\r\nEND:VEVENT\r\n";
}

class PassingTime : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(identity::initialise());
    process::ignore_broken_pipes();
  }

  // Runs the service over a calendar with these events, and `work` beside it.
  void live(const std::string& events, const std::function<Awaitable<void>(App&)>& work) {
    auto options = test::options_below(folder_.path(), configuration);
    options.notifier_folders = {notifiers_.path()};
    std::ofstream(folder_.path() / "config" / "work.ics")
        << "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//tests//EN\r\n" + events + "END:VCALENDAR\r\n";
    test::run_service(std::move(options), clock_, work);
  }

  // One more reading of the calendar, and all that follows from it.
  static Awaitable<void> read(App& app) {
    const auto source = app.sources().front();
    source->ask_for_reading(false);
    co_await source->reading_asked_for();
    EXPECT_EQ(source->status().problem, "");
    boost::asio::steady_timer settled(co_await boost::asio::this_coro::executor, std::chrono::milliseconds{700});
    co_await settled.async_wait(boost::asio::use_awaitable);
  }
  static std::size_t told(App& app) { return app.memory().history().told.size(); }

  MovedClock clock_;
  test::TemporaryFolder folder_;
  test::NotifierFolder notifiers_{{"undisturbed"}};
};

TEST_F(PassingTime, TenWeeksWithoutAChangeInTheFilesKeepWeeklySeriesEightWeeksAhead) {
  const auto start = clock_.now();
  const auto events = event("series", start - weeks{30}, 30, "FREQ=WEEKLY") + event("once", start - weeks{22}, 30, "");
  live(events, [this](App& app) -> Awaitable<void> {
    for (int week = 0; week <= 10; ++week) {
      co_await read(app);
      const auto world = app.survey();
      EXPECT_EQ(world.analysis.weeks.size(), 35U);
      for (const auto& figures : world.analysis.weeks) {
        EXPECT_GE(figures.figures.meetings, 1) << figures.name << ", " << week << " weeks later";
      }
      clock_.move(weeks{1});
    }
  });
}

TEST_F(PassingTime, WhatHasLeftTheWindowIsForgotten) {
  live(event("once", clock_.now() - weeks{22}, 30, ""), [this](App& app) -> Awaitable<void> {
    co_await read(app);
    EXPECT_EQ(app.survey().sources.front().items.size(), 1U);
    clock_.move(weeks{6});
    co_await read(app);
    EXPECT_EQ(app.survey().sources.front().items.size(), 0U);
    EXPECT_EQ(app.archive().find(app.sources().front()->id())->meetings.size(), 0U) << "on disk";
    clock_.move(-weeks{6});
    co_await read(app);
    EXPECT_EQ(app.survey().sources.front().items.size(), 1U) << "the clock had been wrong";
  });
}

TEST_F(PassingTime, WhatWasToldIsForgottenWhenItsTimeIsOverButNotByAClockThatWasSet) {
  // A weekly one-to-one that ended a month ago.
  const auto series = event("lost", clock_.now() - weeks{14}, 30, "FREQ=WEEKLY;COUNT=10");
  live(series, [this](App& app) -> Awaitable<void> {
    co_await read(app);
    EXPECT_EQ(told(app), 1U);
    clock_.move(weeks{60});
    co_await read(app);
    clock_.move(-weeks{60});
    co_await read(app);
    EXPECT_GE(app.memory().history().told.size(), 1U) << "it had been a year ahead for a moment";
    EXPECT_EQ(app.memory().history().told.front().number, 1U);
    clock_.pass(weeks{27});
    co_await read(app);
    clock_.pass(std::chrono::minutes{15});
    co_await read(app);
    for (const auto& told : app.memory().history().told) {
      EXPECT_GT(told.at, clock_.now() - weeks{27}) << told.number;
    }
    EXPECT_GT(app.memory().history().next_number, 1U) << "numbers are never given twice";
  });
}

TEST_F(PassingTime, AClockThatJumpsAYearForthAndBackBringsOneNudgeAtMost) {
  // Twenty hours of meetings on each day: overloaded whenever one looks.
  std::string events;
  const auto midnight = std::chrono::floor<days>(clock_.now());
  for (int hour = 0; hour < 20; hour += 4) {
    const auto start = midnight - weeks{30} + std::chrono::hours{hour} + std::chrono::minutes{10};
    events += event("daily-" + std::to_string(hour), start, 200, "FREQ=DAILY");
  }
  // A quarter of an hour in which nobody meets.
  clock_.move(midnight + days{1} + std::chrono::hours{21} - clock_.now());
  live(events, [this](App& app) -> Awaitable<void> {
    co_await read(app);
    EXPECT_EQ(told(app), 1U);
    EXPECT_TRUE(app.memory().history().told.front().delivered);
    for (int reading = 0; reading < 2; ++reading) co_await read(app);
    EXPECT_EQ(told(app), 1U) << "no second nudge";
    clock_.move(days{364});
    for (int reading = 0; reading < 3; ++reading) co_await read(app);
    EXPECT_LE(told(app), 2U) << "one after the jump";
    const auto before = told(app);
    clock_.move(-days{364});
    for (int reading = 0; reading < 3; ++reading) co_await read(app);
    EXPECT_EQ(told(app), before) << "nothing once it is back";
    clock_.move(days{1});
    co_await read(app);
    EXPECT_LE(told(app), before + 1);
  });
}

}  // namespace
}  // namespace attune::service
