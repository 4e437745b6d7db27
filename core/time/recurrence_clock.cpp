#include "core/time/recurrence_clock.hpp"

#include <algorithm>

#include "core/time/recurrence_positions.hpp"

namespace attune {
namespace {

using std::chrono::days;

constexpr std::int64_t seconds_a_day = 86400;
// Longer than all dates that can be written; keeps products of it in range.
constexpr std::int64_t longest_interval = 1'000'000'000'000;

template <std::size_t Size>
void set_all(std::bitset<Size>& bits, const std::vector<int>& values) {
  for (const int value : values) bits.set(static_cast<std::size_t>(value));
}

std::int64_t unit_of(Frequency frequency) {
  switch (frequency) {
    case Frequency::secondly:
      return 1;
    case Frequency::minutely:
      return 60;
    case Frequency::hourly:
    case Frequency::daily:
    case Frequency::weekly:
    case Frequency::monthly:
    case Frequency::yearly:
      return 3600;
  }
  return 3600;
}

// The next multiple of `unit` after `value`.
std::int64_t next_multiple(std::int64_t value, std::int64_t unit) {
  return (value / unit + 1) * unit;
}

}  // namespace

ClockParts::ClockParts(const RecurrenceRule& rule, LocalTime start, bool dates) {
  if (dates) {
    hours_.set(0);
    minutes_.set(0);
    seconds_.set(0);
    return;
  }
  const auto clock = static_cast<int>((start - date_of(start)).count());
  set_all(hours_, rule.by_hour);
  set_all(minutes_, rule.by_minute);
  // Few clocks know a 60th second: RFC 5545 3.3.12 reads it as the 59th.
  for (const int second : rule.by_second) seconds_.set(static_cast<std::size_t>(std::min(second, 59)));
  // What is missing comes from DTSTART, unless the frequency itself steps through it.
  const auto complete = [](auto& bits, bool stepped, int from_start) {
    if (bits.any()) return;
    if (stepped) {
      bits.set();
    } else {
      bits.set(static_cast<std::size_t>(from_start));
    }
  };
  complete(hours_, rule.frequency <= Frequency::hourly, clock / 3600);
  complete(minutes_, rule.frequency <= Frequency::minutely, clock / 60 % 60);
  complete(seconds_, rule.frequency <= Frequency::secondly, clock % 60);
}

void ClockParts::append_times(std::int64_t from, std::int64_t length, std::vector<Seconds>& times) const {
  const std::int64_t end = from + length;
  for (std::int64_t minute = from / 60 * 60; minute < end; minute += 60) {
    if (!allows_hour(minute) || !allows_minute(minute)) continue;
    const std::int64_t last = std::min(minute + 60, end);
    for (std::int64_t at = std::max(minute, from); at < last; ++at) {
      if (seconds_[static_cast<std::size_t>(at - minute)]) times.emplace_back(at);
    }
  }
}

SubDailySteps::SubDailySteps(const RecurrenceRule& rule, LocalTime start, bool dates)
    : clock_(rule, start, dates),
      positions_(rule.by_set_position),
      unit_(unit_of(rule.frequency)),
      distance_(std::min(rule.interval, longest_interval) * unit_),
      origin_(start - Seconds{(start - date_of(start)).count() % unit_}) {}

LocalTime SubDailySteps::next_step(LocalTime from) const {
  if (from <= origin_) return origin_;
  const std::int64_t past = (from - origin_).count() % distance_;
  return past == 0 ? from : from + Seconds{distance_ - past};
}

LocalDate SubDailySteps::next_day(LocalDate date) const {
  return std::max(date, date_of(next_step(LocalTime{date})));
}

const std::vector<Seconds>& SubDailySteps::times_on(LocalDate date) {
  const std::int64_t first_step = (next_step(LocalTime{date}) - LocalTime{date}).count();
  work_ = 1;
  if (first_step != known_first_step_) find_times(first_step);
  known_first_step_ = first_step;
  return times_;
}

void SubDailySteps::find_times(std::int64_t first_step) {
  times_.clear();
  if (distance_ == unit_ && positions_.empty()) {  // every step: one stretch
    if (first_step < seconds_a_day) clock_.append_times(first_step, seconds_a_day - first_step, times_);
    work_ += static_cast<std::int64_t>(times_.size());
    return;
  }
  // The first step after `at`, reached without visiting those between.
  const auto step_from = [&](std::int64_t at) {
    return first_step + (at - first_step + distance_ - 1) / distance_ * distance_;
  };
  for (std::int64_t step = first_step; step < seconds_a_day; ++work_) {
    if (!clock_.allows_hour(step)) {
      step = step_from(next_multiple(step, 3600));
    } else if (unit_ < 3600 && !clock_.allows_minute(step)) {
      step = step_from(next_multiple(step, 60));
    } else {
      append_step(step);
      step += distance_;
    }
  }
}

void SubDailySteps::append_step(std::int64_t second_of_day) {
  if (positions_.empty()) {
    const std::size_t before = times_.size();
    clock_.append_times(second_of_day, unit_, times_);
    work_ += static_cast<std::int64_t>(times_.size() - before);
    return;
  }
  step_times_.clear();
  clock_.append_times(second_of_day, unit_, step_times_);
  places_of(positions_, step_times_.size(), places_);
  for (const std::size_t place : places_) times_.push_back(step_times_[place]);
  work_ += static_cast<std::int64_t>(step_times_.size() + positions_.size());
}

}  // namespace attune
