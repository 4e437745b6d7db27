#include "core/nudge/limits.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace attune::nudge {
namespace {

using namespace analysis;
using std::chrono::days;

constexpr days week{7};

// A nudge told at an instant that has not come yet: the clock was ahead then. Counted as if told now, as long as it
// is within `reach`; further ahead it says nothing.
bool within(Instant told, Instant now, Seconds reach) {
  return told - now < reach && now - told < reach;
}

// An answer given while the clock was far ahead does not silence for the whole way back to it.
template <class Kind>
std::optional<Instant> wakes_at(const std::map<Kind, Instant>& ends, const Kind& kind, Instant now, Seconds sleep) {
  const auto end = ends.find(kind);
  if (end == ends.end() || !within(end->second - sleep, now, sleep)) return std::nullopt;
  return end->second;
}

}  // namespace

Seconds reset_lasts(double rhythm_days) {
  constexpr double missing_after = 1.5;  // rhythms: when the analysis misses a one-to-one
  return Seconds{static_cast<std::int64_t>(missing_after * rhythm_days * 24 * 60 * 60)};
}

bool Limits::welcomed() const {
  return std::any_of(history_.told.begin(), history_.told.end(),
                     [](const Told& told) { return occasion_of(told.finding) == Occasion::welcome; });
}

bool Limits::learning() const {
  return within(history_.since, situation_.now, settings_.learning);
}

// Dates of a clock that was ahead count as today's, as far as the week ahead.
std::vector<LocalDate> Limits::told_dates(bool digests_too) const {
  const auto today = situation_.zone.date_at(situation_.now);
  std::map<std::uint32_t, LocalDate> dates;  // one notification counts once, whatever it held
  std::set<std::uint32_t> passed_over;
  for (const auto& told : history_.told) {
    const auto occasion = occasion_of(told.finding);
    const bool counts = occasion != Occasion::before_one_on_one && (digests_too || occasion != Occasion::digest);
    if (!counts) passed_over.insert(told.number);
    if (!passed_over.contains(told.number)) dates[told.number] = situation_.zone.date_at(told.at);
  }
  std::vector<LocalDate> in_week;
  for (const auto& [number, date] : dates) {
    if (date > today - week && date < today + week) in_week.push_back(date);
  }
  return in_week;
}

std::optional<Limits::Spent> Limits::spent_in_week(bool digests_too, int allowed) const {
  const auto today = situation_.zone.date_at(situation_.now);
  auto in_week = told_dates(digests_too);
  const auto most = static_cast<std::size_t>(std::max(allowed, 0));
  if (in_week.size() < most) return std::nullopt;
  for (auto& date : in_week) date = std::min(date, today);
  std::sort(in_week.begin(), in_week.end());
  const auto leaving = most == 0 ? today : in_week[in_week.size() - most];
  return Spent{Hold::week_budget, leaving + week};
}

std::optional<Limits::Spent> Limits::spent_for_digest() const {
  const auto today = situation_.zone.date_at(situation_.now);
  const auto in_day =
      std::ranges::count_if(told_dates(true), [&](LocalDate date) { return date == today || date == today + days{1}; });
  if (in_day >= settings_.per_day) return Spent{Hold::day_budget, today + days{1}};
  return spent_in_week(true, settings_.per_week);
}

std::optional<Limits::Spent> Limits::spent() const {
  const auto spent = spent_for_digest();
  const bool digest_has_its_place = settings_.digest && !asleep_until(Occasion::digest) && settings_.per_week > 1;
  if (spent || !digest_has_its_place) return spent;
  return spent_in_week(false, settings_.per_week - 1);
}

std::optional<Instant> Limits::asleep_until(FindingKind kind) const {
  return wakes_at(history_.asleep_until, kind, situation_.now, settings_.sleep);
}

std::optional<Instant> Limits::asleep_until(Occasion occasion) const {
  return wakes_at(history_.occasions_asleep_until, occasion, situation_.now, settings_.sleep);
}

int Limits::times_told(const Finding& finding) const {
  return static_cast<int>(std::count_if(history_.told.begin(), history_.told.end(),
                                        [&](const Told& told) { return told.finding == finding.id; }));
}

// When `told` is due, as far as one earlier nudge of its kind goes.
Instant Limits::later_than(const Told& earlier, const Tellable& told) const {
  const bool about_person = is_about_person(*told.finding);
  if (about_person && earlier.person != person_of(*told.finding)) return situation_.now;
  const bool about_ritual = told.finding->kind == FindingKind::ritual_quiet;
  if (about_ritual && earlier.finding != told.finding->id) return situation_.now;
  // A person and a ritual stay the same from week to week.
  Seconds rest = about_person || about_ritual ? settings_.person_cool_down : settings_.cool_down;
  if (told.usual) rest = settings_.usual_cool_down;
  if (!within(earlier.at, situation_.now, rest)) return situation_.now;
  return std::min(earlier.at, situation_.now) + rest;
}

std::optional<Instant> Limits::put_off_until(const std::string& told) const {
  const auto later = history_.later.find(told);
  if (later == history_.later.end()) return std::nullopt;
  const bool told_since = std::any_of(history_.told.begin(), history_.told.end(),
                                      [&](const Told& one) { return one.finding == told && one.at > later->second; });
  if (told_since) return std::nullopt;
  const auto said_on = std::min(situation_.zone.date_at(later->second), situation_.zone.date_at(situation_.now));
  return situation_.zone.start_of(said_on + days{1});
}

Instant Limits::due_from(const Tellable& told) const {
  if (const auto put_off = put_off_until(told.finding->id)) return *put_off;
  auto due = situation_.now;
  for (const auto& earlier : history_.told) {
    if (earlier.kind == told.finding->kind) due = std::max(due, later_than(earlier, told));
  }
  if (const auto* const missing = std::get_if<MissingOneOnOne>(&told.finding->evidence)) {
    const auto elsewhere = history_.elsewhere.find(missing->person);
    if (elsewhere != history_.elsewhere.end()) {
      due = std::max(due, elsewhere->second + reset_lasts(missing->rhythm_days));
    }
  }
  return due;
}

}  // namespace attune::nudge
