#include "core/render/tally.hpp"

#include "core/analysis/entry.hpp"
#include "core/render/layout.hpp"
#include "core/render/wording.hpp"

namespace attune::render {

Tally tally(const SourceMeetings& source, const std::vector<analysis::Judgement>& judgements, const Period& window) {
  Tally sum;
  std::size_t number = 0;
  for (const auto& item : source.items) {
    for (const auto& meeting : item.meetings) {
      const auto& judgement = judgements.at(number++);
      if (judgement.superseded || !analysis::belongs_to(window, meeting.facts.period)) continue;
      ++sum.occurrences;
      if (judgement.reason) ++sum.excluded[*judgement.reason];
    }
  }
  return sum;
}

std::string left_out(const std::map<analysis::Reason, int>& excluded) {
  std::vector<std::string> parts;
  parts.reserve(excluded.size());
  for (const auto& [reason, count] : excluded) parts.push_back(std::to_string(count) + ' ' + reason_words(reason));
  return listed(parts);
}

}  // namespace attune::render
