#include "core/analysis/fewer_people.hpp"

#include <algorithm>
#include <cmath>

#include "core/analysis/close_meetings.hpp"
#include "core/analysis/median.hpp"
#include "core/calendar/nameless.hpp"

namespace attune::analysis {
namespace {

constexpr std::size_t weeks_looked_at = 12;
constexpr std::size_t fewest_known = 4;

// How many people each complete week holds; nothing for a week that is not known.
using PeopleByWeek = std::vector<std::optional<int>>;

// Half of the scheduled time away, or no calendar yet: such a week says nothing.
bool is_known(const WeekFigures& week, std::optional<Instant> begin) {
  int scheduled = 0;
  for (const DayFigures& day : week.days) scheduled += day.scheduled_minutes;
  return begin && week.period.end > *begin && 2 * week.figures.working_minutes >= scheduled;
}

PeopleByWeek people_by_week(const View& view) {
  std::vector<std::vector<PersonId>> met(view.window.current_week());
  for (const Entry& entry : view.entries) {
    if (!entry.is_firm() || !is_close_meeting(entry)) continue;
    const std::optional<std::size_t> day = view.window.day_of(entry.period.start);
    if (!day || *day / days_in_week >= met.size()) continue;
    for (const Invitee& invitee : entry.meeting->people) {
      if (!invitee.declined && !is_nameless(invitee)) met[*day / days_in_week].push_back(invitee.person);
    }
  }
  const std::optional<Instant> begin = start_of_knowledge(view);
  PeopleByWeek people;
  for (std::size_t week = 0; week < met.size(); ++week) {
    std::ranges::sort(met[week]);
    const auto distinct = std::unique(met[week].begin(), met[week].end()) - met[week].begin();
    people.push_back(is_known(view.weeks[week], begin) ? std::optional(static_cast<int>(distinct)) : std::nullopt);
  }
  return people;
}

// Nothing: not known, or not few.
std::optional<FewerPeople::Week> few_people_in(std::size_t week, const PeopleByWeek& people, double share) {
  if (!people[week]) return std::nullopt;
  std::vector<int> known;
  for (std::size_t index = week - std::min(week, weeks_looked_at); index < week; ++index) {
    if (people[index]) known.push_back(*people[index]);
  }
  if (known.size() < fewest_known) return std::nullopt;
  const Median usual = median_of(std::move(known));
  // people < share * (lower + upper) / 2, in integers.
  const std::int64_t ten_thousandths = std::llround(share * 10'000);
  const bool few = std::int64_t{20'000} * *people[week] < ten_thousandths * (usual.lower + usual.upper);
  return few ? std::optional(FewerPeople::Week{*people[week], usual.value()}) : std::nullopt;
}

}  // namespace

std::vector<Finding> weeks_with_fewer_people(const View& view) {
  const PeopleByWeek people = people_by_week(view);
  const bool withheld = has_gaps(view.sources);
  std::vector<Finding> findings;
  std::optional<FewerPeople::Week> before;
  for (std::size_t index = 0; index < people.size(); ++index) {
    const auto week = few_people_in(index, people, view.settings.fewer_people_share);
    if (week && before) {
      const WeekFigures& figures = view.weeks[index];
      const FindingKind kind = FindingKind::fewer_people;
      findings.push_back(
          {id_of(kind, figures.name), kind, FewerPeople{figures.first_day, *week, *before}, false, withheld});
    }
    before = week;
  }
  return findings;
}

}  // namespace attune::analysis
