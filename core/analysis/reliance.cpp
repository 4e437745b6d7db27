#include "core/analysis/reliance.hpp"

namespace attune::analysis {
namespace {

// Counts over ranges of days: each range adds one step up and one step down, whatever its length.
class DayRanges {
 public:
  explicit DayRanges(std::size_t days) : steps_(days + 1) {}

  void add(const WindowDays::Range& range) {
    ++steps_[range.first];
    --steps_[range.last];
  }

  std::vector<bool> touched() const {
    std::vector<bool> days(steps_.size() - 1);
    int open = 0;
    for (std::size_t day = 0; day < days.size(); ++day) {
      open += steps_[day];
      days[day] = open > 0;
    }
    return days;
  }

 private:
  std::vector<int> steps_;
};

}  // namespace

std::vector<Reliance> reliance_by_day(const std::vector<Entry>& entries, const WindowDays& window) {
  const std::size_t count = window.days().size();
  DayRanges assumed(count);
  DayRanges stale(count);
  for (const Entry& entry : entries) {
    const bool is_stale = entry.source->state != SourceState::fresh;
    if (!entry.counts() || !(entry.assumed || is_stale)) continue;
    const WindowDays::Range range = window.days_of(entry.period);
    if (entry.assumed) assumed.add(range);
    if (is_stale && entry.is_firm()) stale.add(range);
  }
  const std::vector<bool> assumed_days = assumed.touched();
  const std::vector<bool> stale_days = stale.touched();
  std::vector<Reliance> days(count);
  for (std::size_t day = 0; day < count; ++day) days[day] = {assumed_days[day], stale_days[day]};
  return days;
}

Reliance reliance_of_week(const std::vector<Reliance>& days, std::size_t week) {
  Reliance whole;
  for (std::size_t day = week * days_in_week; day < (week + 1) * days_in_week; ++day) whole |= days[day];
  return whole;
}

}  // namespace attune::analysis
