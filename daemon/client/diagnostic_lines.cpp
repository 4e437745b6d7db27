#include "daemon/client/diagnostic_lines.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>

#include "core/base/escape.hpp"
#include "core/ical/reading.hpp"

namespace attune::client {
namespace {

constexpr std::size_t most_lines = 10;

struct Wording {
  std::string_view code, message;
};

// What readers find wrong with files, beside what is wrong in them.
constexpr std::array of_files{
    Wording{"archive", "a file is a packed archive, not a calendar; it was left out"},
    Wording{"changing", "a file was being written each time it was read; it was left out"},
    Wording{"empty", "a file is empty; it was left out"},
    Wording{"missing", "a file went away while the folder was read"},
    Wording{"not_a_calendar", "a file is not a calendar; it was left out"},
    Wording{"not_a_file", "something with a calendar's name is not a plain file; it was left out"},
    Wording{"not_allowed", "a file may not be read by you; it was left out"},
    Wording{"people_left_out", "an event has too many people to be passed on; the rest was left out"},
    Wording{"too_large", "a file is too large; it was left out"},
    Wording{"unreadable", "a file can not be read; it was left out"},
    Wording{"web_page", "a file is a web page, not a calendar; it was left out"},
};

// A code is words itself, if need be.
std::string message_of(std::string code) {
  if (const auto message = ical::message_of(code); !message.empty()) return std::string(message);
  const auto* const found =
      std::find_if(of_files.begin(), of_files.end(), [&](const Wording& w) { return w.code == code; });
  if (found != of_files.end()) return std::string(found->message);
  std::replace(code.begin(), code.end(), '_', ' ');
  return code;
}

std::string line_of(const wire::DiagnosticNote& note) {
  std::string where;
  const auto add = [&](const std::string& part) { where += (where.empty() ? "" : ", ") + part; };
  if (note.component > 0) add("event " + std::to_string(note.component));
  if (note.line > 0) add("line " + std::to_string(note.line));
  if (!note.property.empty()) add(note.property);
  return where.empty() ? note.message : where + ": " + note.message;
}

}  // namespace

std::vector<wire::DiagnosticNote> notes_of(const std::vector<state::StoredDiagnostic>& diagnostics) {
  std::vector<wire::DiagnosticNote> notes;
  notes.reserve(diagnostics.size());
  for (const auto& diagnostic : diagnostics) {
    notes.push_back(
        {diagnostic.code, message_of(diagnostic.code), diagnostic.property, diagnostic.component, diagnostic.line});
  }
  std::sort(notes.begin(), notes.end(), [](const wire::DiagnosticNote& a, const wire::DiagnosticNote& b) {
    return std::tie(a.line, a.component, a.property, a.code) < std::tie(b.line, b.component, b.property, b.code);
  });
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
