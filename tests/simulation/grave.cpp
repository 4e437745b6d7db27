// Whether what is grave is told within three working days that allow it. A day allows it if it has a moment, looked at
// every quarter of an hour while the machine is awake and at each look of the service, at which
// - the plan says it is true and can still be helped (a week: from the start of the week before it, or from when the
//   calendar shows it, to the start of its third day; a person: from the first day that misses them to day 60),
// - the worker is at work, in no meeting and not right after one, in no focus hold, and not on leave,
// - the first days are over, its kind does not sleep, nothing is paused, no card waits for its one-to-one,
// - it is cooled down, and neither the day's nor the week's limit is used up,
// - for a person: *We talk elsewhere* was never said, and no overload of this or the coming week has to be told first,
// - the clock is right.
#include <algorithm>

#include "tests/simulation/life.hpp"

namespace attune::simulation {

using namespace std::chrono_literals;
using analysis::FindingKind;
using nudge::Occasion;

namespace {

constexpr days week{7};
constexpr std::size_t days_allowed = 3;
constexpr auto quarter = 15min;
constexpr std::size_t besides_the_digest = 2;  // a week

}  // namespace

bool Life::limits_allow_more(LocalDate today) const {
  std::size_t in_week = 0;
  std::size_t digests = 0;
  for (const auto& said : said_) {
    if (said.is(Occasion::before_one_on_one)) continue;
    const auto date = worker_.zone.date_at(said.at);
    if (date == today || date == today + days{1}) return false;
    if (date <= today - week || date >= today + week) continue;
    ++(said.is(Occasion::digest) ? digests : in_week);
  }
  return in_week < besides_the_digest && in_week + digests <= besides_the_digest;
}

bool Life::is_cooled_down(const Grave& grave, Instant now) const {
  return std::ranges::none_of(said_, [&](const Said& said) {
    return std::ranges::any_of(said.subjects, [&](const nudge::Subject& subject) {
      const bool same =
          subject.kind == grave.kind && (grave.person.empty() || names_.at(*subject.person) == grave.person);
      const Seconds rest = grave.person.empty() ? week : days{28};
      return same && std::chrono::abs(now - said.at) < rest;
    });
  });
}

bool Life::is_open(const Grave& grave, const analysis::Analysis& analysis, Instant now) const {
  if (now < grave.from || now >= grave.until || offset_ != 0s || worker_.is_quiet(now)) return false;
  if (now - history_.since < settings_.learning) return false;
  if (history_.paused_until && now < *history_.paused_until) return false;
  if (const auto sleep = sleeps_.find(grave.kind); sleep != sleeps_.end() && now < sleep->second) return false;
  if (!limits_allow_more(worker_.zone.date_at(now)) || !is_cooled_down(grave, now)) return false;
  const bool waits_for_a_one_on_one = std::ranges::any_of(
      said_, [&](const Said& said) { return said.is(Occasion::before_one_on_one) && now - said.at < 11min; });
  if (waits_for_a_one_on_one) return false;
  if (grave.person.empty()) return true;
  if (elsewhere_.contains(attune::testing::person(grave.person))) return false;
  const auto this_week = worker_.week_of(worker_.zone.date_at(now));
  return std::ranges::none_of(analysis.findings, [&](const analysis::Finding& finding) {
    const auto span = analysis::days_of(finding);
    return finding.kind == FindingKind::meeting_overload && span && span->last >= this_week &&
           span->first < this_week + 2 * week;
  });
}

void Life::note_open_days(const analysis::Analysis& analysis, Instant now) {
  for (auto& watch : watched_) {
    if (!watch.told && is_open(watch.grave, analysis, now)) watch.open_days.insert(worker_.zone.date_at(now));
  }
}

// The moments at which the service does not look: if it sleeps through a good one, that counts against it.
void Life::watch_days_until(Instant next) {
  const auto end = next + offset_;
  for (auto now = wall() + quarter; now < end; now += quarter) note_open_days(analysis_, now);
}

void Life::note_told(const Said& said) {
  for (const auto& subject : said.subjects) {
    if (subject.kind) ++report_.told[std::string(analysis::name_of(*subject.kind))];
    for (auto& watch : watched_) {
      if (watch.grave.id != subject.finding || watch.told) continue;
      watch.told = true;
      const auto delay = std::max<std::size_t>(watch.open_days.size(), 1);
      ++report_.delays[std::string(analysis::name_of(watch.grave.kind))][delay];
      if (delay > days_allowed) complain("told late", watch.grave.id);
    }
  }
  if (const auto occasion = nudge::occasion_of(said.head)) ++report_.told[std::string(nudge::name_of(*occasion))];
  const auto& zone = worker_.zone;
  const auto index = (worker_.week_of(zone.date_at(said.at)) - worker_.week_of(zone.date_at(worker_.begin))) / week;
  const bool counts = !said.is(Occasion::before_one_on_one) && index >= 0 && index < 52;
  if (counts) ++report_.nudges_by_week[static_cast<std::size_t>(index)];
}

void Life::finish() {
  for (const auto& watch : watched_) {
    if (watch.told) continue;
    ++report_.had_no_chance[std::string(analysis::name_of(watch.grave.kind))];
    if (watch.open_days.size() >= days_allowed && watch.grave.until < wall()) complain("never told", watch.grave.id);
  }
}

void Report::add(const Report& other) {
  nudges_by_week.insert(nudges_by_week.end(), other.nudges_by_week.begin(), other.nudges_by_week.end());
  for (const auto& [kind, count] : other.told) told[kind] += count;
  for (const auto& [kind, by_day] : other.delays) {
    for (const auto& [day, count] : by_day) delays[kind][day] += count;
  }
  for (const auto& [kind, count] : other.had_no_chance) had_no_chance[kind] += count;
  violations.insert(violations.end(), other.violations.begin(), other.violations.end());
  looks += other.looks;
  moments_checked += other.moments_checked;
  restarts += other.restarts;
  jumps += other.jumps;
  pauses += other.pauses;
  suspends += other.suspends;
}

}  // namespace attune::simulation
