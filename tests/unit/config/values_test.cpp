#include "config/values.hpp"

#include <gtest/gtest.h>

namespace attune::config {
namespace {

TEST(Durations, AreWrittenAsPeopleWriteThem) {
  EXPECT_EQ(parse_duration("8h"), Minutes{480});
  EXPECT_EQ(parse_duration("90min"), Minutes{90});
  EXPECT_EQ(parse_duration("10 min"), Minutes{10});
  EXPECT_EQ(parse_duration("1h 30min"), Minutes{90});
  EXPECT_EQ(parse_duration("1h30m"), Minutes{90});
  EXPECT_EQ(parse_duration("2 hours"), Minutes{120});
  EXPECT_EQ(parse_duration("3 days"), Minutes{3 * 24 * 60});
}

TEST(Durations, NeedANumberAndAUnit) {
  for (const auto* const text :
       {"", "8", "h", "8 weeks", "-5min", "1.5h", "5min x", "99999999999999999999h", "9999999h"}) {
    EXPECT_FALSE(parse_duration(text)) << text;
  }
}

TEST(Durations, PrintInHoursAndMinutes) {
  EXPECT_EQ(to_text(Minutes{45}), "45 min");
  EXPECT_EQ(to_text(Minutes{120}), "2 h");
  EXPECT_EQ(to_text(Minutes{90}), "1 h 30 min");
}

TEST(ClockSpans, MayRunOverMidnight) {
  const auto span = parse_clock_span("22:00-6:00");
  ASSERT_TRUE(span);
  EXPECT_EQ(span->start, Minutes{22 * 60});
  EXPECT_EQ(span->end, Minutes{6 * 60});
  EXPECT_EQ(parse_clock_span("18:00 - 24:00")->end, Minutes{24 * 60});
}

TEST(ClockSpans, AreRealTimes) {
  for (const auto* const text :
       {"", "9-17", "09:00", "24:00-06:00", "09:60-10:00", "24:01-25:00", "009:00-10:00", "-09:00-10:00"}) {
    EXPECT_FALSE(parse_clock_span(text)) << text;
  }
}

TEST(NotifierNames, CanNotLeaveTheirFolder) {
  EXPECT_TRUE(is_notifier_name("freedesktop"));
  for (const auto* const name : {"", "../x", "a/b", "A", "-x", "a.b"}) EXPECT_FALSE(is_notifier_name(name)) << name;
}

}  // namespace
}  // namespace attune::config
