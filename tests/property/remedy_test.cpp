// The one change does what it promised, and no smaller change would: every meeting that is the owner's to change is
// taken away in turn, and the whole analysis made again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <set>
#include <tuple>

#include "core/analysis/what_if.hpp"
#include "tests/property/random_calendar.hpp"

namespace attune::analysis {
namespace {

using namespace attune::testing;
using namespace std::chrono_literals;

const std::optional<Remedy>* remedy_of(const Finding& finding) {
  if (const auto* week = std::get_if<WeekOverload>(&finding.evidence)) return &week->remedy;
  if (const auto* day = std::get_if<DayOverload>(&finding.evidence)) return &day->remedy;
  if (const auto* focus = std::get_if<NoFocusTime>(&finding.evidence)) return &focus->remedy;
  return nullptr;
}

std::set<std::string> ids(const Analysis& analysis) {
  std::set<std::string> all;
  for (const Finding& finding : analysis.findings) all.insert(finding.id);
  return all;
}

// Short working weeks are easily broken up.
void work(Settings& settings, unsigned variant) {
  if (variant % 3 == 0) return;
  settings.hours.days = {};
  settings.hours.days[3] = {{10h, 14h}};
  if (variant % 3 == 1) settings.hours.days[3] = settings.hours.days[4] = {{10h, 15h}};
}

struct Tried {
  CountedOccurrence occurrence;
  Remedy remedy;
  std::set<std::string> left;  // the findings without it

  auto size() const { return std::tuple(remedy.period.length(), remedy.period.start, remedy.action); }
};

class RemedyLaws : public ::testing::TestWithParam<unsigned> {
 protected:
  RemedyLaws() : random_(GetParam()) {
    world_.settings.unanswered = Unanswered::maybe;
    world_.settings.overload.week_load = 0.3;  // so that some weeks are just over it
    work(world_.settings, GetParam());
    const int events = random_.number(20, 70);
    for (int number = 0; number < events; ++number) world_.add(event(), random_.chance(30) ? "home" : "work");
    world_.source("feed", SourceRole::busy);
    for (int number = 0; number < 6; ++number) mirror();
    analysis_ = world_.analyse();
  }

  // Within the week before and the next, many of them the owner's.
  Event event() {
    Event made = random_.event(world_);
    if (random_.chance(50)) made.organized();
    if (random_.chance(15)) made.optional();
    return made;
  }
  // The same meeting once more, without its people, in another calendar.
  void mirror() {
    const auto& items = world_.sources.front().items;
    const auto chosen = static_cast<std::size_t>(random_.number(0, static_cast<int>(items.size()) - 1));
    world_.add(Event(items[chosen].meetings.front().facts.period), "feed");
  }

  std::vector<Tried> without_each() const {
    std::vector<Tried> tried;
    for (const CountedOccurrence& one : counted_occurrences(world_.sources, analysis_)) {
      const OccurrenceFacts& facts = world_.sources[one.source].items[one.item].meetings[one.meeting].facts;
      const bool is_maybe = one.judgement.verdict == Verdict::maybe;
      const bool is_owners = facts.owner_organizes || facts.owner_optional || is_maybe;
      if (!is_meeting(one.judgement.kind) || !is_owners || one.period.start <= world_.now()) continue;
      const auto action = facts.owner_organizes ? Remedy::Action::move : Remedy::Action::decline;
      const auto sources = with_change(world_.sources, analysis_, one, std::nullopt);
      tried.push_back({one, {one.period, action}, ids(analyse(sources, world_.settings, world_.zone, world_.now()))});
    }
    std::ranges::sort(tried, {}, &Tried::size);
    return tried;
  }

  RandomCalendar random_;
  World world_{"2026-10-21 09:00", Zone::system("Europe/Berlin").value()};  // the clock changes in the running week
  Analysis analysis_;
};

TEST_P(RemedyLaws, ItIsTheSmallestOfAllChangesThatEndTheFinding) {
  const std::vector<Tried> tried = without_each();
  const Instant this_week = analysis_.weeks[26].period.start;
  for (const Finding& finding : analysis_.findings) {
    const std::optional<Remedy>* const remedy = remedy_of(finding);
    if (remedy == nullptr) continue;
    const auto best = std::ranges::find_if(tried, [&](const Tried& one) { return !one.left.contains(finding.id); });
    const bool is_day = std::holds_alternative<DayOverload>(finding.evidence);
    const bool is_over = is_day ? period_name(finding) < "2026-10-21" : period_name(finding) < "2026-W43";
    if (is_over || best == tried.end()) {
      EXPECT_EQ(*remedy, std::nullopt) << finding.id;
      continue;
    }
    ASSERT_TRUE(remedy->has_value()) << finding.id << ' ' << to_rfc3339(best->remedy.period.start);
    EXPECT_EQ((*remedy)->period, best->remedy.period) << finding.id;
    EXPECT_EQ((*remedy)->action, best->remedy.action) << finding.id;
    EXPECT_GT((*remedy)->period.start, this_week);
  }
}

TEST_P(RemedyLaws, MovedOutOfThePeriodItEndsTheFindingToo) {
  for (const Tried& one : without_each()) {
    const Period elsewhere = moved_to(one.occurrence, one.occurrence.period.start + std::chrono::weeks{5}, world_.zone);
    const auto sources = with_change(world_.sources, analysis_, one.occurrence, elsewhere);
    const auto left = ids(analyse(sources, world_.settings, world_.zone, world_.now()));
    for (const Finding& finding : analysis_.findings) {
      if (remedy_of(finding) == nullptr || *remedy_of(finding) == std::nullopt) continue;
      EXPECT_EQ(left.contains(finding.id), one.left.contains(finding.id)) << finding.id;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RemedyLaws, ::testing::Range(1U, 61U));

// So that the laws above are about something.
TEST(RemedyCases, AreManyOfEveryKind) {
  std::map<std::string, int> with, none;
  for (unsigned seed = 1; seed < 61; ++seed) {
    RandomCalendar random(seed);
    World world("2026-10-21 09:00");
    work(world.settings, seed);
    for (int number = 0; number < 45; ++number) world.add(random.event(world).organized());
    for (const Finding& finding : world.analyse().findings) {
      if (const auto* const remedy = remedy_of(finding))
        ++(*remedy ? with : none)[finding.id.substr(0, finding.id.find(':') + 2)];
    }
  }
  for (const char* kind : {"meeting_overload:2", "no_focus_time:2", "thin_focus:2"}) {
    EXPECT_GE(with[kind], 3) << kind;
    EXPECT_GE(none[kind], 3) << kind;
  }
}

}  // namespace
}  // namespace attune::analysis
