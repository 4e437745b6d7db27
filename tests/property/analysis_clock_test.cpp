// What must hold for every calendar where the clock changes: days of 23 and 25 hours, midnights, whole weeks later.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "core/analysis/analysis.hpp"
#include "tests/property/random_calendar.hpp"
#include "tests/property/said.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using std::chrono::days;

constexpr const char* in_a_week_of_a_change = "2026-10-21 09:00";

bool is_ordinary(const WeekFigures& week) {
  return week.period.length() == 168h;
}

class ClockLaws : public ::testing::TestWithParam<unsigned> {
 protected:
  ClockLaws() : random_(GetParam()) {
    world_.settings.unanswered = Unanswered::maybe;
    random_.fill(world_, 120);
  }

  // Every event anew, changed.
  template <class Change>
  static void for_each_meeting(World& world, const Change& change) {
    for (SourceMeetings& source : world.sources) {
      for (ItemMeetings& item : source.items) {
        for (Meeting& meeting : item.meetings) change(meeting.facts);
      }
    }
  }

  RandomCalendar random_;
  World world_{in_a_week_of_a_change, Zone::system("Europe/Berlin").value()};
};

// The night's work of one source ends at midnight, and goes on in another.
void split_at_midnights(World& world) {
  std::set<Period> taken;
  for (const SourceMeetings& source : world.sources) {
    for (const ItemMeetings& item : source.items) taken.insert(item.meetings[0].facts.period);
  }
  SourceMeetings& night = world.source("night");
  for (SourceMeetings& source : world.sources) {
    if (&source == &night) continue;
    for (ItemMeetings& item : source.items) {
      Meeting& first = item.meetings[0];
      const Period whole = first.facts.period;
      const Instant midnight = world.zone.start_of(world.zone.date_at(whole.start) + days{1});
      if (midnight >= whole.end || whole.length() >= world.settings.longest_meeting) continue;
      // One that takes the place of another would be taken for its mirrored copy.
      if (taken.contains({whole.start, midnight}) || taken.contains({midnight, whole.end})) continue;
      ItemMeetings rest = item;
      rest.item = hash_named<ItemId>("rest-" + std::to_string(night.items.size()) + source.name);
      rest.meetings[0].series = hash_named<SeriesId>("rest-" + std::to_string(night.items.size()) + source.name);
      rest.meetings[0].facts.period.start = midnight;
      rest.meetings[0].facts.travel = 0s;
      first.facts.period.end = midnight;
      night.items.push_back(std::move(rest));
    }
  }
}

TEST_P(ClockLaws, AMeetingSplitAtMidnightAcrossSourcesChangesNoWeeklySum) {
  world_.source("night");
  const Analysis before = world_.analyse();
  split_at_midnights(world_);
  ASSERT_FALSE(world_.source("night").items.empty());
  const Analysis after = world_.analyse();
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    const Figures& whole = before.weeks[week].figures;
    const Figures& split = after.weeks[week].figures;
    EXPECT_EQ(split.working_minutes, whole.working_minutes);
    EXPECT_EQ(split.meeting_minutes, whole.meeting_minutes);
    EXPECT_EQ(split.meeting_minutes_in_hours, whole.meeting_minutes_in_hours);
    EXPECT_EQ(split.maybe_minutes, whole.maybe_minutes);
    EXPECT_EQ(split.overlap_minutes, whole.overlap_minutes);
    EXPECT_EQ(split.after_hours_minutes, whole.after_hours_minutes);
    EXPECT_EQ(split.focus_minutes, whole.focus_minutes);
    EXPECT_EQ(split.fragment_minutes, whole.fragment_minutes);
  }
}

TEST_P(ClockLaws, AWorldThatIsWholeWeeksLaterOnItsClockSaysTheSameOfEveryWeekOf168Hours) {
  constexpr int weeks = 10;
  world_.settings.enabled.erase(FindingKind::double_booked);  // its 168 hours are no week when the clock changes
  World later("2026-12-30 09:00", world_.zone);
  later.settings = world_.settings;
  later.sources = world_.sources;
  const auto shifted = [&](Instant instant) {
    return later.zone.to_instant(later.zone.to_local(instant) + std::chrono::weeks{weeks});
  };
  for_each_meeting(later, [&](OccurrenceFacts& facts) {
    facts.period = {shifted(facts.period.start), shifted(facts.period.end)};
  });
  const Analysis before = world_.analyse();
  const Analysis after = later.analyse();
  ASSERT_EQ(after.weeks.size(), before.weeks.size());
  std::set<int> unlike;  // the days of the weeks that are longer or shorter in one of the two worlds
  for (std::size_t week = 0; week < before.weeks.size(); ++week) {
    if (is_ordinary(before.weeks[week]) && is_ordinary(after.weeks[week])) {
      EXPECT_EQ(said(after.weeks[week]), said(before.weeks[week])) << before.weeks[week].name;
      continue;
    }
    for (int day = 0; day < 7; ++day) unlike.insert(static_cast<int>(7 * week) + day);
  }
  EXPECT_EQ(places_of_findings(after, unlike), places_of_findings(before, unlike));
}

INSTANTIATE_TEST_SUITE_P(Seeds, ClockLaws, ::testing::Range(1U, 31U));

// Meetings without a pause, and hours that are never over.
class LongestWeeks : public ::testing::TestWithParam<std::tuple<const char*, const char*, int>> {};

TEST_P(LongestWeeks, HaveAsManyHoursAsTheClockGivesThem) {
  const auto& [zone, monday, minutes] = GetParam();
  World world(std::string(monday) + " 09:00", Zone::system(zone).value());
  for (auto& hours : world.settings.hours.days) hours = {{0h, 0h}};
  world.settings.hours.lunch.clear();
  const Instant begin = world.zone.start_of(date(monday));
  const Instant end = world.zone.start_of(date(monday) + days{7});
  for (Instant start = begin - 12h; start < end + 12h; start += 7h)
    world.add(Event({start, start + 7h}).with({"ann", "ben"}));
  const Analysis analysis = world.analyse();
  const WeekFigures& week = week_of(analysis, monday);
  EXPECT_EQ(week.figures.working_minutes, minutes);
  EXPECT_EQ(week.figures.meeting_minutes, minutes);
  EXPECT_EQ(week.figures.meeting_minutes_in_hours, minutes);
  int of_days = 0;
  for (const DayFigures& day : week.days) of_days += day.figures.meeting_minutes;
  EXPECT_EQ(of_days, minutes);
}

INSTANTIATE_TEST_SUITE_P(Zones, LongestWeeks,
                         ::testing::Values(std::tuple("Europe/Berlin", "2026-03-23", 167 * 60),
                                           std::tuple("Europe/Berlin", "2026-10-19", 169 * 60),
                                           std::tuple("Europe/Berlin", "2026-11-23", 168 * 60),
                                           std::tuple("America/New_York", "2026-03-02", 167 * 60),
                                           std::tuple("America/New_York", "2026-10-26", 169 * 60),
                                           std::tuple("Australia/Lord_Howe", "2026-03-30", 168 * 60 + 30),
                                           std::tuple("Australia/Lord_Howe", "2026-09-28", 168 * 60 - 30),
                                           std::tuple("Asia/Kolkata", "2026-03-23", 168 * 60)));

}  // namespace
}  // namespace attune::analysis
