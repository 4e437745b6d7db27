// Figures as short words for a terminal.
#pragma once

#include <optional>
#include <string>

#include "core/analysis/analysis.hpp"
#include "core/render/report.hpp"

namespace attune::render {

std::string short_date(LocalDate date);                                // "Thu 26 Nov"
std::string clock_span(const Period& period, const Zone& zone);        // "13:00–14:45"
std::string percent(std::optional<double> load);                       // "47 %"; "–" when there is no working time
std::string person_words(const PersonId& person, const Style& style);  // a name, or the first 8 hex digits
std::string kind_words(analysis::Kind kind, int count);                // "3 one-to-ones"
std::string reason_words(analysis::Reason reason);                     // "cancelled"
std::string_view state_words(analysis::RhythmState state);             // "on its rhythm"
std::string_view finding_title(analysis::FindingKind kind);            // "Meeting overload"

}  // namespace attune::render
