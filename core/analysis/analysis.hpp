// The whole analysis: hashed meetings in, verdicts, figures, rhythms and findings out. Pure; `now` is an argument.
#pragma once

#include <vector>

#include "core/analysis/figures.hpp"
#include "core/analysis/finding.hpp"
#include "core/analysis/judgement.hpp"
#include "core/analysis/rhythm.hpp"
#include "core/analysis/settings.hpp"
#include "core/calendar/source.hpp"
#include "core/time/zone.hpp"

namespace attune::analysis {

struct Analysis {
  Period window;
  LocalDate window_from, window_to;                // `to` exclusive
  std::vector<std::vector<Judgement>> judgements;  // per source, in the order of items and their meetings
  std::vector<WeekFigures> weeks;                  // every week of the window, oldest first
  std::vector<Rhythm> rhythms;
  std::vector<Finding> findings;  // by importance
  std::vector<FindingKind> cannot_tell;
  std::vector<bool> unanswered_is_firm;  // per source: `automatic` decided so
};

// From the start of the current week less `weeks_back` to the start of the current week plus `weeks_ahead` + 1.
Period window_around(Instant now, const Zone& zone, const Settings& settings);

// Items stand in the order of their source: of equal versions and copies the later one counts.
Analysis analyse(const std::vector<SourceMeetings>& sources, const Settings& settings, const Zone& zone, Instant now);

// The verdicts alone, per source, over a window of the caller's: it decides which past invitations show whether the
// owner answers any.
std::vector<std::vector<Judgement>> judge(const std::vector<SourceMeetings>& sources, const Settings& settings,
                                          const Period& window, Instant now);

}  // namespace attune::analysis
