#include "core/analysis/definition.hpp"

#include <algorithm>
#include <stdexcept>

#include "core/analysis/definition_parts.hpp"

namespace attune::analysis {

std::span<const Definition> definitions() {
  static const auto all = [] {
    std::vector<Definition> rows;
    for (const auto& part : {definitions_of_findings(), definitions_of_figures(), definitions_of_words()}) {
      rows.insert(rows.end(), part.begin(), part.end());
    }
    return rows;
  }();
  return all;
}

const Definition* find_definition(std::string_view name) {
  const auto all = definitions();
  const auto found = std::ranges::find(all, name, &Definition::name);
  return found == all.end() ? nullptr : &*found;
}

const Definition& definition_of(FindingKind kind) {
  const auto* const found = find_definition(name_of(kind));
  if (found == nullptr) throw std::logic_error("a kind of finding without a definition");
  return *found;
}

std::string_view name_of(Definition::Subject subject) {
  using Subject = Definition::Subject;
  switch (subject) {
    case Subject::finding:
      return "finding";
    case Subject::figure:
      return "figure";
    case Subject::kind:
      return "kind";
    case Subject::verdict:
      return "verdict";
    case Subject::reason:
      return "reason";
    case Subject::term:
      return "term";
  }
  return {};
}

}  // namespace attune::analysis
