#include "tests/simulation/life.hpp"

#include <algorithm>

#include "daemon/state/memory.hpp"

namespace attune::simulation {

using namespace std::chrono_literals;
using nudge::Answer;
using nudge::Occasion;

namespace {

constexpr auto quiet_desktop_rests = 10min;

enum Outcome { show, later, elsewhere, not_useful, not_this_kind, dismissed, never_seen };

Outcome drawn(Dice& dice) {
  const int drawn = dice.upto(100);
  if (drawn < 12) return show;
  if (drawn < 18) return later;
  if (drawn < 22) return elsewhere;
  if (drawn < 28) return not_useful;
  if (drawn < 30) return not_this_kind;
  return drawn < 55 ? dismissed : never_seen;
}

Answer answer_of(Outcome outcome) {
  constexpr Answer answers[] = {Answer::show, Answer::later, Answer::elsewhere, Answer::not_useful,
                                Answer::not_this_kind};
  return answers[outcome];
}

}  // namespace

Life::Life(unsigned seed)
    : seed_(seed), worker_(seed), dice_(seed + 100'000), world_("2025-01-01 00:00"), true_time_(worker_.begin) {
  settings_.digest = true;
  settings_.before_one_on_one = seed % 2 == 0;
  settings_.learning = days{seed % 3 == 0 ? 0 : 3};
  history_.since = true_time_;
  for (const auto& slot : worker_.slots) {
    for (const auto& name : slot.people) names_[attune::testing::person(name)] = name;
  }
  for (const auto& grave : worker_.grave) {
    if (worker_.begin < grave.from && grave.from < worker_.end) watched_.push_back({grave, {}, false});
  }
  report_.nudges_by_week.assign(52, 0);
}

Report Life::live() {
  refresh_calendar();
  while (true_time_ < worker_.end) {
    look();
    const auto next = next_event();
    watch_days_until(next);
    true_time_ = next;
    pass_time_strangely();
    react();
    refresh_calendar();
  }
  finish();
  return report_;
}

// The moment it asked for, a change of the calendar, the end of a wrong clock, or a reading for no reason.
Instant Life::next_event() {
  auto next = true_time_ + minutes{1 + dice_.upto(3 * 24 * 60)};
  if (again_) next = std::min(next, std::max(*again_ - offset_, true_time_ + 1min));
  if (changes_seen_ < worker_.changes.size()) {
    next = std::min(next, std::max(worker_.changes[changes_seen_] - offset_, true_time_ + 1min));
  }
  if (back_at_) next = std::min(next, std::max(*back_at_, true_time_ + 1min));
  for (const auto& reaction : reactions_) next = std::min(next, std::max(reaction.at, true_time_ + 1s));
  return next;
}

void Life::pass_time_strangely() {
  if (dice_.one_in(60)) {  // asleep for hours, or days
    true_time_ += minutes{dice_.one_in(4) ? 1 + dice_.upto(5 * 24 * 60) : 1 + dice_.upto(10 * 60)};
    ++report_.suspends;
  }
  if (offset_ == 0s && dice_.one_in(200)) {
    history_.paused_until = wall() + minutes{10 + dice_.upto(2 * 24 * 60)};
    ++report_.pauses;
  }
  if (dice_.one_in(25)) {
    history_ = state::decode_memory(state::encode({.history = history_})).value().history;
    ++report_.restarts;
  }
  if (back_at_ && *back_at_ <= true_time_) {
    offset_ = Seconds{0};
    back_at_.reset();
  } else if (!back_at_ && dice_.one_in(150)) {
    constexpr Seconds jumps[] = {1h, -1h, 24h, -24h, 7 * 24h, 364 * 24h, -364 * 24h};
    offset_ = jumps[dice_.upto(std::size(jumps))];
    back_at_ = true_time_ + minutes{10 + dice_.upto(30 * 60)};
    ++report_.jumps;
  }
}

void Life::react() {
  std::vector<Reaction> due;
  std::erase_if(reactions_, [&](const Reaction& reaction) {
    if (reaction.at > true_time_) return false;
    due.push_back(reaction);
    return true;
  });
  for (const auto& [at, number, kind] : due) {
    const auto outcome = static_cast<Outcome>(kind);
    const auto said = std::ranges::find(said_, number, &Said::number);
    const auto told = std::ranges::find(history_.told, number, &nudge::Told::number);
    if (said == said_.end() || told == history_.told.end() || outcome == never_seen) continue;
    said->seen = true;
    if (outcome == dismissed) {
      for (auto& part : history_.told) part.seen = part.seen || part.number == number;
      continue;
    }
    said->answer = answer_of(outcome);
    said->answered_at = wall();
    nudge::record_answer(history_, *told, *said->answer, settings_, wall());
    note_answer(*said);
  }
}

// A kind falls asleep by *Not this kind*, or the second time *Not useful* is said of it since it last slept.
void Life::note_answer(const Said& said) {
  const auto occasion = nudge::occasion_of(said.head);
  std::set<analysis::FindingKind> kinds;
  for (const auto& subject : said.subjects) {
    if (said.answer == Answer::elsewhere && subject.person) elsewhere_.insert(*subject.person);
    if (!occasion && subject.kind) kinds.insert(*subject.kind);
  }
  const bool clock_counts = std::chrono::abs(offset_) < settings_.sleep;
  if (said.answer == Answer::not_this_kind && occasion) {
    occasion_sleeps_[*occasion] = clock_counts ? wall() + settings_.sleep : Instant::min();
  }
  for (const auto kind : kinds) {
    if (said.answer == Answer::not_this_kind) put_to_sleep(kind);
    const auto sleep = sleeps_.find(kind);
    const bool sleeps = sleep != sleeps_.end() && wall() < sleep->second;
    if (said.answer == Answer::not_useful && !sleeps && ++not_useful_[kind] >= 2) put_to_sleep(kind);
  }
}

// What a clock says that is off by more than a sleep says nothing.
void Life::put_to_sleep(analysis::FindingKind kind) {
  sleeps_[kind] = std::chrono::abs(offset_) < settings_.sleep ? wall() + settings_.sleep : Instant::min();
  not_useful_[kind] = 0;
}

// What the calendar shows by the wall clock, from half a year back to ten weeks ahead.
void Life::refresh_calendar() {
  const auto now = wall();
  const auto week = worker_.week_of(worker_.zone.date_at(now));
  std::size_t seen = 0;
  while (seen < worker_.changes.size() && worker_.changes[seen] <= now) ++seen;
  if (week == calendar_week_ && seen == changes_seen_) return;
  calendar_week_ = week;
  changes_seen_ = seen;
  world_ = attune::testing::World("2025-01-01 00:00", worker_.zone);
  world_.settings = worker_.settings;
  const auto oldest = now - days{7 * (worker_.settings.weeks_back + 1)};
  std::map<std::string, ItemMeetings> series;
  for (const auto& slot : worker_.slots) {
    if (!slot.is_shown(now) || slot.period.end < oldest || slot.period.start > now + days{7 * 10}) continue;
    attune::testing::Event event(slot.period);
    if (slot.sort == Sort::leave) event.all_day().busy_status(BusyStatus::out_of_office);
    if (slot.sort == Sort::hold) event.focus();
    if (slot.sort == Sort::maybe) event.invited(PartStat::tentative);
    for (const auto& name : slot.people) event.with({name});
    if (slot.every_days == 0) {
      world_.add(event);
      continue;
    }
    event.uid(slot.people.front()).instance(slot.period.start, slot.every_days);
    series[slot.people.front()].meetings.push_back(event.meeting());
  }
  for (auto& [name, item] : series) {
    item.item = attune::testing::hash_named<ItemId>(name);
    world_.source("work").items.push_back(std::move(item));
  }
}

analysis::Analysis Life::analyse_at(Instant now) {
  world_.settings.resting.clear();
  auto analysis = analysis::analyse(world_.sources, world_.settings, worker_.zone, now);
  if (history_.elsewhere.empty()) return analysis;
  world_.settings.resting = nudge::resting_people(history_, analysis.rhythms, now);
  if (world_.settings.resting.empty()) return analysis;
  return analysis::analyse(world_.sources, world_.settings, worker_.zone, now);
}

nudge::Situation Life::situation(const analysis::Analysis& analysis, Instant now) const {
  return {analysis, world_.sources, world_.settings, worker_.zone, now};
}

void Life::look() {
  const auto now = wall();
  analysis_ = analyse_at(now);
  const auto& analysis = analysis_;
  const auto decision = nudge::decide(situation(analysis, now), history_, settings_);
  ++report_.looks;
  again_ = decision.again;
  if (again_ && worker_.is_quiet(*again_, now)) complain("asks to look at a quiet moment", to_rfc3339(*again_));
  if (decision.nudge.has_value() == decision.hold.has_value()) complain("neither told nor held", to_rfc3339(now));
  if (!decision.nudge) {
    note_open_days(analysis, now);
    check_that_waiting_misses_nothing(decision);
    return;
  }
  check(*decision.nudge, analysis);
  if (tell(*decision.nudge, analysis)) return;
  const auto soon = now + quiet_desktop_rests;
  again_ = again_ ? std::min(*again_, soon) : soon;
}

bool Life::tell(const nudge::Nudge& nudge, const analysis::Analysis& analysis) {
  if (dice_.one_in(20)) return false;  // Do Not Disturb
  const auto number = nudge::record_told(history_, nudge, wall());
  if (dice_.one_in(30)) {  // refused
    std::erase_if(history_.told, [&](const nudge::Told& told) { return told.number == number; });
    return false;
  }
  note_open_days(analysis, wall());
  Said said{number, wall(), nudge.finding, {{nudge.finding, nudge.kind, nudge.person}}, {}, {}, false};
  said.subjects.insert(said.subjects.end(), nudge.also.begin(), nudge.also.end());
  note_told(said);
  said_.push_back(std::move(said));
  if (dice_.one_in(30)) return true;  // killed right after the intent: nobody knows whether it was shown
  for (auto& told : history_.told) told.delivered = told.delivered || told.number == number;
  reactions_.push_back({true_time_ + minutes{1 + dice_.upto(600)}, number, drawn(dice_)});
  return true;
}

// As long as neither calendar nor history change, nothing that can be told of the days ahead comes true between.
void Life::check_that_waiting_misses_nothing(const nudge::Decision& held) {
  if (!held.again || *held.again - wall() < 2min || !dice_.one_in(5)) return;
  auto until = *held.again;
  if (changes_seen_ < worker_.changes.size()) until = std::min(until, worker_.changes[changes_seen_]);
  const auto wait = std::chrono::duration_cast<minutes>(until - wall()).count();
  if (wait < 2) return;
  const auto between = wall() + minutes{dice_.upto(static_cast<int>(wait))};
  const auto analysis = analyse_at(between);
  const auto decision = nudge::decide(situation(analysis, between), history_, settings_);
  ++report_.moments_checked;
  // A conflict that comes within a week, or a one-to-one that passes, is found at the next look.
  const auto kind = decision.nudge ? decision.nudge->kind : std::nullopt;
  const bool by_the_hour = kind && (kind == analysis::FindingKind::double_booked || decision.nudge->person);
  if (decision.nudge && !by_the_hour) complain("waiting misses " + decision.nudge->finding, to_rfc3339(between));
}

}  // namespace attune::simulation
