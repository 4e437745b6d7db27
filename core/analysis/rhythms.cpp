#include "core/analysis/rhythms.hpp"

#include <algorithm>
#include <set>

#include "core/analysis/rhythm_length.hpp"

namespace attune::analysis {
namespace {

constexpr double faded_after_rhythms = 6;
constexpr int faded_after_days = 60;

using OneOnOneSpan = std::span<const OneOnOne>;  // of one person, sorted by start

class RhythmReader {
 public:
  explicit RhythmReader(const View& view)
      : view_(view), today_(view.window.days()[view.window.today()].date), known_since_(first_known_day(view)) {}

  // Nothing: neither held, planned nor configured.
  std::optional<RhythmReading> read(const PersonId& person, OneOnOneSpan meetings) const {
    RhythmReading reading;
    Rhythm& rhythm = reading.rhythm;
    rhythm.person = person;
    const auto configured = view_.settings.rhythms.find(person);
    rhythm.learned = configured == view_.settings.rhythms.end();
    rhythm.days = rhythm.learned ? learned_rhythm(meetings) : usable_rhythm(configured->second);

    LocalDate since = known_since_;
    std::optional<LocalDate> next_date;
    for (const OneOnOne& meeting : meetings) {
      reading.weak = reading.weak || meeting.weak;
      if (meeting.outcome == Outcome::held) {
        ++rhythm.held;
        rhythm.last_held = meeting.start;
        since = meeting.date;
      } else if (meeting.outcome == Outcome::planned && !rhythm.next) {
        rhythm.next = meeting.start;
        next_date = meeting.date;
      }
    }
    if (rhythm.learned && rhythm.held == 0 && !rhythm.next) return std::nullopt;
    reading.away_days = away_days_after(view_, since);
    reading.days_since = static_cast<int>((today_ - since).count()) - reading.away_days;
    reading.last_two_fell_out = last_two_fell_out(meetings);
    rhythm.state = state_of(reading, next_date);
    return reading;
  }

 private:
  static bool last_two_fell_out(OneOnOneSpan meetings) {
    int fell_out = 0;
    for (auto meeting = meetings.rbegin(); meeting != meetings.rend() && fell_out < 2; ++meeting) {
      if (meeting->outcome == Outcome::planned) continue;
      if (meeting->outcome != Outcome::fell_out) return false;
      ++fell_out;
    }
    return fell_out == 2;
  }

  RhythmState state_of(const RhythmReading& reading, std::optional<LocalDate> next_date) const {
    const Rhythm& rhythm = reading.rhythm;
    if (!can_see_people(view_.sources)) return RhythmState::cannot_tell;
    if (view_.settings.resting.contains(rhythm.person)) return RhythmState::resting;
    if (!rhythm.days) return RhythmState::not_enough_history;
    if (rhythm.learned && rhythm.held == 0) return RhythmState::on_rhythm;
    const double length = *rhythm.days;
    if (!rhythm.next && reading.days_since > faded_after_rhythms * length && reading.days_since > faded_after_days) {
      return RhythmState::faded;
    }
    const bool is_planned = next_date && static_cast<double>((*next_date - today_).count()) <= length;
    const bool is_late = reading.days_since > late_after_rhythms * length && !is_planned;
    return is_late || reading.last_two_fell_out ? RhythmState::missing : RhythmState::on_rhythm;
  }

  const View& view_;
  LocalDate today_;
  LocalDate known_since_;
};

}  // namespace

std::vector<RhythmReading> read_rhythms(const View& view, const std::vector<OneOnOne>& meetings) {
  const RhythmReader reader(view);
  std::vector<RhythmReading> rhythms;
  std::set<PersonId> met;
  for (auto begin = meetings.begin(); begin != meetings.end();) {
    const PersonId person = begin->person;
    const auto end =
        std::find_if(begin, meetings.end(), [&](const OneOnOne& meeting) { return meeting.person != person; });
    met.insert(person);
    if (auto reading = reader.read(person, {begin, end})) rhythms.push_back(*reading);
    begin = end;
  }
  for (const auto& [person, days] : view.settings.rhythms) {
    if (met.contains(person)) continue;
    if (auto reading = reader.read(person, {})) rhythms.push_back(*reading);
  }
  std::ranges::sort(rhythms, {}, [](const RhythmReading& reading) { return reading.rhythm.person; });
  return rhythms;
}

}  // namespace attune::analysis
