#include "core/render/tally.hpp"

#include "core/analysis/entry.hpp"
#include "core/base/escape.hpp"
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

std::string unanswered_note(const analysis::Analysis& analysis, const std::vector<SourceMeetings>& sources) {
  constexpr std::size_t longest_name = 40;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < sources.size(); ++i) {
    if (analysis.unanswered_is_firm.at(i)) names.push_back(escape_line(sources[i].name, longest_name));
  }
  if (names.empty()) return {};
  return "Invitations without an answer count as firm in " + listed(names) + ", for few there carry one.";
}

}  // namespace attune::render
