// A year of a person's life with Attune: meetings, leave, focus holds, random answers, crashes and restarts. Whatever
// happens, the promises about gentleness hold. What is quiet time is worked out here anew, from the plan of the year.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "core/nudge/nudge.hpp"
#include "tests/support/meetings.hpp"

namespace attune::nudge::testing {
namespace {

using namespace std::chrono_literals;
using analysis::FindingKind;
using attune::testing::date;
using attune::testing::World;
using std::chrono::days;

constexpr int weeks_planned = 64;
constexpr int weeks_lived = 52;

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int upto(int limit) { return std::uniform_int_distribution<int>(0, limit - 1)(engine_); }
  bool one_in(int chances) { return upto(chances) == 0; }

 private:
  std::mt19937 engine_;
};

// A planned year, and what of it asks for quiet.
class Year {
 public:
  explicit Year(unsigned seed) : world("2026-01-05 09:00", Zone::system("Europe/Berlin").value()), dice_(seed) {
    for (int week = 0; week < weeks_planned; ++week) plan_week(date("2026-01-05") + days{7 * week}, week);
  }

  bool is_quiet(Instant instant) const {
    const auto holds = [&](const Period& period) { return period.contains(instant); };
    return std::any_of(quiet_.begin(), quiet_.end(), holds) || !works_at(instant);
  }

  World world;

 private:
  bool works_at(Instant instant) const {
    const auto local = world.zone.to_local(instant);
    const auto day = date_of(local);
    const auto clock = local - LocalTime{day};
    const auto weekday = std::chrono::weekday{day}.c_encoding();
    const bool at_work = (9h <= clock && clock < 12h) || (13h <= clock && clock < 17h);
    return at_work && weekday >= 1 && weekday <= 5 && std::find(leave_.begin(), leave_.end(), day) == leave_.end();
  }

  attune::testing::Event at(LocalDate day, std::chrono::minutes clock, Seconds length) const {
    const auto start = world.zone.to_instant(LocalTime{day} + clock);
    return attune::testing::Event(Period{start, start + length});
  }

  void add_meeting(attune::testing::Event event) {
    const auto& period = event.meeting().facts.period;
    quiet_.push_back({period.start, period.end + 5min});
    world.add(event);
  }

  void plan_week(LocalDate monday, int week) {
    if (week == 20 || week == 21 || week == 45) return plan_leave(monday);
    const bool overload = dice_.one_in(5);
    const bool crumbled = dice_.one_in(4);
    for (int i = 0; i < 5; ++i) {
      const auto day = monday + days{i};
      add_meeting(at(day, 9h + 30min, 15min).with({"ann", "ben", "eve"}));
      if (overload) add_meeting(at(day, 13h, 180min).with({"ann", "ben", "eve", "kim"}));
      if (crumbled) {
        add_meeting(at(day, 10h + 30min, 30min).with({"ben", "eve"}));
        add_meeting(at(day, 14h + 45min, 30min).with({"ben", "kim"}));
      }
      if (dice_.one_in(4)) add_meeting(at(day, 15h, 45min).with({"ben", "kim"}).invited(PartStat::tentative));
    }
    plan_people(monday, week);
    const auto hold = at(monday + days{2}, 10h, 90min).focus();
    if (!crumbled) {
      quiet_.push_back(hold.meeting().facts.period);
      world.add(hold);
    }
  }

  // One-to-ones that go on for some weeks, then stop for some.
  void plan_people(LocalDate monday, int week) {
    if (week % 14 < 8) add_meeting(at(monday + days{1}, 10h, 30min).with({"ines"}));
    if (week % 2 == 0 && week % 22 < 12) add_meeting(at(monday + days{3}, 11h, 30min).with({"tom"}));
    if (week % 16 < 9) add_meeting(at(monday + days{4}, 11h + 15min, 30min).with({"kay"}));
  }

  void plan_leave(LocalDate monday) {
    for (int i = 0; i < 5; ++i) {
      leave_.push_back(monday + days{i});
      const Period whole_day{world.zone.start_of(leave_.back()), world.zone.start_of(leave_.back() + days{1})};
      world.add(attune::testing::Event(whole_day).all_day().busy_status(BusyStatus::out_of_office));
    }
  }

  Dice dice_;
  std::vector<Period> quiet_;
  std::vector<LocalDate> leave_;
};

// The service, as far as nudges go, with checks at everything that is said.
class Life {
 public:
  explicit Life(unsigned seed) : year_(seed), dice_(seed + 1000) {
    clock_ = year_.world.zone.to_instant(LocalTime{date("2026-01-05")} + 9h);
    history_.since = clock_;
  }

  void live() {
    const auto end = clock_ + days{7 * weeks_lived};
    std::optional<Instant> again;
    while (clock_ < end) {
      // A reading, a restart, or the timer: whatever comes first.
      auto next = clock_ + std::chrono::minutes{1 + dice_.upto(360)};
      if (again && *again > clock_) next = std::min(next, *again);
      clock_ = next;
      answer_sometimes();
      again = ask();
    }
  }

  int nudges_told() const { return static_cast<int>(history_.next_number) - 1; }
  const History& history() const { return history_; }

 private:
  std::optional<Instant> ask() {
    const auto analysis = analysis::analyse(year_.world.sources, year_.world.settings, year_.world.zone, clock_);
    const auto decision = decide(situation(analysis, clock_), history_, settings_);
    EXPECT_NE(decision.nudge.has_value(), decision.hold.has_value());
    if (decision.nudge) {
      check(*decision.nudge, analysis);
      record_told(history_, *decision.nudge, clock_);  // the intent; then it may crash
      for (auto& told : history_.told) told.delivered = told.delivered || !dice_.one_in(10);
    } else {
      check_that_waiting_misses_nothing(decision, analysis);
    }
    return decision.again;
  }

