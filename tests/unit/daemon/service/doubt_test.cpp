#include "daemon/service/doubt.hpp"

#include <gtest/gtest.h>

namespace attune::service {
namespace {

using std::chrono::hours;

constexpr Instant noon{std::chrono::days{20000} + hours{12}};

state::SourceReading holding(std::size_t items) {
  state::SourceReading reading;
  reading.listing = "12:34";
  reading.items.resize(items);
  return reading;
}

// Of so many items, after a doubt was noted with the reading in force.
state::SourceReading fresh(std::size_t items, const state::SourceReading& in_force) {
  auto reading = holding(items);
  reading.doubt = in_force.doubt;
  return reading;
}

TEST(Doubt, HalfOfACalendarIsBelievedAndLessIsNot) {
  EXPECT_FALSE(is_doubtful(10, holding(5), noon));
  EXPECT_TRUE(is_doubtful(10, holding(4), noon));
  EXPECT_TRUE(is_doubtful(1, holding(0), noon));
  EXPECT_FALSE(is_doubtful(0, holding(0), noon));
  EXPECT_FALSE(is_doubtful(3, holding(300), noon));
}

TEST(Doubt, EventsThatRestOutsideTheHorizonBelongToTheCalendarToo) {
  auto fresh = holding(1);
  fresh.passed_over.items = 4;
  EXPECT_FALSE(is_doubtful(10, fresh, noon));
  EXPECT_TRUE(is_doubtful(11, fresh, noon));
}

// A folder of files that have all become web pages has as many files as before.
TEST(Doubt, AFolderIsJudgedByTheEventsOfItsFiles) {
  auto pages = holding(10);
  for (auto& item : pages.items) item.events = 0;
  EXPECT_TRUE(is_doubtful(10, pages, noon));
  auto one_large_file = holding(1);
  one_large_file.items[0].events = 100;
  EXPECT_TRUE(is_doubtful(state::items_in(one_large_file), holding(1), noon));
  EXPECT_FALSE(is_doubtful(10, one_large_file, noon));
}

TEST(Doubt, TheLastGoodReadingStaysAndIsComparedAnew) {
  const auto kept = with_doubt(holding(10), holding(4), noon);
  EXPECT_EQ(kept.items.size(), 10U);
  EXPECT_EQ(kept.listing, "");
  EXPECT_EQ(kept.doubt, (state::Doubt{4, noon, 1}));
}

TEST(Doubt, ThreeReadingsThatAgreeOverADayAreBelieved) {
  auto kept = with_doubt(holding(10), holding(4), noon);
  EXPECT_TRUE(is_doubtful(10, fresh(4, kept), noon + hours{30})) << "two agree";
  kept = with_doubt(kept, holding(4), noon + hours{1});
  EXPECT_TRUE(is_doubtful(10, fresh(4, kept), noon + hours{23})) << "not yet a day";
  EXPECT_FALSE(is_doubtful(10, fresh(4, kept), noon + hours{24}));
}

TEST(Doubt, AReadingThatDisagreesBeginsTheDayAnew) {
  auto kept = with_doubt(holding(10), holding(4), noon);
  kept = with_doubt(kept, holding(3), noon + hours{23});
  EXPECT_EQ(kept.doubt, (state::Doubt{3, noon + hours{23}, 1}));
  EXPECT_TRUE(is_doubtful(10, fresh(3, kept), noon + hours{25}));
}

TEST(Doubt, AClockThatIsSetBackProvesNothing) {
  auto kept = with_doubt(holding(10), holding(4), noon);
  kept = with_doubt(kept, holding(4), noon);
  EXPECT_TRUE(is_doubtful(10, fresh(4, kept), noon - hours{240}));
}

}  // namespace
}  // namespace attune::service
