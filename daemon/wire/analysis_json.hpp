// The JSON of `attune analyse --format json` and the lines of `attune occurrences`: version 1 of both.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/analysis/analysis.hpp"
#include "core/nudge/nudge.hpp"
#include "daemon/wire/analysis_naming.hpp"

namespace attune::wire {

// What a reading found wrong in a source; never quotes the calendar.
struct DiagnosticNote {
  std::string code;             // "unknown_zone"
  std::string message;          // plain words; may be empty
  std::string property;         // "DTSTART"; empty for a whole component
  std::uint32_t component = 0;  // from 1, in its item; 0: the calendar
  std::uint32_t line = 0;       // from 1; 0: not known
  std::uint32_t count = 1;      // so many like this, without their places
};

struct AnalysisDocument {
  const analysis::Analysis& analysis;
  const std::vector<SourceMeetings>& sources;
  const std::vector<std::vector<DiagnosticNote>>& diagnostics;  // per source; may be shorter than `sources`
  const std::vector<nudge::Nudge>& nudges;
  const Zone& zone;
  Instant now;
  const Naming& naming;
};

// "fresh"
std::string_view name_of(SourceState state);

// One object, without a line feed.
std::string analysis_json(const AnalysisDocument& document);

struct OccurrenceRequest {
  const std::vector<SourceMeetings>& sources;
  const std::vector<std::vector<analysis::Judgement>>& judgements;  // Analysis::judgements
  const Zone& zone;
  Period window;             // what belongs to it is printed
  bool include_out = false;  // also what does not count
  const Naming& naming;
};

// One object a line, each with its line feed, sorted by start, end, uid, recurrence id.
std::string occurrence_lines(const OccurrenceRequest& request);

}  // namespace attune::wire
