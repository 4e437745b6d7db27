#include "core/analysis/usual_loads.hpp"

#include "core/analysis/superseded.hpp"
#include "core/analysis/usual_load.hpp"

namespace attune::analysis {

namespace {

// For each week what `ask` answers of the owner's usual.
template <class Answer>
std::vector<Answer> for_each_week(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                                  const Settings& settings, const Zone& zone, Instant now, auto&& ask) {
  const WindowDays window(now, zone, settings);
  std::vector<Entry> entries = entries_of(sources);
  mark_superseded(entries);
  const std::vector<Reliance> reliance(window.days().size());
  const Timeline away;
  const View view{sources, entries, window, away, analysis.weeks, reliance, settings, now};
  const UsualLoad usual(view);
  std::vector<Answer> answers;
  for (std::size_t week = 0; week < analysis.weeks.size(); ++week) answers.push_back(ask(usual, week));
  return answers;
}

}  // namespace

std::vector<std::optional<double>> usual_loads(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                                               const Settings& settings, const Zone& zone, Instant now) {
  return for_each_week<std::optional<double>>(analysis, sources, settings, zone, now,
                                              [](const UsualLoad& usual, std::size_t week) {
                                                const auto median = usual.before(week);
                                                return median ? std::optional{median->load()} : std::nullopt;
                                              });
}

std::vector<bool> known_weeks(const Analysis& analysis, const std::vector<SourceMeetings>& sources,
                              const Settings& settings, const Zone& zone, Instant now) {
  return for_each_week<bool>(analysis, sources, settings, zone, now,
                             [](const UsualLoad& usual, std::size_t week) { return usual.is_known(week); });
}

}  // namespace attune::analysis
