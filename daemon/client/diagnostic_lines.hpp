// What was found wrong in calendars, for people and for JSON. Never quotes the calendar.
#pragma once

#include <string>
#include <vector>

#include "daemon/state/source_reading.hpp"
#include "daemon/wire/analysis_json.hpp"

namespace attune::client {

// In the order of the file; of each kind the first few one by one, and at the end a note that counts its rest.
std::vector<wire::DiagnosticNote> notes_of(const std::vector<state::StoredDiagnostic>& diagnostics);

// The same, shorter, a line each.
std::vector<std::string> diagnostic_lines(const std::string& source,
                                          const std::vector<state::StoredDiagnostic>& diagnostics);

}  // namespace attune::client
