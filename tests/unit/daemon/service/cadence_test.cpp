#include "daemon/service/cadence.hpp"

#include <gtest/gtest.h>

namespace attune::service {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr Instant noon{hours{500'004}};
constexpr Cadence quarters{.interval = minutes{15}, .anchor = Instant{Seconds{100}}};  // 100 s past each quarter

TEST(Cadence, ReadingsStandOnAGrid) {
  EXPECT_EQ(regular_reading(quarters, noon, 0), noon + Seconds{100});
  EXPECT_EQ(regular_reading(quarters, noon + Seconds{99}, 0), noon + Seconds{100});
  EXPECT_EQ(regular_reading(quarters, noon + Seconds{100}, 0), noon + minutes{15} + Seconds{100});
}

TEST(Cadence, AClockBeforeTheAnchorHasItsGrid) {
  const Cadence late{.interval = minutes{15}, .anchor = noon + hours{24} + Seconds{100}};
  EXPECT_EQ(regular_reading(late, noon, 0), noon + Seconds{100});
}

TEST(Cadence, WhatFailsIsReadLessAndLessOften) {
  const auto after = [](unsigned failures) { return regular_reading(quarters, noon + Seconds{100}, failures) - noon; };
  EXPECT_EQ(after(1), minutes{15} + Seconds{100});
  EXPECT_EQ(after(2), minutes{30} + Seconds{100});
  EXPECT_EQ(after(3), minutes{60} + Seconds{100});
  EXPECT_EQ(after(4), minutes{120} + Seconds{100});
  EXPECT_EQ(after(5), minutes{120} + Seconds{100});
  EXPECT_EQ(after(4'000'000'000), minutes{120} + Seconds{100});
}

TEST(Cadence, SourcesOfOneInstallationAreReadCloseTogether) {
  const SourceId installation{{1, 2, 3, 4, 5, 6, 7, 8, 9}};
  const auto one = cadence_of(minutes{15}, installation, SourceId{{7, 7, 7}});
  const auto other = cadence_of(minutes{15}, installation, SourceId{{1, 9, 200}});
  EXPECT_NE(one.anchor, other.anchor);
  EXPECT_LE(std::chrono::abs(one.anchor - other.anchor), Seconds{90});
  EXPECT_NE(one.anchor, cadence_of(minutes{15}, SourceId{{200, 1}}, SourceId{{7, 7, 7}}).anchor);
}

TEST(Cadence, JitterIsAtMostATenthAndTellsSourcesApart) {
  EXPECT_EQ(jitter(minutes{15}, 0), Seconds{0});
  EXPECT_EQ(jitter(minutes{15}, 90), Seconds{90});
  EXPECT_EQ(jitter(minutes{15}, 91), Seconds{0});
  EXPECT_EQ(jitter(minutes{1}, 12345), Seconds{12345 % 7});
}

TEST(Cadence, AChangeIsReadAfterTwoQuietSeconds) {
  EXPECT_EQ(reading_of_change({noon, noon}, noon - hours{1}, milliseconds{4}), noon + Seconds{2});
  EXPECT_EQ(reading_of_change({noon, noon + Seconds{3}}, noon - hours{1}, milliseconds{4}), noon + Seconds{5});
}

TEST(Cadence, AFileThatNeverRestsIsReadAllTheSame) {
  EXPECT_EQ(reading_of_change({noon, noon + Seconds{30}}, noon - hours{1}, milliseconds{4}), noon + Seconds{10});
}

TEST(Cadence, ReadingsBecauseOfChangesTakeAFiftiethOfTheTimeAtMost) {
  EXPECT_EQ(reading_of_change({noon, noon}, noon, milliseconds{4}), noon + Seconds{5});
  EXPECT_EQ(reading_of_change({noon, noon}, noon, milliseconds{500}), noon + Seconds{25});
  EXPECT_EQ(reading_of_change({noon, noon}, noon, minutes{5}), noon + hours{1});
}

}  // namespace
}  // namespace attune::service
