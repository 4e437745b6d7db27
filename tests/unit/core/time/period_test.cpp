#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <random>
#include <set>

#include "tests/unit/core/time/times.hpp"

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Period span(int start, int end) {
  return {Instant{Seconds{start}}, Instant{Seconds{end}}};
}

TEST(Periods, TouchingAndOverlappingOnesAreJoined) {
  EXPECT_THAT(united({span(5, 7), span(1, 3), span(3, 4), span(6, 9)}), ElementsAre(span(1, 4), span(5, 9)));
  EXPECT_THAT(united({span(1, 9), span(2, 3)}), ElementsAre(span(1, 9)));
}

TEST(Periods, EmptyOnesAreDropped) {
  EXPECT_THAT(united({span(3, 3), span(5, 4)}), IsEmpty());
}

TEST(Periods, OneCutMayReachOverSeveralPeriods) {
  EXPECT_THAT(subtracted({span(0, 10), span(20, 30)}, {span(5, 25)}), ElementsAre(span(0, 5), span(25, 30)));
  EXPECT_THAT(subtracted({span(0, 10)}, {span(2, 3), span(4, 5)}), ElementsAre(span(0, 2), span(3, 4), span(5, 10)));
  EXPECT_THAT(subtracted({span(2, 3)}, {span(0, 10)}), IsEmpty());
}

TEST(Periods, TouchingPeriodsShareNothing) {
  EXPECT_THAT(intersected({span(0, 5)}, {span(5, 9)}), IsEmpty());
  EXPECT_THAT(intersected({span(0, 5), span(6, 9)}, {span(4, 7)}), ElementsAre(span(4, 5), span(6, 7)));
}

std::set<int> seconds_of(const std::vector<Period>& periods) {
  std::set<int> seconds;
  for (const Period& period : periods) {
    for (auto at = period.start; at < period.end; at += Seconds{1}) {
      seconds.insert(static_cast<int>(at.time_since_epoch().count()));
    }
  }
  return seconds;
}

TEST(Periods, SetAlgebraHoldsSecondBySecond) {
  std::mt19937 random(20261123);
  const auto some = [&random] {
    std::vector<Period> periods;
    for (auto left = random() % 6; left > 0; --left) {
      const int start = static_cast<int>(random() % 40);
      periods.push_back(span(start, start + static_cast<int>(random() % 8)));
    }
    return periods;
  };
  for (int round = 0; round < 2000; ++round) {
    const auto raw = some();
    const auto left = united(raw);
    const auto right = united(some());
    ASSERT_EQ(seconds_of(left), seconds_of(raw));
    const auto a = seconds_of(left);
    const auto b = seconds_of(right);
    std::set<int> both;
    std::set<int> rest;
    for (const int second : a) (b.contains(second) ? both : rest).insert(second);
    ASSERT_EQ(seconds_of(intersected(left, right)), both);
    ASSERT_EQ(seconds_of(subtracted(left, right)), rest);
    ASSERT_EQ(united(subtracted(left, right)), subtracted(left, right));
  }
}

}  // namespace
}  // namespace attune
