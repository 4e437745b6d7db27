#include "tests/simulation/plan.hpp"

#include <algorithm>

#include "core/time/week.hpp"

namespace attune::simulation {
namespace {

using namespace std::chrono_literals;
using analysis::FindingKind;
using attune::testing::date;

constexpr int weeks_before = 26;
constexpr int weeks_lived = 52;
constexpr int weeks_planned = weeks_before + weeks_lived + 10;
constexpr days week{7};

const std::vector<std::string> team{"ann", "ben", "eve"};

Shift shift_of(Dice& dice) {
  const std::vector<unsigned> five{1, 2, 3, 4, 5};
  switch (dice.upto(6)) {
    case 0:
      return {five, 7h, 8h};
    case 1:
      return {{1, 2, 3}, 9h, 8h};  // part time
    case 2:
      return {five, 8h, 4h, false};
    case 3:
      return {{0, 1, 2, 3, 4}, 9h, 8h, true, 0};  // Sunday to Thursday
    case 4:
      return {five, 22h, 8h};  // at night
    default:
      return {five, 9h, 8h};
  }
}

Zone zone_of(Dice& dice) {
  constexpr const char* names[] = {"Europe/Berlin",       "America/New_York",   "Asia/Kolkata",
                                   "Pacific/Auckland",    "America/St_Johns",   "UTC",
                                   "Australia/Lord_Howe", "America/Los_Angeles"};
  return Zone::system(names[dice.upto(std::size(names))]).value();
}

}  // namespace

Worker::Worker(unsigned seed) : zone(Zone::utc()), dice_(seed) {
  choose_person();
  for (int index = 0; index < weeks_planned; ++index) themes_.push_back(theme_of(index));
  for (int index = 0; index < weeks_planned; ++index) {
    if (themes_[static_cast<std::size_t>(index)] != Theme::leave) continue;
    for (int day = 0; day < 7; ++day) leave_.push_back(first_day_ + index * week + days{day});
  }
  for (int index = 0; index < weeks_planned; ++index) plan_week(index);
  plan_people();
  for (const auto& date : leave_) {
    slots.push_back({{zone.start_of(date), zone.start_of(date + days{1})}, Sort::leave, {}});
  }
  for (const auto& slot : slots) {
    for (const auto change : {slot.appears, slot.vanishes}) {
      if (begin < change && change < end) changes.push_back(change);
    }
  }
  std::ranges::sort(changes);
  std::ranges::sort(slots, {}, [](const Slot& slot) { return slot.period.start; });
}

void Worker::choose_person() {
  zone = zone_of(dice_);
  shift = shift_of(dice_);
  always_crowded = dice_.one_in(10);
  settings = attune::testing::default_settings();
  settings.week_starts_on = std::chrono::weekday{shift.week_starts_on};
  if (!dice_.one_in(8)) settings.weeks_back = 12;  // less to analyse
  settings.hours = {};
  const auto day_end = (shift.start + shift.length) % 24h;
  for (const auto weekday : shift.weekdays) settings.hours.days[weekday] = {{shift.start, day_end}};
  const auto lunch = (shift.start + lunch_after) % 24h;
  if (shift.has_lunch) settings.hours.lunch = {{lunch, lunch + lunch_length}};
  first_day_ = week_start(date("2025-07-07"), settings.week_starts_on);
  begin = zone.to_instant(LocalTime{first_day_ + weeks_before * week} + minutes{dice_.upto(7 * 24 * 60)});
  end = begin + weeks_lived * week;
}

Worker::Theme Worker::theme_of(int index) {
  if (index % 26 == 12 || index % 26 == 13 || index % 52 == 30) return Theme::leave;
  if (always_crowded) return Theme::crowded;
  // Rare enough to be unusual, and never next to each other.
  if (index < last_grave_week_ + 4 || !dice_.one_in(4)) return Theme::normal;
  last_grave_week_ = index;
  return dice_.one_in(2) ? Theme::crowded : Theme::crumbled;
}

void Worker::add(LocalDate day, int minute, int length, Sort sort, std::vector<std::string> people, Instant appears,
                 Instant vanishes) {
  const auto start = zone.to_instant(LocalTime{day} + shift.start + minutes{minute});
  slots.push_back({{start, start + minutes{length}}, sort, std::move(people), appears, vanishes});
}

void Worker::plan_week(int index) {
  const auto theme = themes_[static_cast<std::size_t>(index)];
  if (theme == Theme::leave) return;
  const auto first = first_day_ + index * week;
  // Some crowds are known long before, some a few days ahead, and some are called off again.
  const auto appears = dice_.one_in(2) ? Instant::min() : zone.start_of(first - days{dice_.upto(10)}) + 11h;
  const bool called_off = theme == Theme::crowded && !always_crowded && dice_.one_in(5);
  const auto vanishes = called_off ? zone.start_of(first - days{2}) + 13h : Instant::max();
  for (int day = 0; day < 7; ++day) {
    const auto date = first + days{day};
    if (!works_on(date)) continue;
    plan_day(date, theme, appears);
    if (theme == Theme::crowded) plan_crowd(date, appears, vanishes);
  }
  if (always_crowded) return;
  if (theme == Theme::crowded) expect(FindingKind::meeting_overload, first, appears, vanishes);
  if (theme == Theme::crumbled) expect(FindingKind::no_focus_time, first, appears, vanishes);
}

// A short meeting each morning, and now and then more, of which some is not sure or set aside for focus. Long days have
// a focus hold on their second afternoon.
void Worker::plan_day(LocalDate date, Theme theme, Instant appears) {
  add(date, 30, 15, Sort::meeting, team);
  // The first moments of the day are when most is told.
  if (dice_.one_in(4)) {
    add(date, 0, 25, Sort::maybe, {"kim", "lea"});
  } else if (dice_.one_in(6)) {
    add(date, 0, 25, Sort::hold, {});
  }
  const bool is_long = shift.has_lunch;
  if (theme == Theme::crumbled) {
    add(date, is_long ? 105 : 130, 30, Sort::meeting, {"ben", "eve"}, appears);
    if (is_long) add(date, 340, 30, Sort::meeting, {"ben", "kim"}, appears);
    return;
  }
  if (theme == Theme::crowded || !is_long) return;
  const bool is_second = (date - week_of(date)).count() == 2;
  if (is_second) add(date, 255, 90, Sort::hold, {});
  if (!is_second && dice_.one_in(3)) add(date, 300, 45, Sort::meeting, {"ben", "kim"});
  if (dice_.one_in(4)) add(date, 370, 45, Sort::maybe, {"ben", "kim", "lea"});
}

void Worker::plan_crowd(LocalDate date, Instant appears, Instant vanishes) {
  if (shift.has_lunch) {
    add(date, 110, 70, Sort::meeting, {"ann", "ben", "eve", "kim"}, appears, vanishes);
    add(date, 240, 180, Sort::meeting, {"ann", "ben", "eve", "lea"}, appears, vanishes);
  } else {
    add(date, 100, 140, Sort::meeting, {"ann", "ben", "eve", "lea"}, appears, vanishes);
  }
}

// A week is told from the start of the week before it to the end of its last working day.
void Worker::expect(FindingKind kind, LocalDate first, Instant known_from, Instant known_until) {
  const auto from = std::max(zone.start_of(first - week), known_from);
  // A day is left: later, there is less of the week to help with.
  const auto until = std::min(zone.start_of(first + days{2}), known_until);
  // A changed clock makes a shift at night longer or shorter.
  const bool clock_changes = zone.start_of(first + week) - zone.start_of(first) != week;
  if (from >= until || clock_changes) return;
  grave.push_back({analysis::id_of(kind, week_name(first)), kind, {}, from, until});
}

// One-to-ones that go on for some months and then stop, one after another and side by side.
void Worker::plan_people() {
  int number = 0;
  for (int from = 2; from < weeks_planned - 20; from += 9 + dice_.upto(8)) {
    const int rhythm = 1 + dice_.upto(2);
    const auto weekday = shift.weekdays[static_cast<std::size_t>(dice_.upto(static_cast<int>(shift.weekdays.size())))];
    plan_person("person-" + std::to_string(++number), from, 10 + dice_.upto(12), rhythm, weekday, !always_crowded);
  }
}

void Worker::plan_person(const std::string& name, int from_week, int weeks, int rhythm_weeks, unsigned weekday,
                         bool counts) {
  const auto first = first_day_ + from_week * week + days{(weekday + 7 - shift.week_starts_on) % 7};
  const int minute = shift.has_lunch ? 60 + 30 * dice_.upto(2) : 50;
  std::optional<LocalDate> last;
  for (int index = 0; index < weeks; index += rhythm_weeks) {
    const auto day = first + index * week;
    add(day, minute, 15, Sort::one_on_one, {name});
    slots.back().every_days = 7 * rhythm_weeks;
    if (!is_leave(day)) last = day;
  }
  if (counts && last) plan_silence(name, *last, 7 * rhythm_weeks);
}

// Missed once the days since, less those away, are over one and a half rhythms; until it has faded.
void Worker::plan_silence(const std::string& name, LocalDate last, int rhythm_days) {
  auto day = last;
  while (2 * ((day - last).count() - away_days(last, day)) <= 3 * rhythm_days) day += days{1};
  Grave silence{analysis::id_of(FindingKind::missing_one_on_one, attune::testing::person(name)),
                FindingKind::missing_one_on_one, name, zone.start_of(day), zone.start_of(last + days{60})};
  grave.push_back(silence);
}

int Worker::away_days(LocalDate after, LocalDate upto) const {
  int away = 0;
  for (auto day = after + days{1}; day <= upto; day += days{1}) {
    away += has_hours_on(day) && is_leave(day) ? 1 : 0;
  }
  return away;
}

}  // namespace attune::simulation
