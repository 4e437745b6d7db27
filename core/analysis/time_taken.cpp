#include "core/analysis/time_taken.hpp"

#include <algorithm>

namespace attune::analysis {
namespace {

struct Counted {
  Period period;  // in whole minutes
  const Entry* entry;
};

// Sorted once, so that every selection of them is sorted, too.
std::vector<Counted> counted_within(const std::vector<Entry>& entries, const Period& window) {
  std::vector<Counted> counted;
  for (const Entry& entry : entries) {
    if (!entry.counts() || !belongs_to(window, entry.period)) continue;
    counted.push_back({whole_minutes(entry.period), &entry});
  }
  std::ranges::sort(counted, {}, &Counted::period);
  return counted;
}

}  // namespace

bool is_busy(Kind kind) {
  return is_meeting(kind) || kind == Kind::appointment;
}

Period busy_period(const OccurrenceFacts& facts, const Period& window) {
  // Compared before it is subtracted: a foreign duration may be of any length.
  const bool within = facts.period.start > window.start && facts.travel < facts.period.start - window.start;
  const Seconds travel = std::max(facts.travel, Seconds{0});
  return whole_minutes({within ? facts.period.start - travel : window.start, std::min(facts.period.end, window.end)});
}

TimeTaken time_taken(const std::vector<Entry>& entries, const Period& window) {
  std::vector<Period> firm_meetings;
  std::vector<Period> all_meetings;
  std::vector<Period> busy;
  std::array<std::vector<Period>, kind_count> by_kind;
  for (const auto& [period, entry] : counted_within(entries, window)) {
    const Kind kind = entry->judgement.kind;
    if (is_meeting(kind)) all_meetings.push_back(period);
    if (!entry->is_firm()) continue;
    by_kind[static_cast<std::size_t>(kind)].push_back(period);
    if (is_meeting(kind)) firm_meetings.push_back(period);
    if (is_busy(kind)) busy.push_back(busy_period(entry->facts(), window));
  }

  TimeTaken taken;
  taken.overlaps = covered_twice(firm_meetings);
  taken.firm_meetings = united(std::move(firm_meetings));
  taken.maybe_meetings = subtracted(united(std::move(all_meetings)), taken.firm_meetings);
  taken.busy = united(std::move(busy));
  std::ranges::transform(by_kind, taken.by_kind.begin(),
                         [](std::vector<Period>& periods) { return united(std::move(periods)); });
  taken.away = taken.by_kind[static_cast<std::size_t>(Kind::away)];
  return taken;
}

}  // namespace attune::analysis
