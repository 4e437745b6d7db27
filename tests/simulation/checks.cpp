// What is held against the plan whenever something is said.
#include <algorithm>

#include "core/analysis/finding.hpp"
#include "tests/simulation/life.hpp"

namespace attune::simulation {

using namespace std::chrono_literals;
using analysis::FindingKind;
using nudge::Answer;
using nudge::Occasion;

namespace {

constexpr days week{7};

bool about_person(const nudge::Subject& subject) {
  return subject.person.has_value();
}

Seconds distance(Instant left, Instant right) {
  return std::chrono::abs(left - right);
}

}  // namespace

void Life::complain(const std::string& what, const std::string& about) {
  report_.violations.push_back("worker " + std::to_string(seed_) + " at " + to_rfc3339(wall()) + ": " + what + ": " +
                               about);
}

void Life::check(const nudge::Nudge& nudge, const analysis::Analysis& analysis) {
  if (worker_.is_quiet(wall())) complain("told in quiet time", nudge.finding);
  const bool learning = distance(wall(), history_.since) < settings_.learning;
  if (learning && nudge.finding != "welcome") complain("told while learning", nudge.finding);
  const auto occasion = nudge::occasion_of(nudge.finding);
  if (occasion && occasion_sleeps_.contains(*occasion) && wall() < occasion_sleeps_[*occasion] && offset_ == 0s) {
    complain("told although it sleeps", nudge.finding);
  }
  if (history_.paused_until && wall() < *history_.paused_until) complain("told while paused", nudge.finding);
  check_limits(nudge);
  if (occasion == Occasion::before_one_on_one) check_card(nudge);
  if (occasion == Occasion::digest) check_digest(nudge);
  auto subjects = nudge.also;
  if (!occasion) {
    subjects.push_back({nudge.finding, nudge.kind, nudge.person});
    if (std::ranges::count(nudge.text.body, '.') > 2) complain("more than two sentences", nudge.finding);
  }
  for (const auto& subject : subjects) {
    check_truth(subject, analysis);
    check_cool_down(nudge, subject);
    check_load_first(subject, analysis);
  }
}

// One a day and three a week, by the dates of the worker's clock; cards have one a day of their own.
void Life::check_limits(const nudge::Nudge& nudge) {
  const bool is_card = nudge::occasion_of(nudge.finding) == Occasion::before_one_on_one;
  const auto today = worker_.zone.date_at(wall());
  int in_week = 0;
  for (const auto& said : said_) {
    if (said.is(Occasion::before_one_on_one) != is_card) continue;
    const auto date = worker_.zone.date_at(said.at);
    if (date == today) complain("a second one of a day", nudge.finding);
    if (date > today - week && date <= today) ++in_week;
  }
  if (!is_card && in_week >= 3) complain("a fourth one of a week", nudge.finding);
}

void Life::check_cool_down(const nudge::Nudge& nudge, const nudge::Subject& subject) {
  if (!subject.kind || subject.finding.starts_with("faded:")) return;  // a question that is asked once
  if (sleeps_.contains(*subject.kind) && wall() < sleeps_[*subject.kind] && offset_ == 0s) {
    complain("told although its kind sleeps", subject.finding);
  }
  for (const auto& earlier : said_) {
    const auto same = [&](const nudge::Subject& other) {
      return other.kind == subject.kind && other.person == subject.person && !other.finding.starts_with("faded:");
    };
    if (std::ranges::none_of(earlier.subjects, same)) continue;
    // Who is always in a crowd has become used to it.
    const bool usual = worker_.always_crowded && subject.kind == FindingKind::meeting_overload;
    const Seconds rest = about_person(subject) || usual ? days{28} : week;
    if (distance(wall(), earlier.at) >= rest || may_be_repeated(nudge, subject, earlier)) continue;
    complain(
        "told again in " + nudge.finding + " within the cool-down of " + earlier.head + " of " + to_rfc3339(earlier.at),
        subject.finding);
  }
}

// On another day after *Later*; and in a digest, what was never seen.
bool Life::may_be_repeated(const nudge::Nudge& nudge, const nudge::Subject& subject, const Said& earlier) const {
  const auto same = [&](const nudge::Subject& other) { return other.finding == subject.finding; };
  const bool is_it = std::ranges::any_of(earlier.subjects, same);
  const bool put_off = std::ranges::any_of(said_, [&](const Said& said) {
    return said.answer == Answer::later && std::ranges::any_of(said.subjects, same) &&
           worker_.zone.date_at(*said.answered_at) != worker_.zone.date_at(wall());
  });
  const bool in_digest = nudge::occasion_of(nudge.finding) == Occasion::digest;
  return put_off || (is_it && in_digest && !earlier.seen && !earlier.is(Occasion::digest));
}

void Life::check_truth(const nudge::Subject& subject, const analysis::Analysis& analysis) {
  if (!subject.kind || subject.finding.starts_with("faded:")) return;
  const auto* const finding = attune::testing::finding(analysis, subject.finding);
  if (finding == nullptr) return complain("told although it is not found", subject.finding);
  const auto now = wall();
  if (const auto* const overload = std::get_if<analysis::WeekOverload>(&finding->evidence)) {
    if (!worker_.is_crowded(overload->first_day, now)) complain("told of a week that is not full", subject.finding);
  }
  if (const auto* const focus = std::get_if<analysis::NoFocusTime>(&finding->evidence); focus && !focus->thin) {
    if (worker_.has_focus_time(focus->first_day, now)) complain("told of a week that has focus time", subject.finding);
  }
  if (subject.kind == FindingKind::double_booked && !worker_.has_conflict_ahead(now)) {
    complain("told of a conflict that is none", subject.finding);
  }
  if (const auto last = analysis::days_of(*finding); last && subject.kind != FindingKind::fewer_people) {
    if (last->last < worker_.zone.date_at(now)) complain("told although it is past", subject.finding);
  }
  if (subject.kind != FindingKind::missing_one_on_one) return;
  const auto& name = names_[*subject.person];
  const bool meets = std::ranges::any_of(worker_.slots, [&](const Slot& slot) {
    const auto distance = slot.period.start - now;
    const bool near = -days{slot.every_days} < distance && distance < days{slot.every_days - 1};
    return near && slot.sort == Sort::one_on_one && slot.people.front() == name && slot.is_shown(now) &&
           worker_.works_on(worker_.zone.date_at(slot.period.start));
  });
  if (meets) complain("told of a one-to-one that takes place", subject.finding);
}

// Nobody is missed while an overload that was told lasts, and working days of it are left.
void Life::check_load_first(const nudge::Subject& subject, const analysis::Analysis& analysis) {
  if (!subject.person || subject.finding.starts_with("faded:")) return;
  if (const auto sleep = sleeps_.find(FindingKind::meeting_overload); sleep != sleeps_.end() && wall() < sleep->second)
    return;
  const auto today = worker_.zone.date_at(wall());
  const auto lasts = [&](const nudge::Subject& told) {
    const auto* const finding = attune::testing::finding(analysis, told.finding);
    if (told.kind != FindingKind::meeting_overload || finding == nullptr) return false;
    const auto* const overload = std::get_if<analysis::WeekOverload>(&finding->evidence);
    if (overload == nullptr || overload->first_day > worker_.week_of(today) + week) return false;
    bool works = false;
    for (int i = 0; i < 7; ++i) {
      const auto date = overload->first_day + days{i};
      works = works || (date > today && worker_.works_on(date));
    }
    return works && worker_.is_crowded(overload->first_day, wall());
  };
  for (const auto& said : said_) {
    if (std::ranges::any_of(said.subjects, lasts)) complain("told before the load", subject.finding);
  }
}

void Life::check_card(const nudge::Nudge& nudge) {
  if (!settings_.before_one_on_one) complain("a card nobody asked for", nudge.finding);
  if (!nudge.until) return complain("a card without an end", nudge.finding);
  const auto ahead = *nudge.until - wall();
  if (ahead <= 0s || ahead > 10min) complain("a card at another time", nudge.finding);
  if (!worker_.meets_one_on_one(*nudge.until, wall())) complain("a card for nobody", nudge.finding);
}

// On the first two working days of the week, or after *Later*; once a week.
void Life::check_digest(const nudge::Nudge& nudge) {
  const auto today = worker_.zone.date_at(wall());
  int worked_before = 0;
  for (auto date = worker_.week_of(today); date < today; date += days{1}) {
    const bool worked = worker_.works_on(date) || (worker_.works_at_night() && worker_.works_on(date - days{1}));
    worked_before += worked ? 1 : 0;
  }
  bool put_off = false;
  for (const auto& said : said_) {
    if (said.head == nudge.finding && said.answer == Answer::later) put_off = true;
    const bool this_week = worker_.week_of(worker_.zone.date_at(said.at)) == worker_.week_of(today);
    if (said.is(Occasion::digest) && this_week && said.answer != Answer::later) {
      complain("a second digest of a week", nudge.finding);
    }
  }
  if (worked_before > 1 && !put_off) complain("a digest late in the week", nudge.finding);
}

}  // namespace attune::simulation
