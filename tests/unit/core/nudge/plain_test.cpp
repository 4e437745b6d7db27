// Dates, clocks, lengths and numbers as people say them.
#include "core/nudge/plain.hpp"

#include <gtest/gtest.h>

#include "core/nudge/filled.hpp"
#include "tests/unit/core/nudge/world.hpp"

namespace attune::nudge::testing {
namespace {

// English with other habits of clock and script.
class Other final : public Voice {
 public:
  Other(bool twelve, bool leftwards) : twelve_(twelve), leftwards_(leftwards) {}
  std::string_view translated(const Message& message, std::int64_t number) const override {
    return english().translated(message, number);
  }
  bool twelve_hours() const override { return twelve_; }
  bool right_to_left() const override { return leftwards_; }

 private:
  bool twelve_, leftwards_;
};

TEST(PlainTest, SaysLengthsRhythmsAndWeeksAsPeopleDo) {
  EXPECT_EQ(plain_length(0), "0 min");
  EXPECT_EQ(plain_length(45), "45 min");
  EXPECT_EQ(plain_length(180), "3 h");
  EXPECT_EQ(plain_length(1490), "24 h 50 min");
  EXPECT_EQ(plain_rhythm(7), "every week");
  EXPECT_EQ(plain_rhythm(14), "every two weeks");
  EXPECT_EQ(plain_rhythm(30), "about every month");
  EXPECT_EQ(plain_rhythm(10.4), "about every ten days");
  EXPECT_EQ(plain_week(date("2026-11-23"), date("2026-11-29")), "this week");
  EXPECT_EQ(plain_week(date("2026-11-30"), date("2026-11-29")), "next week");
  EXPECT_EQ(plain_week(date("2026-11-09"), date("2026-11-25")), "in the week of 9 November");
  EXPECT_EQ(plain_day(date("2026-11-26"), date("2026-11-25")), "tomorrow");
  EXPECT_EQ(plain_date(date("2026-03-01")), "Sunday 1 March");
}

TEST(PlainTest, AClockOfTwelveHoursCallsMidnightAndNoonTwelve) {
  const auto utc = Zone::system("UTC").value();
  const Other voice(true, false);
  EXPECT_EQ(plain_clock(at("2026-11-25T00:05:00Z"), utc, voice), "12:05 AM");
  EXPECT_EQ(plain_clock(at("2026-11-25T09:00:00Z"), utc, voice), "9:00 AM");
  EXPECT_EQ(plain_clock(at("2026-11-25T12:00:00Z"), utc, voice), "12:00 PM");
  EXPECT_EQ(plain_clock(at("2026-11-25T14:45:00Z"), utc, voice), "2:45 PM");
  EXPECT_EQ(plain_clock(at("2026-11-25T14:45:00Z"), utc), "14:45");
}

TEST(PlainTest, AClockInAScriptFromRightToLeftIsKeptTogether) {
  const auto utc = Zone::system("UTC").value();
  EXPECT_EQ(plain_clock(at("2026-11-25T14:45:00Z"), utc, Other(false, true)), "\u206814:45\u2069");
}

TEST(PlainTest, NamesAreIsolatedWhereTheyCouldReorderWhatStandsAroundThem) {
  EXPECT_EQ(isolated("Ann Berg", english()), "Ann Berg");
  EXPECT_EQ(isolated("Søren Łęcki 渡辺", english()), "Søren Łęcki 渡辺");
  EXPECT_EQ(isolated("דנה", english()), "\u2068דנה\u2069");
  EXPECT_EQ(isolated("Ann עמר", english()), "\u2068Ann עמר\u2069");
  EXPECT_EQ(isolated("Ann Berg", Other(false, true)), "\u2068Ann Berg\u2069");
}

}  // namespace
}  // namespace attune::nudge::testing
