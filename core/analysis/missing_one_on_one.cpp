#include <algorithm>

#include "core/analysis/rhythms.hpp"

namespace attune::analysis {
namespace {

std::optional<LocalDate> date_within(const WindowDays& window, std::optional<Instant> instant) {
  const std::optional<std::size_t> day = instant ? window.day_of(*instant) : std::nullopt;
  if (!day) return std::nullopt;
  return window.days()[*day].date;
}

}  // namespace

std::vector<Finding> missing_one_on_ones(const View& view, const std::vector<RhythmReading>& rhythms) {
  // What is missing may stand in a calendar that does not show its present state.
  const bool withheld = has_gaps(view.sources);
  std::vector<Finding> findings;
  for (const RhythmReading& reading : rhythms) {
    const Rhythm& rhythm = reading.rhythm;
    if (rhythm.state != RhythmState::missing || reading.weak) continue;
    MissingOneOnOne evidence;
    evidence.person = rhythm.person;
    evidence.rhythm_days = *rhythm.days;
    evidence.learned = rhythm.learned;
    evidence.last_held = date_within(view.window, rhythm.last_held);
    evidence.days_since = reading.days_since;
    evidence.away_days = reading.away_days;
    evidence.last_two_fell_out = reading.last_two_fell_out;
    evidence.next = rhythm.next;
    const FindingKind kind = FindingKind::missing_one_on_one;
    findings.push_back({id_of(kind, rhythm.person), kind, evidence, false, withheld});
  }
  return findings;
}

}  // namespace attune::analysis
