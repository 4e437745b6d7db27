#include "core/analysis/unanswered.hpp"

#include <algorithm>
#include <unordered_map>

namespace attune::analysis {
namespace {

constexpr std::ptrdiff_t fewest_events = 8;

}  // namespace

std::vector<bool> sources_where_few_answer(const std::vector<Entry>& entries, std::size_t sources, const Period& window,
                                           Instant now) {
  std::vector<std::unordered_map<SeriesId, bool>> answered(sources);
  for (const Entry& entry : entries) {
    if (entry.role() != SourceRole::own || entry.judgement.superseded) continue;
    if (entry.period.start >= now || !belongs_to(window, entry.period)) continue;
    const OccurrenceFacts& facts = entry.facts();
    if (!facts.owner_invited) continue;
    bool& known = answered[entry.source_index].try_emplace(entry.meeting->series, false).first->second;
    known = known || facts.owner_answer.value_or(PartStat::needs_action) != PartStat::needs_action;
  }
  std::vector<bool> few(sources);
  for (std::size_t source = 0; source < sources; ++source) {
    const auto events = static_cast<std::ptrdiff_t>(answered[source].size());
    const auto with_answer = std::ranges::count_if(answered[source], [](const auto& event) { return event.second; });
    few[source] = events >= fewest_events && 2 * with_answer < events;
  }
  return few;
}

}  // namespace attune::analysis
