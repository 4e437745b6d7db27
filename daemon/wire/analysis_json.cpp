#include "daemon/wire/analysis_json.hpp"

#include "core/render/tally.hpp"
#include "daemon/wire/analysis_parts.hpp"

namespace attune::wire {
namespace {

using namespace analysis;

void write_diagnostic(JsonWriter& json, const DiagnosticNote& note) {
  json.begin_object();
  json.member("code", note.code);
  if (!note.message.empty()) json.member("message", note.message);
  if (!note.property.empty()) json.member("property", note.property);
  if (note.component > 0) write_integer(json, "component", note.component);
  if (note.line > 0) write_integer(json, "line", note.line);
  if (note.count > 1) write_integer(json, "count", note.count);
  json.end_object();
}

void write_capability(JsonWriter& json, const Capability& capability) {
  json.begin_object();
  json.member("attendees", capability.attendees);
  json.member("participation_status", capability.participation_status);
  json.member("titles", capability.titles);
  json.member("busy_status", capability.busy_status);
  json.end_object();
}

void write_source(JsonWriter& json, const AnalysisDocument& document, std::size_t number) {
  const auto& source = document.sources[number];
  const auto [occurrences, excluded] =
      render::tally(source, document.analysis.judgements.at(number), document.analysis.window);
  json.begin_object();
  json.member("name", source.name);
  json.member("state", name_of(source.state));
  json.name("capability");
  write_capability(json, source.capability);
  write_integer(json, "occurrences", occurrences);
  json.name("excluded");
  json.begin_object();
  for (const auto& [reason, count] : excluded) write_integer(json, attune::analysis::name_of(reason), count);
  json.end_object();
  json.name("diagnostics");
  json.begin_array();
  if (number < document.diagnostics.size()) {
    for (const auto& note : document.diagnostics[number]) write_diagnostic(json, note);
  }
  json.end_array();
  json.end_object();
}

template <class Values, class Write>
void write_array(JsonWriter& json, std::string_view name, const Values& values, const Write& write) {
  json.name(name);
  json.begin_array();
  for (const auto& value : values) write(value);
  json.end_array();
}

}  // namespace

void write_rhythm(JsonWriter& json, const Rhythm& rhythm, const Naming& naming) {
  json.member("person", naming.person(rhythm.person));
  write_number(json, "rhythm_days", rhythm.days);
  json.member("learned", rhythm.learned);
  write_integer(json, "held", rhythm.held);
  write_instant(json, "last_held", rhythm.last_held);
  write_instant(json, "next", rhythm.next);
  json.member("state", attune::analysis::name_of(rhythm.state));
}

std::string_view name_of(SourceState state) {
  switch (state) {
    case SourceState::fresh:
      return "fresh";
    case SourceState::stale:
      return "stale";
    case SourceState::unreadable:
      return "unreadable";
  }
  return "";
}

std::string analysis_json(const AnalysisDocument& document) {
  const auto& analysis = document.analysis;
  std::string text;
  JsonWriter json(text);
  begin_document(json, document.now, document.zone);
  json.name("window");
  json.begin_object();
  write_date(json, "from", analysis.window_from);
  write_date(json, "to", analysis.window_to);
  json.end_object();
  json.name("sources");
  json.begin_array();
  for (std::size_t i = 0; i < document.sources.size(); ++i) write_source(json, document, i);
  json.end_array();
  write_array(json, "cannot_tell", analysis.cannot_tell,
              [&](FindingKind kind) { json.text(attune::analysis::name_of(kind)); });
  json.name("weeks");
  write_weeks(json, analysis.weeks);
  write_array(json, "rhythms", analysis.rhythms, [&](const Rhythm& rhythm) {
    json.begin_object();
    write_rhythm(json, rhythm, document.naming);
    json.end_object();
  });
  write_array(json, "findings", analysis.findings,
              [&](const Finding& finding) { write_finding(json, finding, document.naming); });
  write_array(json, "nudges", document.nudges, [&](const nudge::Nudge& nudge) { write_nudge(json, nudge, document); });
  json.end_object();
  return text;
}

}  // namespace attune::wire
