// Settings that are each well written and can not be meant together: refused with the key and the reason.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/config/loading.hpp"

namespace attune::config {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::StartsWith;

std::vector<std::string> said(const std::string& text) {
  return complaints(load_text(text));
}

TEST(Contradictions, AFocusBlockLongerThanTheLongestStretchOfAnyWorkingDay) {
  EXPECT_THAT(said("[focus]\nblock = \"4h\"\n"), IsEmpty()) << "13:00 to 17:00";
  const auto loaded = load_text("[focus]\nblock = \"4h 1min\"\n");
  EXPECT_THAT(complaints(loaded),
              ElementsAre("config.toml:2:9: focus.block: no working day has a stretch that long; the "
                          "longest between start, lunch and end is 4 h"));
  EXPECT_EQ(loaded.settings.focus_block, Minutes{120}) << "what stood before stays in force";
  EXPECT_FALSE(loaded.sound());
}

TEST(Contradictions, TheFocusBlockIsHeldAgainstTheHoursOfTheSameFile) {
  EXPECT_THAT(said("[focus]\nblock = \"5h\"\n[work]\nlunch = []\n[work.hours]\nmonday = [\"09:00-14:00\"]\n"),
              IsEmpty());
  EXPECT_THAT(said("[focus]\nblock = \"5h\"\n[work]\nlunch = []\n[work.hours]\nmonday = [\"09:00-13:59\"]\n"),
              ElementsAre(StartsWith("config.toml:2:9: focus.block: ")));
  EXPECT_THAT(said("[focus]\nblock = \"6h\"\n[work.hours]\nmonday = [\"22:00-06:00\"]\n"), IsEmpty()) << "a night";
}

TEST(Contradictions, ShortDaysWithoutAWordAboutFocusAreNone) {
  EXPECT_THAT(said("[work.hours]\nmonday = [\"09:00-10:00\"]\n"), IsEmpty());
  EXPECT_THAT(said("[work.hours]\nmonday = []\n"), IsEmpty());
}

TEST(Contradictions, AWorkingDayThatEndsBeforeItStarts) {
  const auto loaded = load_text("[work.hours]\ntuesday = [\"17:00-09:00\"]\n");
  EXPECT_THAT(
      complaints(loaded),
      ElementsAre("config.toml:2:11: work.hours.tuesday: ends before it starts; hours that run into the next day, "
                  "such as \"22:00-06:00\", last up to 12 h"));
  EXPECT_THAT(said("[work.hours]\ntuesday = [\"20:00-08:00\"]\n"), IsEmpty()) << "a night of twelve hours";
  EXPECT_THAT(said("[work.hours]\ntuesday = [\"20:00-08:01\"]\n"),
              ElementsAre(StartsWith("config.toml:2:11: work.hours.tuesday: ends before it starts")));
  EXPECT_THAT(said("[work.hours]\ntuesday = [\"07:00-24:00\"]\n"), IsEmpty()) << "long, and within one day";
}

TEST(Contradictions, AWorkingDayThatEndsWhenItStarts) {
  EXPECT_THAT(said("[work.hours]\nfriday = [\"09:00-09:00\"]\n"),
              ElementsAre(StartsWith("config.toml:2:10: work.hours.friday: ends when it starts")));
  EXPECT_THAT(said("[work.hours]\nfriday = [\"00:00-24:00\"]\n"), IsEmpty());
}

TEST(Contradictions, SpansOfOneDayThatOverlap) {
  EXPECT_THAT(said("[work.hours]\nmonday = [\"13:00-17:00\", \"09:00-13:01\"]\n"),
              ElementsAre(StartsWith("config.toml:2:10: work.hours.monday: two of these spans overlap")));
  EXPECT_THAT(said("[work.hours]\nmonday = [\"13:00-17:00\", \"09:00-13:00\"]\n"), IsEmpty()) << "they touch";
  EXPECT_THAT(said("[work]\nlunch = [\"12:00-13:00\", \"12:30-13:30\"]\n"),
              ElementsAre(StartsWith("config.toml:2:9: work.lunch: two of these spans overlap")));
}

TEST(Contradictions, ALunchThatTakesEveryWorkingDay) {
  EXPECT_THAT(said("[work]\nlunch = [\"08:00-18:00\"]\n"),
              ElementsAre(StartsWith("config.toml:2:9: work.lunch: takes every minute of every working day")));
  EXPECT_THAT(said("[work]\nlunch = [\"09:00-16:59\"]\n"), IsEmpty());
  EXPECT_THAT(said("[work]\nlunch = [\"19:00-20:00\"]\n"), IsEmpty()) << "outside the hours it takes nothing";
}

TEST(Contradictions, AGapOfAChainThatCouldHoldAFocusBlock) {
  EXPECT_THAT(said("[chain]\ngap = \"1h\"\n[focus]\nblock = \"60min\"\n"), IsEmpty());
  EXPECT_THAT(said("[chain]\ngap = \"61min\"\n[focus]\nblock = \"60min\"\n"),
              ElementsAre(StartsWith("config.toml:2:7: chain.gap: a gap that joins meetings would be longer")));
}

}  // namespace
}  // namespace attune::config
