#include "core/analysis/rituals.hpp"

#include <algorithm>

namespace attune::analysis {
namespace {

// What says something about the owner's time alone: a celebration of a whole day, or one marked as free, took place.
bool is_about_time(std::optional<Reason> reason) {
  return reason == Reason::free || reason == Reason::all_day || reason == Reason::too_long;
}

bool takes_place(const Entry& entry) {
  return entry.takes_owners_time() && (entry.counts() || is_about_time(entry.judgement.reason));
}

struct Sightings {
  bool planned = false;
  std::optional<LocalDate> last;
};

Sightings sightings_of(std::size_t ritual, const View& view) {
  Sightings sightings;
  for (const Entry& entry : view.entries) {
    if ((entry.facts().rituals >> ritual & 1U) == 0 || !takes_place(entry)) continue;
    const std::optional<std::size_t> day = view.window.day_of(entry.period.start);
    if (!day) continue;
    const LocalDate date = view.window.days()[*day].date;
    if (entry.period.start > view.now) {
      sightings.planned = true;
    } else {
      sightings.last = std::max(sightings.last.value_or(date), date);
    }
  }
  return sightings;
}

// Nothing: seen not long ago, or planned.
std::optional<RitualQuiet> quiet(const Ritual& ritual, const Sightings& sightings, const View& view) {
  if (sightings.planned || !start_of_knowledge(view)) return std::nullopt;
  const LocalDate since = sightings.last.value_or(first_known_day(view));
  RitualQuiet evidence{ritual.name, ritual.interval_days, sightings.last};
  evidence.away_days = away_days_after(view, since);
  const LocalDate today = view.window.days()[view.window.today()].date;
  evidence.days_since = static_cast<int>((today - since).count()) - evidence.away_days;
  const bool is_long = 2 * evidence.days_since > 3 * evidence.interval_days;
  return is_long ? std::optional(evidence) : std::nullopt;
}

}  // namespace

std::vector<Finding> quiet_rituals(const View& view) {
  // What is missing may stand in a calendar that does not show its present state.
  const bool withheld = has_gaps(view.sources);
  std::vector<Finding> findings;
  for (std::size_t index = 0; index < view.settings.rituals.size(); ++index) {
    const Ritual& ritual = view.settings.rituals[index];
    if (const auto evidence = quiet(ritual, sightings_of(index, view), view)) {
      const FindingKind kind = FindingKind::ritual_quiet;
      findings.push_back({id_of(kind, ritual.name), kind, *evidence, false, withheld});
    }
  }
  return findings;
}

}  // namespace attune::analysis
