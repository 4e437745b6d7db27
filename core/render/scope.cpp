#include <algorithm>

#include "core/analysis/entry.hpp"
#include "core/render/explain.hpp"

namespace attune::render {
namespace {

using namespace analysis;
using std::chrono::days;

bool takes_part(const Scope& scope, const Meeting& meeting) {
  if (!scope.person) return true;
  if (scope.just_the_two && meeting.people.size() != 1) return false;
  const auto& person = *scope.person;
  return meeting.organizer == person ||
         std::ranges::any_of(meeting.people, [&](const Invitee& invitee) { return invitee.person == person; });
}

}  // namespace

Scope scope_of(const WeekFigures& week) {
  return {week.name, week.period, std::nullopt, false, &week, &week.figures};
}

Scope scope_of(const Finding& finding, const Ground& ground) {
  const auto name = period_name(finding);
  for (const auto& week : ground.analysis.weeks) {
    if (!name) break;
    if (week.name == *name) return scope_of(week);
    const auto day = std::ranges::find_if(week.days, [&](const auto& one) { return to_iso_date(one.date) == *name; });
    if (day == week.days.end()) continue;
    const Period period{ground.zone.to_instant(LocalTime{day->date}),
                        ground.zone.to_instant(LocalTime{day->date + days{1}})};
    return {*name, period, std::nullopt, false, &week, &day->figures};
  }
  const bool just_the_two =
      finding.kind == FindingKind::missing_one_on_one || finding.kind == FindingKind::rhythm_moved;
  return {{}, ground.analysis.window, person_of(finding), just_the_two};
}

Counts counts_in(const Scope& scope, const Ground& ground) {
  Counts counts;
  for (std::size_t source = 0; source < ground.sources.size(); ++source) {
    std::size_t number = 0;
    for (const auto& item : ground.sources[source].items) {
      for (const auto& meeting : item.meetings) {
        const auto& judgement = ground.analysis.judgements.at(source).at(number++);
        if (judgement.superseded || !belongs_to(scope.period, meeting.facts.period)) continue;
        if (!takes_part(scope, meeting)) continue;
        if (judgement.reason) ++counts.left_out[*judgement.reason];
        if (judgement.verdict == Verdict::firm) ++counts.firm;
        if (judgement.verdict == Verdict::maybe) ++counts.maybe;
      }
    }
  }
  return counts;
}

}  // namespace attune::render
