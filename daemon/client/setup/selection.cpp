#include "daemon/client/setup/selection.hpp"

#include <algorithm>

namespace attune::client::setup {
namespace {

constexpr std::int64_t fewest_events_of_a_calendar = 5;  // an exported file with fewer is taken for an invitation

}  // namespace

std::string reason_to_leave(const Proposal& proposal, const Proposals& all) {
  if (!proposal.trial.readable) return "left out";
  if (std::ranges::any_of(all, &Proposal::standing)) {
    return "left out, for your configuration has calendars already; --path adds it";
  }
  if (proposal.exported && !proposal.is_calendar_of_days_off() && proposal.trial.events < fewest_events_of_a_calendar) {
    return "left out, for a file with so few events may be an invitation; --path adds it";
  }
  return {};
}

void preselect(Proposals& proposals) {
  for (auto& proposal : proposals) {
    if (proposal.taken) continue;
    proposal.taken = reason_to_leave(proposal, proposals).empty();
    if (proposal.is_calendar_of_days_off()) proposal.source.role = config::SourceRole::holidays;
  }
}

}  // namespace attune::client::setup
