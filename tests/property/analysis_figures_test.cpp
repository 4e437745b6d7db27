// Figures of random calendars, held against a count of every single minute.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "core/analysis/analysis.hpp"
#include "tests/property/random_calendar.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;
using Minute = std::chrono::sys_time<std::chrono::minutes>;
using Minutes = std::set<Minute>;

void mark(Minutes& minutes, const Period& period) {
  const auto first = std::chrono::floor<std::chrono::minutes>(period.start);
  const auto last = std::chrono::floor<std::chrono::minutes>(period.end);
  for (Minute minute = first; minute < last; minute += 1min) minutes.insert(minute);
}

// One week, minute by minute.
struct Count {
  std::map<Minute, int> firm;
  Minutes maybe, busy, away, hours, scheduled;

  Count(const World& world, const Analysis& analysis, const WeekFigures& week) {
    for (const DayFigures& day : week.days) {
      for (const Period& period : scheduled_hours(world.settings.hours, world.zone, day.date)) mark(hours, period);
      for (const Period& period : working_time(world.settings.hours, world.zone, day.date)) mark(scheduled, period);
    }
    for (std::size_t source = 0; source < world.sources.size(); ++source) {
      std::size_t index = 0;
      for (const ItemMeetings& item : world.sources[source].items) {
        for (const Meeting& meeting : item.meetings) add(meeting.facts, analysis.judgements[source][index++]);
      }
    }
  }

  void add(const OccurrenceFacts& facts, const Judgement& judgement) {
    if (judgement.verdict == Verdict::out) return;
    Minutes covered;
    mark(covered, facts.period);
    const bool is_firm = judgement.verdict == Verdict::firm;
    if (is_meeting(judgement.kind)) {
      for (const Minute minute : covered) {
        if (is_firm) ++firm[minute];
        if (!is_firm) maybe.insert(minute);
      }
    }
    if (!is_firm) return;
    if (judgement.kind == Kind::away) away.merge(covered);
    const bool is_busy = is_meeting(judgement.kind) || judgement.kind == Kind::appointment;
    if (is_busy) mark(busy, {facts.period.start - facts.travel, facts.period.end});
  }

  bool works(Minute minute) const { return scheduled.contains(minute) && !away.contains(minute); }

  void expect_same(const DayFigures& day, const Period& period) const {
    Figures counted;
    for (Minute minute = std::chrono::floor<std::chrono::minutes>(period.start); minute < period.end; minute += 1min) {
      const auto found = firm.find(minute);
      const int meetings = found == firm.end() ? 0 : found->second;
      counted.working_minutes += works(minute) ? 1 : 0;
      counted.meeting_minutes += meetings > 0 ? 1 : 0;
      counted.meeting_minutes_in_hours += meetings > 0 && works(minute) ? 1 : 0;
      counted.overlap_minutes += meetings > 1 ? 1 : 0;
      counted.maybe_minutes += meetings == 0 && maybe.contains(minute) ? 1 : 0;
      counted.after_hours_minutes += meetings > 0 && !hours.contains(minute) ? 1 : 0;
    }
    count_focus(counted, period);
    EXPECT_EQ(day.figures.working_minutes, counted.working_minutes);
    EXPECT_EQ(day.figures.meeting_minutes, counted.meeting_minutes);
    EXPECT_EQ(day.figures.meeting_minutes_in_hours, counted.meeting_minutes_in_hours);
    EXPECT_EQ(day.figures.overlap_minutes, counted.overlap_minutes);
    EXPECT_EQ(day.figures.maybe_minutes, counted.maybe_minutes);
    EXPECT_EQ(day.figures.after_hours_minutes, counted.after_hours_minutes);
    EXPECT_EQ(day.figures.focus_minutes, counted.focus_minutes);
    EXPECT_EQ(day.figures.fragment_minutes, counted.fragment_minutes);
  }

  void count_focus(Figures& counted, const Period& period) const {
    int stretch = 0;
    const auto finish = [&] {
      (stretch >= 120 ? counted.focus_minutes : counted.fragment_minutes) += stretch;
      stretch = 0;
    };
    for (Minute minute = std::chrono::floor<std::chrono::minutes>(period.start); minute < period.end; minute += 1min) {
      if (works(minute) && !busy.contains(minute)) {
        ++stretch;
      } else {
        finish();
      }
    }
    finish();
  }
};

class RandomFigures : public ::testing::TestWithParam<unsigned> {};

TEST_P(RandomFigures, AreWhatCountingEveryMinuteGives) {
  World world("2026-10-21 09:00", Zone::system("Europe/Berlin").value());
  RandomCalendar(GetParam()).fill(world, 60);
  const Analysis analysis = world.analyse();
  for (const char* day : {"2026-10-21", "2026-10-28"}) {  // the week that the clock changes in, and the next
    const WeekFigures& week = week_of(analysis, day);
    const Count count(world, analysis, week);
    int meeting_minutes = 0;
    for (const DayFigures& one : week.days) {
      count.expect_same(one, {world.zone.start_of(one.date), world.zone.start_of(one.date + std::chrono::days{1})});
      meeting_minutes += one.figures.meeting_minutes;
    }
    EXPECT_EQ(week.figures.meeting_minutes, meeting_minutes);
  }
}

TEST_P(RandomFigures, FocusCostIsWhatTheWeekGainsWithoutTheMeeting) {
  World world("2026-10-21 09:00");
  RandomCalendar(GetParam()).fill(world, 25);
  const Analysis before = world.analyse();
  const std::size_t current = 26;
  std::vector<std::pair<int, Instant>> gains;  // dearest first
  for (std::size_t source = 0; source < world.sources.size(); ++source) {
    for (std::size_t item = 0; item < world.sources[source].items.size(); ++item) {
      const Judgement& judgement = before.judgements[source][item];
      if (judgement.verdict != Verdict::firm || !is_meeting(judgement.kind)) continue;
      OccurrenceFacts& facts = world.sources[source].items[item].meetings[0].facts;
      const OccurrenceFacts kept = facts;
      // Taken out without letting a mirrored copy take its place: free time still takes part in nothing.
      facts.focus_word = false;
      facts.travel = 0s;
      facts.period = {world.at("2026-05-01"), world.at("2026-05-01") + 1min};
      const int gain =
          world.analyse().weeks[current].figures.focus_minutes - before.weeks[current].figures.focus_minutes;
      facts = kept;
      if (gain > 0) gains.emplace_back(-gain, kept.period.start);
    }
  }
  std::ranges::sort(gains);
  gains.resize(std::min<std::size_t>(gains.size(), 5));
  std::vector<std::pair<int, Instant>> told;
  for (const FocusCost& cost : before.weeks[current].focus_cost) told.emplace_back(-cost.minutes, cost.period.start);
  EXPECT_EQ(told, gains);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomFigures, ::testing::Range(1U, 41U));

}  // namespace
}  // namespace attune::analysis
