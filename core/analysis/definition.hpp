// What every figure, every kind of finding and every word of the analysis means: one table, from which `attune why`,
// the page, the JSON schema and the manual come.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/analysis/finding.hpp"

namespace attune::analysis {

struct Definition {
  enum class Subject : std::uint8_t { finding, figure, kind, verdict, reason, term };
  // How a figure stands in the JSON.
  enum class Shape : std::uint8_t { none, whole, share, kinds, chain, periods, costs };
  using Names = std::vector<std::string_view>;

  Subject subject;
  std::string_view name;   // as in the JSON: "meeting_minutes"
  std::string_view title;  // for people: "Time in meetings"
  std::string_view text;   // one or two sentences
  Names inputs = {};       // the names of the definitions it rests on
  Names settings = {};     // settings and whole sections that matter: "chain.gap", "work.hours"
  Shape shape = Shape::none;
};

// Findings, figures, kinds, verdicts, reasons, terms.
std::span<const Definition> definitions();
const Definition* find_definition(std::string_view name);
const Definition& definition_of(FindingKind kind);
std::string_view name_of(Definition::Subject subject);  // "figure"

}  // namespace attune::analysis
