#include "core/analysis/usual_loads.hpp"

#include "core/analysis/superseded.hpp"
#include "core/analysis/usual_load.hpp"

namespace attune::analysis {

std::vector<std::optional<double>> usual_loads(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                                               const Settings& settings, const Zone& zone, Instant now) {
  const WindowDays window(now, zone, settings);
  std::vector<Entry> entries = entries_of(sources);
  mark_superseded(entries);
  const std::vector<Reliance> reliance(window.days().size());
  const Timeline away;
  const View view{sources, entries, window, away, analysis.weeks, reliance, settings, now};
  const UsualLoad usual(view);
  std::vector<std::optional<double>> loads;
  for (std::size_t week = 0; week < analysis.weeks.size(); ++week) {
    const auto median = usual.before(week);
    loads.push_back(median ? std::optional{median->load()} : std::nullopt);
  }
  return loads;
}

}  // namespace attune::analysis
