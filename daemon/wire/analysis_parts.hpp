// The parts of the analysis' JSON. Each writes into a document that is open.
#pragma once

#include <optional>

#include "daemon/wire/analysis_json.hpp"
#include "daemon/wire/json_writer.hpp"

namespace attune::wire {

// Opens an object with what every document begins with: its schema, when it was made, and in which zone.
void begin_document(JsonWriter& json, Instant now, const Zone& zone);

void write_integer(JsonWriter& json, std::string_view name, std::int64_t value);
// RFC 3339, or null.
void write_instant(JsonWriter& json, std::string_view name, std::optional<Instant> instant);
void write_date(JsonWriter& json, std::string_view name, std::optional<LocalDate> date);
void write_number(JsonWriter& json, std::string_view name, std::optional<double> number);
// {"start":...,"end":...}, an element of an array or the value of a member.
void write_period(JsonWriter& json, const Period& period);

// The members of a day's or week's figures, into an open object.
void write_figures(JsonWriter& json, const analysis::Figures& figures);
void write_weeks(JsonWriter& json, const std::vector<analysis::WeekFigures>& weeks);
// The members of one rhythm, into an object that is open.
void write_rhythm(JsonWriter& json, const analysis::Rhythm& rhythm, const Naming& naming);
void write_finding(JsonWriter& json, const analysis::Finding& finding, const Naming& naming);
void write_nudge(JsonWriter& json, const nudge::Nudge& nudge, const AnalysisDocument& document);

}  // namespace attune::wire
