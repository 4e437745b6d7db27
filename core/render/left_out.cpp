#include "core/render/left_out.hpp"

#include <map>

#include "core/render/layout.hpp"
#include "core/render/wording.hpp"

namespace attune::render {

std::string left_out(const std::vector<analysis::Judgement>& judgements) {
  std::map<analysis::Reason, int> counts;
  for (const auto& judgement : judgements) {
    if (judgement.reason && !judgement.superseded) ++counts[*judgement.reason];
  }
  std::vector<std::string> parts;
  parts.reserve(counts.size());
  for (const auto& [reason, count] : counts) parts.push_back(std::to_string(count) + ' ' + reason_words(reason));
  return listed(parts);
}

}  // namespace attune::render
