#include "core/analysis/view.hpp"

#include <algorithm>

namespace attune::analysis {

std::optional<Instant> start_of_knowledge(const View& view) {
  const Period window = view.window.period();
  std::optional<Instant> first;
  for (const Entry& entry : view.entries) {
    if (!entry.takes_owners_time() || entry.judgement.superseded) continue;
    const Period& period = entry.period;
    if (belongs_to(window, period) && (!first || period.start < *first)) first = period.start;
  }
  return first;
}

bool can_see_people(const std::vector<SourceMeetings>& sources) {
  return std::ranges::any_of(sources, [](const SourceMeetings& source) {
    return source.role == SourceRole::own && source.capability.attendees;
  });
}

bool can_see_meetings(const std::vector<SourceMeetings>& sources) {
  return can_see_people(sources) || std::ranges::any_of(sources, [](const SourceMeetings& source) {
           return source.role == SourceRole::own && source.assume_meetings;
         });
}

bool has_gaps(const std::vector<SourceMeetings>& sources) {
  return std::ranges::any_of(sources, [](const SourceMeetings& source) {
    return source.role == SourceRole::own && source.state != SourceState::fresh;
  });
}

}  // namespace attune::analysis