  Situation situation(const analysis::Analysis& analysis, Instant now) const {
    return {analysis, year_.world.sources, year_.world.settings, year_.world.zone, now};
  }

  void check_that_waiting_misses_nothing(const Decision& held, const analysis::Analysis& analysis) {
    if (!held.again) return;
    EXPECT_FALSE(year_.is_quiet(*held.again)) << to_rfc3339(*held.again);
    const auto wait = std::chrono::duration_cast<std::chrono::minutes>(*held.again - clock_).count();
    if (wait < 2 || held.hold == Hold::nothing_to_say) return;
    const auto between = clock_ + std::chrono::minutes{dice_.upto(static_cast<int>(wait))};
    EXPECT_FALSE(decide(situation(analysis, between), history_, settings_).nudge.has_value()) << to_rfc3339(between);
  }

  void check(const Nudge& nudge, const analysis::Analysis& analysis) {
    SCOPED_TRACE(nudge.finding + " at " + to_rfc3339(clock_));
    EXPECT_FALSE(year_.is_quiet(clock_));
    check_budget();
    if (clock_ < history_.since + settings_.learning) {
      EXPECT_EQ(nudge.finding, "welcome");
      EXPECT_TRUE(history_.told.empty());
      return;
    }
    check_subject({nudge.finding, nudge.kind, nudge.person}, analysis);
    for (const auto& subject : nudge.also) check_subject(subject, analysis);
    EXPECT_LE(std::count(nudge.text.body.begin(), nudge.text.body.end(), '.'), 2);
  }

  void check_budget() {
    const auto today = year_.world.zone.date_at(clock_);
    std::map<std::uint32_t, LocalDate> said;
    for (const auto& told : history_.told) said[told.number] = year_.world.zone.date_at(told.at);
    int in_seven_days = 0;
    for (const auto& [number, day] : said) {
      EXPECT_NE(day, today);
      if (day > today - days{7}) ++in_seven_days;
    }
    EXPECT_LT(in_seven_days, 3);
  }

  void check_subject(const Subject& subject, const analysis::Analysis& analysis) {
    const auto* const finding = attune::testing::finding(analysis, subject.finding);
    ASSERT_NE(finding, nullptr) << "told although it is not true";
    if (!subject.person) {
      EXPECT_GT(week_end(*finding), clock_) << "told although it is history";
    }
    if (const auto sleep = sleeps_.find(*subject.kind); sleep != sleeps_.end()) {
      EXPECT_GE(clock_, sleep->second) << "told although its kind sleeps";
    }
    for (const auto& told : history_.told) {
      if (told.kind != subject.kind || told.person != subject.person) continue;
      const bool later = told.answer == Answer::later && told.finding == subject.finding;
      const auto rest = later ? std::chrono::hours{1} : std::chrono::hours{subject.person ? 28 * 24 : 7 * 24};
      EXPECT_GE(clock_ - told.at, rest) << "told within its cool-down";
      if (subject.person && told.answer == Answer::elsewhere) {
        EXPECT_GE(clock_ - *told.answered_at, 10 * 24h);  // one and a half weekly rhythms
      }
    }
    if (subject.person) check_that_no_overload_is_in_force(analysis);
  }

  Instant week_end(const analysis::Finding& finding) const {
    return year_.world.zone.start_of(analysis::days_of(finding)->last + days{1});
  }

  void check_that_no_overload_is_in_force(const analysis::Analysis& analysis) {
    for (const auto& told : history_.told) {
      if (told.kind != FindingKind::meeting_overload || history_.asleep_until.contains(*told.kind)) continue;
      const auto* const finding = attune::testing::finding(analysis, told.finding);
      if (finding == nullptr) continue;
      const auto friday_evening = week_end(*finding) - days{3};  // nothing is left of its week after that
      EXPECT_LE(friday_evening, clock_) << "the load first: " << told.finding;
    }
  }

  void answer_sometimes() {
    if (history_.told.empty() || history_.told.back().answer || !dice_.one_in(6)) return;
    constexpr Answer answers[] = {Answer::show, Answer::later, Answer::elsewhere, Answer::not_useful,
                                  Answer::show, Answer::later, Answer::show,      Answer::not_this_kind};
    const auto answer = answers[dice_.upto(8)];
    auto& told = history_.told.back();
    record_answer(history_, told, answer, settings_, clock_);
    if (answer != Answer::not_this_kind) return;
    for (const auto& part : history_.told) {
      if (part.number == told.number && part.kind) sleeps_[*part.kind] = clock_ + settings_.sleep;
    }
  }

  Year year_;
  Dice dice_;
  Instant clock_;
  History history_;
  Settings settings_;
  std::map<FindingKind, Instant> sleeps_;
};

class SimulationTest : public ::testing::TestWithParam<unsigned> {};

TEST_P(SimulationTest, AYearOfNudgesStaysGentle) {
  Life life(GetParam());
  life.live();
  EXPECT_GE(life.nudges_told(), 15) << "so quiet that nothing was tested";
  EXPECT_LE(life.nudges_told(), 104);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SimulationTest, ::testing::Values(1U, 2U, 3U));

}  // namespace
}  // namespace attune::nudge::testing
