#include "daemon/service/steadiness.hpp"

#include <gtest/gtest.h>

namespace attune::service {
namespace {

using std::chrono::days;
using std::chrono::minutes;

class SteadinessTest : public ::testing::Test {
 protected:
  // Both clocks run on; the wall clock is set by some more.
  bool after(minutes passed, Seconds set = Seconds{0}) {
    wall_ += passed + set;
    steady_ += passed;
    return steadiness_.noted(wall_, steady_);
  }

  Steadiness steadiness_;
  Instant wall_{days{20'000}};
  Steadiness::Steady steady_{std::chrono::hours{5}};
};

TEST_F(SteadinessTest, AClockIsBelievedOnceItHasRunEvenlyForTenMinutes) {
  EXPECT_FALSE(after(minutes{0}));
  EXPECT_FALSE(after(minutes{9}));
  EXPECT_TRUE(after(minutes{1}));
  EXPECT_TRUE(after(minutes{600}));
}

TEST_F(SteadinessTest, OneThatWasSetIsNotBelievedAtOnce) {
  after(minutes{0});
  ASSERT_TRUE(after(minutes{10}));
  EXPECT_FALSE(after(minutes{15}, days{365}));
  EXPECT_FALSE(after(minutes{9}, -days{365}));
  EXPECT_FALSE(after(minutes{9}));
  EXPECT_TRUE(after(minutes{1}));
}

TEST_F(SteadinessTest, ASecondHereAndThereIsNoJump) {
  after(minutes{0});
  for (int i = 0; i < 3; ++i) after(minutes{5}, Seconds{15});
  EXPECT_TRUE(after(minutes{0}));
}

}  // namespace
}  // namespace attune::service
