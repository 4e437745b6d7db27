#include "daemon/wire/explanation_json.hpp"

#include <algorithm>

#include "core/render/input_words.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::wire {
namespace {

using namespace analysis;

void write_definition(JsonWriter& json, const Definition& definition) {
  json.member("name", definition.name);
  json.member("subject", attune::analysis::name_of(definition.subject));
  json.member("title", definition.title);
  json.member("text", definition.text);
}

void write_inputs(JsonWriter& json, const ExplanationDocument& document, const render::Counts& counts) {
  json.name("inputs");
  json.begin_array();
  for (const auto name : document.definition.inputs) {
    const auto* const input = find_definition(name);
    if (input == nullptr) continue;
    json.begin_object();
    write_definition(json, *input);
    json.name("value");
    const auto words = render::input_words(*input, document.scope, counts, document.ground);
    words ? json.text(*words) : json.null();
    json.end_object();
  }
  json.end_array();
}

void write_counts(JsonWriter& json, const render::Counts& counts) {
  json.name("counted");
  json.begin_object();
  write_integer(json, "firm", counts.firm);
  write_integer(json, "maybe", counts.maybe);
  json.end_object();
  json.name("left_out");
  json.begin_object();
  for (const auto& [reason, count] : counts.left_out) {
    write_integer(json, attune::analysis::name_of(reason), count);
  }
  json.end_object();
}

void write_settings(JsonWriter& json, const std::vector<render::SettingInForce>& settings) {
  json.name("settings");
  json.begin_array();
  for (const auto& setting : settings) {
    json.begin_object();
    json.member("section", std::string_view(setting.section));
    json.member("key", std::string_view(setting.key));
    json.member("value", std::string_view(setting.value));
    json.member("doc", std::string_view(setting.doc));
    json.end_object();
  }
  json.end_array();
}

void write_scope(JsonWriter& json, const ExplanationDocument& document) {
  const auto& scope = document.scope;
  json.name("scope");
  json.begin_object();
  json.name("period");
  scope.name.empty() ? json.null() : json.text(scope.name);
  json.name("person");
  scope.person ? json.text(document.naming.person(*scope.person)) : json.null();
  write_instant(json, "start", scope.period.start);
  write_instant(json, "end", scope.period.end);
  json.end_object();
}

}  // namespace

std::string explanation_json(const ExplanationDocument& document) {
  const auto counts = render::counts_in(document.scope, document.ground);
  std::string text;
  JsonWriter json(text);
  json.begin_object();
  write_integer(json, "schema", 1);
  json.name("finding");
  document.finding == nullptr ? json.null() : write_finding(json, *document.finding, document.naming);
  json.name("definition");
  json.begin_object();
  write_definition(json, document.definition);
  json.end_object();
  write_scope(json, document);
  write_inputs(json, document, counts);
  json.name("figures");
  if (document.scope.figures == nullptr) {
    json.null();
  } else {
    json.begin_object();
    write_figures(json, *document.scope.figures);
    json.end_object();
  }
  write_counts(json, counts);
  write_settings(json, document.ground.settings);
  json.end_object();
  return text;
}

}  // namespace attune::wire
