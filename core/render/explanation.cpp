#include <algorithm>

#include "core/nudge/plain.hpp"
#include "core/render/explain.hpp"
#include "core/render/input_words.hpp"
#include "core/render/tally.hpp"
#include "core/render/week.hpp"
#include "core/render/wording.hpp"

namespace attune::render {
namespace {

using namespace analysis;

constexpr std::size_t value_column = 28;
constexpr std::size_t doc_column = 34;

std::string paragraph(std::string_view title, const std::string& text, const Style& style) {
  return '\n' + heading(title, style) + wrapped("  " + text, style, 2);
}

// "this week", "2026-11-12": what the figures below are of.
std::string of_what(const Scope& scope, const Ground& ground) {
  if (scope.name.empty() && !scope.person) return "all that was read";
  if (scope.name.empty()) return std::string(scope.just_the_two ? "one-to-ones" : "meetings") + " with this person";
  if (scope.week->period.contains(ground.now) && scope.figures == &scope.week->figures) {
    return "this week, " + scope.name;
  }
  return scope.name;
}

// `asked_for` is explained already.
std::string input_lines(const std::vector<std::string_view>& inputs, std::string_view asked_for, const Scope& scope,
                        const Ground& ground, const Style& style) {
  const auto counts = counts_in(scope, ground);
  std::string text;
  std::vector<std::string> names;
  for (const auto name : inputs) {
    const auto* const input = find_definition(name);
    if (input == nullptr) continue;
    if (name != asked_for) names.emplace_back(name);
    const auto words = input_words(*input, scope, counts, ground);
    if (words) text += beside("  " + std::string(input->title), *words, value_column, style);
  }
  if (text.empty() && names.empty()) return {};
  text = '\n' + heading("What it rests on: " + of_what(scope, ground), style) + text;
  if (names.empty()) return text;
  return text + wrapped("  `attune why NAME` explains each: " + listed(names) + '.', style, 2);
}

std::string left_out_lines(const Scope& scope, const Ground& ground, const Style& style) {
  const auto counts = counts_in(scope, ground);
  auto out = left_out(counts.left_out);
  out = out.empty() ? "nothing" : out;
  auto text = "Of " + of_what(scope, ground) + ": " + out + ". Counted were " + std::to_string(counts.firm) +
              " firm and " + std::to_string(counts.maybe) + " maybe.";
  return paragraph("What was left out", text, style);
}

std::string setting_lines(const Ground& ground, const Style& style) {
  if (ground.settings.empty()) return {};
  auto text = '\n' + heading("What you can change, in your config.toml", style);
  std::string section;
  for (const auto& setting : ground.settings) {
    if (setting.section != section) text += "  [" + setting.section + "]\n";
    section = setting.section;
    const auto value = setting.is_toml ? setting.value : "(" + setting.value + ")";
    text += beside("  " + setting.key + " = " + value, setting.doc, doc_column, style);
  }
  return text;
}

std::string found_now(const Definition& definition, const Ground& ground, const Style& style) {
  std::string text;
  for (const auto& finding : ground.analysis.findings) {
    if (name_of(finding.kind) == definition.name) text += finding_lines(finding, ground.zone, style);
  }
  return '\n' + heading("Found now", style) + (text.empty() ? "  Nothing of this kind.\n" : text);
}

}  // namespace

std::string explanation(const Finding& finding, const Ground& ground, const Style& style) {
  const auto& definition = definition_of(finding.kind);
  const auto scope = scope_of(finding, ground);
  auto text = heading(definition.title, style);
  text += wrapped("  " + reason_line(finding, ground.zone, style), style, 2);
  text += paragraph("What this means", std::string(definition.text), style);
  if (scope.week != nullptr) text += '\n' + day_bars(*scope.week, ground.zone, style);
  text += input_lines(definition.inputs, definition.name, scope, ground, style);
  text += left_out_lines(scope, ground, style);
  return text + setting_lines(ground, style);
}

std::string explanation(const Definition& definition, const WeekFigures& week, const Ground& ground,
                        const Style& style) {
  const auto scope = scope_of(week);
  auto text = heading(definition.title, style);
  text += wrapped("  " + std::string(definition.text), style, 2);
  if (definition.subject == Definition::Subject::finding) text += found_now(definition, ground, style);
  auto inputs = definition.inputs;
  if (definition.subject != Definition::Subject::finding) inputs.insert(inputs.begin(), definition.name);
  text += input_lines(inputs, definition.name, scope, ground, style);
  text += left_out_lines(scope, ground, style);
  return text + setting_lines(ground, style);
}

}  // namespace attune::render
