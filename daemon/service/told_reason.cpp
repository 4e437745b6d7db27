#include "daemon/service/told_reason.hpp"

#include <algorithm>

#include "core/nudge/faded.hpp"

namespace attune::service {

ToldReason told_reason(const nudge::History& history, std::uint32_t number, const analysis::Analysis& analysis) {
  ToldReason reason;
  reason.otherwise = "No such thing was said.";
  for (const auto& told : history.told) {
    if (told.number != number) continue;
    reason.otherwise = nudge::is_faded_question(told.finding)
                           ? "No one-to-one for six rhythms and sixty days, and none is planned."
                           : "It no longer holds: the calendar has changed since.";
    const auto found = std::ranges::find(analysis.findings, told.finding, &analysis::Finding::id);
    if (found != analysis.findings.end()) reason.findings.push_back(&*found);
  }
  return reason;
}

}  // namespace attune::service
