#include "daemon/service/told_reason.hpp"

#include <algorithm>

#include "core/nudge/faded.hpp"
#include "core/nudge/occasion.hpp"

namespace attune::service {
namespace {

std::string without_findings(std::string_view told) {
  if (nudge::is_faded_question(told)) return "No one-to-one for six rhythms and sixty days, and none is planned.";
  switch (nudge::occasion_of(told).value_or(nudge::Occasion::welcome)) {
    case nudge::Occasion::digest:
      return "That was the week behind, in figures.";
    case nudge::Occasion::before_one_on_one:
      return "A one-to-one was about to begin.";
    case nudge::Occasion::welcome:
      break;
  }
  return "It no longer holds: the calendar has changed since.";
}

std::string week_of_digest(std::string_view told) {
  if (nudge::occasion_of(told) != nudge::Occasion::digest) return {};
  return std::string(told.substr(std::min(told.find(':'), told.size() - 1) + 1));
}

}  // namespace

ToldReason told_reason(const nudge::History& history, std::uint32_t number, const analysis::Analysis& analysis) {
  ToldReason reason;
  reason.otherwise = "No such thing was said.";
  for (const auto& told : history.told) {
    if (told.number != number) continue;
    if (reason.week.empty()) reason.week = week_of_digest(told.finding);
    reason.otherwise = without_findings(reason.week.empty() ? told.finding : "digest");
    const auto found = std::ranges::find(analysis.findings, told.finding, &analysis::Finding::id);
    if (found != analysis.findings.end()) reason.findings.push_back(&*found);
  }
  return reason;
}

}  // namespace attune::service
