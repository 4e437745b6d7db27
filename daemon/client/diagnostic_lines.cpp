#include "daemon/client/diagnostic_lines.hpp"

#include <algorithm>

#include "core/base/escape.hpp"
#include "core/base/text.hpp"

namespace attune::client {
namespace {

constexpr std::size_t most_lines = 10;

// The codes are words: "unknown_zone".
std::string words_of(std::string code) {
  std::replace(code.begin(), code.end(), '_', ' ');
  return code;
}

std::string line_of(const wire::DiagnosticNote& note) {
  auto line = note.message;
  if (!note.property.empty()) line += " in " + note.property;
  if (note.component > 0) line += ", event " + std::to_string(note.component);
  if (note.line > 0) line += ", line " + std::to_string(note.line);
  return line;
}

}  // namespace

std::vector<wire::DiagnosticNote> notes_of(const std::vector<state::StoredDiagnostic>& diagnostics) {
  std::vector<wire::DiagnosticNote> notes;
  notes.reserve(diagnostics.size());
  for (const auto& diagnostic : diagnostics) {
    notes.push_back(
        {diagnostic.code, words_of(diagnostic.code), diagnostic.property, diagnostic.component, diagnostic.line});
  }
  return notes;
}

std::vector<std::string> diagnostic_lines(const std::string& source,
                                          const std::vector<state::StoredDiagnostic>& diagnostics) {
  const auto name = escape_line(source) + ": ";
  std::vector<std::string> lines;
  for (const auto& note : notes_of(diagnostics)) {
    if (lines.size() == most_lines) {
      lines.push_back(name + "and " + std::to_string(diagnostics.size() - most_lines) + " more like these");
      break;
    }
    lines.push_back(name + line_of(note));
  }
  return lines;
}

}  // namespace attune::client
