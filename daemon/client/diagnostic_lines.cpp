#include "daemon/client/diagnostic_lines.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

#include "core/base/escape.hpp"
#include "core/ical/reading.hpp"

namespace attune::client {
namespace {

constexpr std::size_t most_places = 10;  // of one kind, one by one
constexpr std::size_t most_lines = 3;    // of one kind, on a terminal

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

wire::DiagnosticNote note_of(const state::StoredDiagnostic& one) {
  return {one.code, message_of(one.code), one.property, one.component, one.line, one.count};
}

std::vector<wire::DiagnosticNote> in_file_order(const std::vector<state::StoredDiagnostic>& diagnostics) {
  std::vector<wire::DiagnosticNote> notes;
  notes.reserve(diagnostics.size());
  for (const auto& diagnostic : diagnostics) notes.push_back(note_of(diagnostic));
  std::sort(notes.begin(), notes.end(), [](const wire::DiagnosticNote& a, const wire::DiagnosticNote& b) {
    return std::tie(a.line, a.component, a.property, a.code) < std::tie(b.line, b.component, b.property, b.code);
  });
  return notes;
}

// Of each kind `most` with their places, the others counted.
std::vector<wire::DiagnosticNote> shortened(const std::vector<state::StoredDiagnostic>& diagnostics, std::size_t most) {
  std::vector<wire::DiagnosticNote> notes;
  std::map<std::string, std::size_t> listed;  // by code
  std::map<std::string, wire::DiagnosticNote> rest;
  for (auto& note : in_file_order(diagnostics)) {
    if (note.count == 1 && listed[note.code]++ < most) {
      notes.push_back(std::move(note));
      continue;
    }
    const auto [others, first] = rest.try_emplace(note.code, note);
    const auto count = note.count + (first ? 0 : others->second.count);
    if (count > 1) others->second = {note.code, note.message, {}, 0, 0, count};
  }
  for (auto& [code, note] : rest) notes.push_back(std::move(note));
  return notes;
}

}  // namespace

std::vector<wire::DiagnosticNote> notes_of(const std::vector<state::StoredDiagnostic>& diagnostics) {
  return shortened(diagnostics, most_places);
}

std::vector<std::string> diagnostic_lines(const std::string& source,
                                          const std::vector<state::StoredDiagnostic>& diagnostics) {
  const auto name = escape_line(source) + ": ";
  std::vector<std::string> lines;
  for (const auto& note : shortened(diagnostics, most_lines)) {
    const auto more = note.count > 1 ? "and " + std::to_string(note.count) + " more: " : std::string();
    lines.push_back(name + more + line_of(note));
  }
  return lines;
}

}  // namespace attune::client
